import { expect, test, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  askToRemove,
  editing,
  firewall,
  goTo,
  internetAccess,
  newRule,
  openEditing,
  openNewRule,
  removal,
  removeRule,
  toast,
  typeSource,
} from './vocabulary';

test.use(WITHIN_PAGE);

const PARIS = '203.0.113.0/24';
const ORDERS = internetAccess('orders-production');

test('says what a removal cuts off, and which rule keeps letting some in', async ({ page, open }) => {
  await open(ORDERS);
  await addRule(page, '203.0.113.10/32', 'Bastion');
  await expect(newRule(page)).toBeHidden();
  await askToRemove(page, PARIS);
  await expect(removal(page, PARIS)).toHaveAccessibleDescription(
    /^Paris office, Custom CIDR IPv4 255 addresses lose access 203\.0\.113\.10 will be allowed by Bastion\. 203\.0\.113\.10, allowed today, may be denied for about 2 minutes/,
  );
  await expect(removal(page, PARIS).getByText('You can undo this for about 2 minutes')).toBeVisible();
  await expect(removal(page, PARIS).getByText('Your current address')).toHaveCount(0);
  await expect(removal(page, PARIS).getByRole('button', { name: 'Cancel' })).toBeFocused();
});

test('warns before the own address is cut off, alone or with others', async ({ page, open }) => {
  await open(ORDERS);
  await askToRemove(page, '198.51.100.25/32');
  const alone = removal(page, '198.51.100.25/32');
  await expect(alone.getByText('1 address loses access')).toBeVisible();
  await expect(alone).toHaveAccessibleDescription(
    'Ana, workstation, Custom CIDR IPv4 1 address loses access Your current address, 198.51.100.25, loses access.',
  );

  await goTo(page, internetAccess('patients-archive'));
  await addRule(page, '198.51.100.0/24');
  await askToRemove(page, '198.51.100.0/24');
  const withOthers = removal(page, '198.51.100.0/24');
  await expect(withOthers.getByText('256 addresses were about to get access')).toBeVisible();
  await expect(withOthers).toContainText('Until the removal has taken effect, they may get in.');
  await expect(withOthers).toContainText('Your current address, 198.51.100.25, was about to get access too.');
  await page.clock.fastForward(120_000);
  await expect(withOthers.getByText('256 addresses lose access')).toBeVisible();
  await expect(withOthers.getByText('Your current address, 198.51.100.25, loses access too.')).toBeVisible();
});

test('says that nobody loses access when other rules admit the same addresses', async ({ page, open }) => {
  await open(ORDERS);
  await addRule(page, '203.0.113.0/25', 'Paris, first floor');
  await expect(newRule(page)).toBeHidden();
  await askToRemove(page, '203.0.113.0/25');
  const dialog = removal(page, '203.0.113.0/25');
  await expect(dialog.getByText('No address loses access')).toBeVisible();
  await expect(dialog.getByText('128 addresses stay allowed by Paris office.')).toBeVisible();
});

test('says what removing a managed rule and one half of everyone means', async ({ page, open }) => {
  await open(ORDERS);
  await askToRemove(page, 'Scalingo osc-fr1 region');
  const region = removal(page, 'Scalingo osc-fr1 region');
  await expect(region.getByText('2 addresses lose access')).toBeVisible();
  await expect(region).toHaveAccessibleDescription(/Apps in osc-fr1 lose access/);

  await region.getByRole('button', { name: 'Cancel' }).click();
  await addRule(page, '171.33.92.211/32');
  await askToRemove(page, 'Scalingo osc-fr1 region');
  await expect(region).toHaveAccessibleDescription(
    /Some addresses of osc-fr1 lose access Scalingo apps that are hosted there may connect from them/,
  );

  await goTo(page, internetAccess('telemetry-hub'));
  await askToRemove(page, '128.0.0.0/1');
  const dialog = removal(page, '128.0.0.0/1');
  await expect(dialog).toHaveAccessibleDescription(
    /Apps in osc-fr1 and osc-secnum-fr1 lose access .* published addresses may change/,
  );
  await expect(dialog.getByText('The database is no longer open to everyone')).toBeVisible();
  await expect(dialog.getByText('Everyone allowed')).toBeVisible();
  await expect(dialog.getByText('Your current address, 198.51.100.25, loses access too.')).toBeVisible();
});

