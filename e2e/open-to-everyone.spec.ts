import type { BrowserContext, Page } from 'playwright/test';
import { expect, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { pasteDialog, pasteText } from './pasting';
import {
  addRule,
  changesSent,
  exposure,
  firewall,
  holdRequests,
  internetAccess,
  newRule,
  openNewRule,
  ruleRow,
  rulesTable,
  source,
  toast,
  typeSource,
} from './vocabulary';

test.use(WITHIN_PAGE);

const ARCHIVE = internetAccess('patients-archive');
const confirmation = (page: Page) =>
  newRule(page).getByRole('textbox', { name: 'Type patients-archive to confirm' });
const openButton = (page: Page) => newRule(page).getByRole('button', { name: 'Open to everyone' });
const warning = (page: Page) => newRule(page).getByRole('alert');

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('opens to everyone only for who types the name of the database', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ARCHIVE);
    await openNewRule(page);
    await expect(confirmation(page)).toHaveCount(0);
    await source(page).fill('0.0.0.0/0');
    await expect(warning(page)).toContainText('This opens the database to everyone');
    await expect(warning(page)).toContainText(
      'The firewall would no longer filter anything. Only the password and TLS would protect your data.',
    );
    await expect(newRule(page).getByRole('button', { name: 'Add rule' })).toHaveCount(0);

    for (const wrong of ['', 'patients', 'Patients-Archive', 'patients-archive2', 'orders-production']) {
      await confirmation(page).fill(wrong);
      await expect(openButton(page)).toBeDisabled();
      await openButton(page).click({ force: true });
      await confirmation(page).press('Enter');
      await source(page).press('Enter');
      await expect(newRule(page)).toBeVisible();
    }
    expect(changes).toEqual([]);

    await confirmation(page).fill('patients-archive');
    await expect(openButton(page)).toBeEnabled();
    await openButton(page).dblclick();
    await expect(toast(page, 'Rule added.')).toBeVisible();
    await expect(rulesTable(page).getByRole('rowheader')).toHaveCount(1);
    expect(changes).toHaveLength(1);
  });
});

test('says when everyone will get in, and that they can', async ({ page, open }) => {
  await open(ARCHIVE);
  await openNewRule(page);
  await source(page).fill('0.0.0.0/0');
  await confirmation(page).fill(' patients-archive ');
  await confirmation(page).press('Enter');

  await expect(
    ruleRow(page, '0.0.0.0/0').getByRole('cell', { name: '4,294,967,296 everyone' }),
  ).toBeVisible();
  await expect(exposure(page).getByRole('heading')).toHaveText('No network can reach this database');
  await expect(exposure(page)).toContainText('Open to everyone once 0.0.0.0/0 is active.');
  await expect(firewall(page).getByRole('list', { name: 'Findings' })).toContainText(
    '0.0.0.0/0 will let everyone in',
  );
  // Dismissed as what is to come: that everyone gets in is told all the same.
  await firewall(page).getByRole('button', { name: 'Dismiss: 0.0.0.0/0 will let everyone in' }).click();
  await expect(firewall(page).getByRole('list', { name: 'Findings' })).toBeHidden();
  await page.clock.fastForward(121_000);
  await expect(firewall(page).getByRole('list', { name: 'Findings' })).toContainText(
    '0.0.0.0/0 lets everyone in',
  );
  await expect(exposure(page).getByRole('heading')).toHaveText(
    'Anyone on the Internet can reach this database',
  );
  await expect(exposure(page)).toContainText('Only the password and TLS protect your data.');
  await expect(exposure(page)).not.toContainText('once');

  await page.getByRole('link', { name: 'Databases' }).first().click();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'patients-archive' }) });
  await expect(row).toContainText('Open to everyone');
  await expect(
    page.getByText('9 databases. 3 can be reached from anywhere on the Internet. 1 is very wide.'),
  ).toBeVisible();
});

test('offers no rule for the current address where there is one', async ({ page, open }) => {
  await open(`${internetAccess('orders-production')}?new-rule=0.0.0.0/0`);
  await expect(warning(page)).toContainText('This opens the database to everyone');
  await expect(newRule(page).getByRole('button', { name: 'Use my current address' })).toBeVisible();
  await expect(warning(page).getByRole('button', { name: 'Allow only my current address' })).toHaveCount(0);
});

