import { expect, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { pasteAtOnce, pasteDialog, pasteList, pasteText } from './pasting';
import { expectPlace, firewall, internetAccess, ruleRow, rulesTable, toast } from './vocabulary';

test.use(WITHIN_PAGE);

const PLACE = internetAccess('orders-production');

const MIXED = [
  '198.51.100.128/26 # Lyon, floor 1',
  '198.51.100.192/26 # Lyon, floor 2',
  '192.0.2.10 # Build server',
  '203.0.113.40/32 # Printer VPN',
  '198.51.100.25/32 # Ana',
  '192.0.2.203/29 # Depot',
  '2001:db8::/32 # v6 tunnel',
  'vpn.example.com',
].join('\n');

test('judges each line, takes fixes and merges, and adds the rules', async ({ page, open }) => {
  await open(PLACE);
  await pasteText(page, MIXED);
  const dialog = pasteDialog(page);
  await expect(dialog.getByRole('status').first()).toHaveText(
    'Preview: 3 new, 1 already covered, 1 duplicate, 3 invalid',
  );
  const line = (number: number) => dialog.getByRole('listitem').filter({ hasText: `Line ${number}` });
  await expect(line(3)).toContainText('Read as 192.0.2.10/32, label “Build server”');
  await expect(line(5)).toContainText('of Ana, workstation');
  await expect(line(7)).toContainText('IPv6 is not supported');
  await expect(dialog).toContainText('7 of 30 rules after this. 5 lines are left out.');

  await expect(line(4).getByRole('button', { name: 'Add anyway' })).toHaveAccessibleDescription('Line 4');
  await line(4).getByRole('button', { name: 'Add anyway' }).click();
  await expect(dialog.getByRole('button', { name: 'Add 4 rules' })).toBeVisible();
  await line(4).getByRole('button', { name: 'Leave out' }).click();
  await line(6).getByRole('button', { name: 'Use 192.0.2.200/29' }).click();
  await expect(line(6)).toContainText('New');
  await expect(dialog).toContainText(
    'Lines 1 and 2 make one range, the same 128 addresses with one rule fewer',
  );
  await expect(dialog).toContainText('Label “Lyon, floor 1 + Lyon, floor 2”.');
  const merge = dialog.getByRole('button', { name: 'Merge' });
  await expect(merge).toHaveAccessibleDescription('Lines 1 and 2 make one range');
  await merge.click();
  await expect(line(2)).toContainText('NewMerged into 198.51.100.128/25');
  await test.step('what was chosen stays while other lines are typed', async () => {
    await pasteList(page).press('Control+Home');
    await pasteList(page).press('Enter');
    await expect(line(3)).toContainText('Merged into 198.51.100.128/25');
    await expect(line(7)).toContainText('New');
  });
  await dialog.getByRole('button', { name: 'Add 3 rules' }).dblclick();

  await expect(dialog).toBeHidden();
  await expect(
    toast(
      page,
      '3 rules added. They apply in about 2 minutes. 4 lines left out: 2 allowed already, 2 kept in Paste rules.',
    ),
  ).toBeVisible();
  await expectPlace(page, PLACE);
  await expect(firewall(page).getByText('7 of 30 rules')).toBeVisible();
  await expect(ruleRow(page, '198.51.100.128/25')).toContainText('Lyon, floor 1');
  await expect(ruleRow(page, '192.0.2.200/29')).toContainText('Depot');
  await firewall(page).getByRole('button', { name: 'Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue('2001:db8::/32 # v6 tunnel\nvpn.example.com');
  await expect(dialog.getByRole('status').first()).toHaveText('Preview: 2 invalid');
});

test('says of each line what it is', async ({ page, open }) => {
  await open(`${PLACE}?paste`);
  const dialog = pasteDialog(page);
  const line = (number: number) => dialog.getByRole('listitem').filter({ hasText: `Line ${number}` });
  await expect(dialog.getByRole('button', { name: 'Add rules' })).toHaveAccessibleDescription(
    'Type or paste at least one rule.',
  );
  await test.step('the managed range that covers it, and what else may part a label from its source', async () => {
    await pasteList(page).fill(
      '171.33.105.206\n192.0.2.1;Lab, 2nd floor\n192.0.2.8/29\t"Depot"\n192.0.2.203/29 # Attic',
    );
    await expect(line(1)).toContainText(
      'Already coveredby Scalingo osc-fr1 region, whose addresses may change',
    );
    await expect(line(2)).toContainText('label “Lab, 2nd floor”');
    await expect(line(3)).toContainText('8 addresses, label “Depot”');
    await expect(line(4)).not.toContainText('Attic');
    await line(4).getByRole('button', { name: 'Use 192.0.2.200/29' }).click();
    await expect(line(4)).toContainText('label “Attic”');
  });
  await test.step('the name that stands before it in a table, and what is left out', async () => {
    await pasteList(page).fill(
      'Site\tExit (IPv4)\tExit (IPv6)\nParis 1\t192.0.2.1\t2001:db8::1\nOslo\t\t2001:db8::2',
    );
    await expect(line(2)).toContainText('label “Paris 1”, IPv6 2001:db8::1 left out');
    await expect(line(3)).toContainText('InvalidIPv6 is not supported');
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
  });
  await test.step('how wide it is, and that it is private', async () => {
    await pasteList(page).fill('10.1.0.0/16\n172.16.9.9\n64.0.0.0/3\n0.0.0.0/1');
    await expect(dialog.getByRole('status').first()).toHaveText('Preview: 2 new, 2 very wide');
    await expect(line(3)).toContainText('1 in 8 of all IPv4 addresses');
    await expect(line(4)).toContainText('1 in 2 of all IPv4 addresses');
    await expect(line(1)).toContainText('65,536 addresses, private: for a Net Peering alone');
    await expect(line(2)).toContainText('Read as 172.16.9.9/32, private: for a Net Peering alone');
    await expect(dialog.getByRole('button', { name: 'Add 4 rules' })).toBeEnabled();
  });
  await test.step('one half of the Internet once the other half is left out', async () => {
    await pasteList(page).fill('0.0.0.0/1\n128.0.0.0/1');
    await expect(dialog.getByRole('status').first()).toHaveText('Preview: 2 open to everyone');
    await dialog.getByRole('button', { name: 'Add anyway' }).first().click();
    await expect(dialog.getByRole('status').first()).toHaveText('Preview: 1 very wide, 1 opens to everyone');
    await expect(dialog.getByRole('listitem').first()).toContainText('1 in 2 of all IPv4 addresses');
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Add anyway' }).click();
    await expect(dialog.getByRole('alert')).toContainText('This opens the database to everyone');
  });
  await test.step('every merge that was taken, and the next ones', async () => {
    await pasteList(page).fill(
      Array.from({ length: 5 }, (_, at) => `192.0.2.${at * 4}\n192.0.2.${at * 4 + 1}`).join('\n'),
    );
    const merge = dialog.getByRole('button', { name: 'Merge' });
    await expect(merge).toHaveCount(3);
    await expect(dialog).toContainText('2 more merges follow once these are made.');
    // The second click of a double click is not for the merge that comes up in its place.
    await merge.first().dblclick();
    await expect(merge).toHaveCount(3);
    await expect(dialog.getByRole('button', { name: 'Keep apart' })).toBeVisible();
    await expect(dialog).toContainText('1 more merge follows once these are made.');
  });
  await test.step('items of a JSON list, numbered to be seen', async () => {
    await pasteList(page).fill(
      JSON.stringify(
        ['192.0.2.0/25', { cidr: '192.0.2.128/25', label: 'B' }, '192.0.2.0/25', '0.0.0.0/0'],
        null,
        2,
      ),
    );
    const item = (number: number) => dialog.getByRole('listitem').filter({ hasText: `Item ${number}` });
    await expect(item(3)).toContainText('of item 1');
    const number = await item(3).getByText('Item 3').boundingBox();
    expect(number?.width).toBeGreaterThan(20);
    await expect(dialog).toContainText('Items 1 and 2 make one range');
    await expect(dialog).toContainText('2 items are left out.');
    // The second click of a double click does not take it back.
    await item(4).getByRole('button', { name: 'Add anyway' }).dblclick();
    await expect(dialog.getByRole('button', { name: 'Leave out item 4' })).toBeVisible();
    await expect(dialog).not.toContainText(/line \d/i);
  });
});

test('keeps a list while another page is looked at, and the browser asks before it is lost', async ({
  page,
  open,
}) => {
  await open(PLACE);
  const dialog = pasteDialog(page);
  await pasteText(page, '192.0.2.203/29 # Depot\n192.0.2.10');
  await dialog.getByRole('button', { name: 'Use 192.0.2.200/29' }).click();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await firewall(page).getByRole('button', { name: 'Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue('192.0.2.203/29 # Depot\n192.0.2.10');
  await dialog.getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(toast(page, '2 rules added.')).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await firewall(page).getByRole('button', { name: 'Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue('');
});

test('can be added right after each key, opens to everyone only when the database is named, and keeps the list', async ({
  page,
  open,
}) => {
  await open(PLACE);
  await pasteText(page, '');
  const preview = pasteDialog(page).getByRole('group', { name: 'Preview' });
  await expect(preview).toHaveText('Each line is judged here before anything is sent.');
  await pasteList(page).fill('192.0.2.1\n192.0.2.9');
  await expect(preview).not.toContainText('before anything is sent');
  const add = pasteDialog(page).getByRole('button', { name: 'Add 2 rules' });
  await expect(add).toBeEnabled();
  const states = await add.evaluateHandle((button) => {
    const seen: (string | null)[] = [];
    addEventListener('keyup', () => seen.push(button.ariaDisabled));
    return seen;
  });
  await pasteList(page).press('End');
  await pasteList(page).pressSequentially(' # Oslo');
  expect(await states.jsonValue()).toEqual(Array(8).fill(null));

  await test.step('everyone', async () => {
    await pasteList(page).fill('0.0.0.0/0\n192.0.2.10');
    const dialog = pasteDialog(page);
    await dialog.getByRole('button', { name: 'Add anyway' }).first().click();
    await expect(dialog.getByRole('alert')).toContainText('This opens the database to everyone');
    const add = dialog.getByRole('button', { name: 'Open to everyone' });
    await expect(add).toBeDisabled();
    await dialog
      .getByRole('textbox', { name: 'Type orders-production to confirm' })
      .fill('orders-production');
    await expect(add).toBeEnabled();
    await dialog.getByRole('button', { name: 'Leave out line 1' }).click();
    await expect(dialog.getByRole('button', { name: 'Add 1 rule' })).toBeEnabled();
    await dialog.getByRole('button', { name: 'Add anyway' }).first().click();
    await expect(add).toBeDisabled();
    await expect(dialog.getByRole('textbox', { name: 'Type orders-production to confirm' })).toHaveValue('');
  });
  await test.step('the list stays when Back closes the dialog', async () => {
    await pasteList(page).fill('192.0.2.10');
    await page.goBack();
    await expect(pasteDialog(page)).toBeHidden();
    await expect(firewall(page).getByRole('button', { name: 'Paste rules' })).toBeFocused();
    await firewall(page).getByRole('button', { name: 'Paste rules' }).click();
    await expect(pasteList(page)).toHaveValue('192.0.2.10');
    await pasteDialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(rulesTable(page)).toBeVisible();
  });
});

test.describe('while the managed ranges are missing', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says so, compares with the rules there are, and tries again', async ({ page, open }) => {
    await open(`${PLACE}?paste`, { fault: 'managed_ranges:503:1' });
    await pasteList(page).fill('mr-scalingo-osc-fr1 # ours\nmr-scalingo-osc-secnum-fr1\n192.0.2.1');
    const dialog = pasteDialog(page);
    await expect(dialog.getByRole('status').first()).toHaveText('Preview: 1 new, 1 duplicate, 1 invalid');
    await expect(dialog.getByRole('listitem').nth(1)).toContainText('The managed ranges are not loaded');
    const missing = dialog.getByRole('alert');
    await expect(missing).toContainText('The list of managed ranges could not be loaded');
    await missing.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('listitem').nth(1)).toContainText('NewScalingo osc-secnum-fr1 region');
    await expect(missing).toHaveCount(0);
    await expect(pasteList(page)).toBeFocused();
  });
});

test('adds what fits, and says what does not', async ({ page, open }) => {
  await open(PLACE);
  await pasteText(page, '');
  await pasteAtOnce(page, addresses(10_000));
  const dialog = pasteDialog(page);
  await expect(dialog.getByRole('status').first()).toHaveText('Preview: 26 new, 9,974 over the limit');
  await expect(dialog).toContainText('30 of 30 rules after this. 9,974 lines are left out.');
  await expect(dialog.getByRole('group', { name: 'Preview' }).getByRole('listitem')).toHaveCount(24);
  await pasteList(page).evaluate((field) => field.scrollTo(0, field.scrollHeight));
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Line 10000' })).toBeInViewport();
  await pasteAtOnce(page, `${addresses(10_000)}\n192.0.2.9`);
  await expect(dialog.getByRole('alert')).toHaveText('10,001 lines are too many. Paste 10,000 at most.');
});

function addresses(count: number): string {
  return Array.from({ length: count }, (_, at) => `100.${1 + (at >> 7)}.${(at & 127) * 2}.1/32`).join('\n');
}