test('says which networks of Net Peerings are cut off, by a removal and by another source', async ({
  page,
  open,
}) => {
  const range = '172.16.0.0/12';
  const lost = '172.17.0.0/16, the network of pcx-4e7a90b1, loses access.';
  await open(ORDERS, { scenario: 'net-peering' });
  await addRule(page, range);
  await page.clock.fastForward(121_000);
  await askToRemove(page, range);
  await expect(removal(page, range)).toHaveAccessibleDescription(new RegExp(lost));
  await removal(page, range).getByRole('button', { name: 'Cancel' }).click();
  await openEditing(page, range);
  await editing(page, range).getByRole('textbox', { name: 'Source' }).fill('172.18.0.0/16');
  await expect(editing(page, range)).toContainText(lost);
});

test('says that nothing can connect once the last rule is gone', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'allow-all' });
  await askToRemove(page, '0.0.0.0/0');
  await expect(removal(page, '0.0.0.0/0')).toHaveAccessibleDescription(
    /^Open for the migration, Custom CIDR IPv4 The database is no longer open to everyone No network can reach this database afterwards, Scalingo apps included\./,
  );
});

test('removes all rules at once, at a pace that Scalingo allows', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remove 30 rules?' });
  await expect(dialog).toHaveAccessibleDescription(
    /^[\d,]+ addresses lose access No network can reach this database afterwards, Scalingo apps included\./,
  );
  await expect(dialog.getByRole('listitem')).toHaveCount(30);
  await dialog.getByRole('button', { name: 'Remove 30 rules' }).click();
  await expect(dialog.getByText('Removing rules: 10 of 30 done.').first()).toBeVisible();
  await expect(dialog).toContainText('Scalingo allows 60 requests a minute.');
  // It goes on when its dialog is closed, and the block says so; a network can be allowed meanwhile.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(firewall(page).getByText('Rules are being removed')).toBeVisible();
  await openNewRule(page);
  await typeSource(page, '198.51.100.65');
  await expect(newRule(page)).toContainText('This repeats the rule 198.51.100.65/32, Agency 9.');
  await page.clock.runFor(3_000);
  await expect(newRule(page)).toContainText('Read as 198.51.100.65/32.');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  for (let done = 12; done < 30; done += 1) {
    await page.clock.runFor(3_000);
    await expect(firewall(page).getByText(`Removing rules: ${done} of 30 done.`).first()).toBeVisible();
  }
  await page.clock.runFor(3_000);
  await expect(toast(page, '30 rules removed')).toBeVisible();
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
  await expect(firewall(page).getByRole('button', { name: 'Remove all rules' })).toHaveCount(0);
});

test('stops a removal of many rules in its dialog or in the block, and does the rest', async ({
  page,
  open,
}) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remove 30 rules?' });
  await dialog.getByRole('button', { name: 'Remove 30 rules' }).click();
  await expect(dialog.getByText('Removing rules: 10 of 30 done.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toBeHidden();
  const stopped = firewall(page).getByRole('alert');
  await expect(stopped).toContainText(
    /The change stopped halfway10 rules were removed\. \S+ was not removed\. 19 others were not removed\./,
  );
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  await page.clock.runFor(60_000);
  await expect(firewall(page).getByText('20 of 30 rules')).toBeVisible();

  await stopped.getByRole('button', { name: 'Do the rest' }).click();
  await expect(firewall(page).getByText('Removing rules: 20 of 30 done.').first()).toBeVisible();
  await firewall(page).getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  await expect(stopped).toContainText(
    /20 rules were removed\. \S+ was not removed\. 9 others were not removed\./,
  );
  await stopped.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(stopped).toHaveCount(0);
  await expect(firewall(page).getByText('10 of 30 rules')).toBeVisible();
  // Nothing of the removal that was stopped is left in the next one.
  await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('says which of several rules are gone meanwhile, and removes the others', async ({
  page,
  open,
  context,
}) => {
  await open(ORDERS);
  await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Remove 4 rules?' });
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=default&latency=0`);
  await removeRule(other, '203.0.113.0/24');
  await expect(dialog.getByRole('alert')).toHaveText('1 of these 4 rules was already removed');
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Remove 3 rules' }).click();
  await expect(toast(page, '3 rules removed')).toBeVisible();
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
});