test('takes the two halves of the Internet for everyone', async ({ page, open }) => {
  await open(ARCHIVE);
  await openNewRule(page);
  await typeSource(page, '0.0.0.0/1');
  await expect(source(page)).toHaveAccessibleDescription(/Very wide: 1 in 2 of all IPv4 addresses\./);
  await expect(warning(page)).toHaveCount(0);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '0.0.0.0/1')).toBeVisible();

  await openNewRule(page);
  await typeSource(page, '128.0.0.0/1');
  await expect(warning(page)).toContainText(/Together with .*0\.0\.0\.0\/1, it admits every/);
  await expect(openButton(page)).toBeDisabled();
  await confirmation(page).fill('patients-archive');
  await openButton(page).click();
  await expect(ruleRow(page, '128.0.0.0/1')).toBeVisible();
  await expect(exposure(page)).toContainText('Open to everyone once');
  await page.clock.fastForward(121_000);
  await expect(exposure(page).getByRole('heading')).toHaveText(
    'Anyone on the Internet can reach this database',
  );

  await addRule(page, '203.0.113.0/24', 'No confirmation: everyone is in already');
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
});

test('warns of a very wide range, and offers the own address in the place of everyone', async ({
  page,
  open,
}) => {
  await open(ARCHIVE);
  await openNewRule(page);
  await source(page).fill('16.0.0.0/4');
  await expect(newRule(page).getByText('Very wide: 1 in 16 of all IPv4 addresses.')).toBeVisible();
  await expect(confirmation(page)).toHaveCount(0);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '16.0.0.0/4')).toContainText('268,435,456');
  await expect(exposure(page)).toContainText('Very wide once every rule is active.');
  await page.clock.fastForward(121_000);
  await expect(exposure(page).getByRole('heading')).toHaveText(
    '268,435,456 addresses can reach this database',
  );

  await openNewRule(page);
  await source(page).fill('0.0.0.0/0');
  await warning(page).getByRole('button', { name: 'Allow only my current address' }).click();
  await expect(source(page)).toHaveValue('198.51.100.25/32');
  await expect(source(page)).toBeFocused();
  await expect(warning(page)).toHaveCount(0);
  await expect(confirmation(page)).toHaveCount(0);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '198.51.100.25/32')).toBeVisible();
});

test('counts a rule that is on its way, though its dialog is closed', async ({ page, open }) => {
  await open(ARCHIVE);
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
  const send = await holdRequests(page, 'POST');
  await addRule(page, '0.0.0.0/1');
  await expect(newRule(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
  await page.goBack();
  await pasteText(page, '128.0.0.0/1');
  await expect(pasteDialog(page).getByRole('status').first()).toHaveText('Preview: 1 opens to everyone');
  await expect(pasteDialog(page).getByRole('button', { name: 'Add rules' })).toBeDisabled();
  await pasteDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await openNewRule(page);
  await source(page).fill('128.0.0.0/1');
  await expect(warning(page)).toContainText('This opens the database to everyone');
  await send();
  await expect(page.getByText('1 of 30 rules')).toBeAttached();
  await expect(openButton(page)).toBeVisible();
});

test('does not wait for ever for rules that are being read', async ({ page, open }) => {
  await open(ARCHIVE);
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
  await holdRequests(page, 'GET');
  await page.clock.runFor(6_000);
  await addRule(page, '203.0.113.0/24');
  await expect(newRule(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
  await page.clock.runFor(3_000);
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
});

test.describe('when someone else has added half of the Internet', () => {
  async function addHalf(page: Page, context: BrowserContext) {
    const other = await context.newPage();
    await other.goto(`${ARCHIVE}?scenario=default&latency=0&fault=`);
    await addRule(other, '0.0.0.0/1');
    await expect(ruleRow(other, '0.0.0.0/1')).toBeVisible();
    // What was read is old by then.
    await page.clock.runFor(6_000);
  }

  test('New rule waits for the rules before it sends the other half, and asks', async ({
    page,
    open,
    context,
  }) => {
    await isolate(page);
    await open(ARCHIVE);
    await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
    const read = await holdRequests(page, 'GET');
    await addHalf(page, context);
    await openNewRule(page);
    await source(page).fill('128.0.0.0/1');
    await source(page).press('Enter');
    await expect(newRule(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
    await read();
    await expect(warning(page)).toContainText('Together with rules such as 0.0.0.0/1');
    await expect(openButton(page)).toBeDisabled();
    await expect(page.getByText('1 of 30 rules')).toBeAttached();
  });

  test('Paste rules reads the rules when it opens', async ({ page, open, context }) => {
    await isolate(page);
    await open(ARCHIVE);
    await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
    await addHalf(page, context);
    await pasteText(page, '128.0.0.0/1');
    await expect(pasteDialog(page).getByRole('status').first()).toHaveText('Preview: 1 opens to everyone');
  });
});
