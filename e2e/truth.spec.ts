import { expectExposure, ONE_REMOVED } from './fault-calls';
import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  askToRemove,
  changesSent,
  exposure,
  holdAnswers,
  internetAccess,
  newRule,
  openNewRule,
  removal,
  removeRule,
  ruleRow,
  source,
} from './vocabulary';

test.use(WITHIN_PAGE);

// Nothing on the page claims less exposure than there is.

const HUB = internetAccess('telemetry-hub');
const HALF = '0.0.0.0/1';

test('putting back a rule that opens to everyone takes the confirmation', async ({ page, open }) => {
  await open(HUB);
  await removeRule(page, HALF);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();

  await expect(newRule(page).getByText('This opens the database to everyone')).toBeVisible();
  await expect(source(page)).toHaveValue(HALF);
  await expect(newRule(page).getByRole('textbox', { name: 'Label' })).toHaveValue('Migration, first half');
  const confirm = newRule(page).getByRole('button', { name: 'Open to everyone' });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');

  await newRule(page).getByRole('textbox', { name: 'Type telemetry-hub to confirm' }).fill('telemetry-hub');
  await confirm.click();
  await expect(ruleRow(page, HALF)).toContainText('Applying');
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('putting back two rules that open to everyone together takes it too, before the first is there', async ({
    page,
    open,
  }) => {
    await open(HUB);
    for (const half of [HALF, '128.0.0.0/1']) await removeRule(page, half);
    await expect(ruleRow(page, '128.0.0.0/1')).toContainText('Removed');
    const changes = changesSent(page);
    const letAnswer = await holdAnswers(page);
    for (const half of [HALF, '128.0.0.0/1']) {
      await ruleRow(page, half)
        .getByRole('button', { name: `Undo removal of ${half}` })
        .click();
    }
    const confirm = newRule(page).getByRole('button', { name: 'Open to everyone' });
    await expect(source(page)).toHaveValue('128.0.0.0/1');
    await expect(newRule(page).getByText('This opens the database to everyone')).toBeVisible();
    await expect(confirm).toBeDisabled();
    await letAnswer();
    await expect(page.getByText('1 of 30 rules')).toBeVisible();
    await expect(confirm).toBeDisabled();
    expect(changes).toHaveLength(1);
  });
});

test('the confirmation is asked for, and holds for the range that it was typed for', async ({
  page,
  open,
}) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  const confirmation = newRule(page).getByRole('textbox', { name: /to confirm$/ });
  await source(page).fill('0.0.0.0/0');
  await source(page).press('Enter');
  await expect(newRule(page).getByText('Type patients-archive to confirm.')).toBeVisible();
  await expect(confirmation).toBeFocused();
  await confirmation.fill('patients-archive');
  await source(page).fill('192.0.2.1');
  await expect(confirmation).toHaveCount(0);
  await source(page).fill('0.0.0.0/0');
  await expect(confirmation).toHaveValue('');
});

test('a rule that somebody else removes counts until that has certainly taken effect', async ({
  page,
  open,
  context,
}) => {
  const paris = '203.0.113.0/24';
  await isolate(page);
  await open(internetAccess('orders-production'));
  await expect(ruleRow(page, paris)).toContainText('Active');

  const other = await context.newPage();
  await other.goto(`${internetAccess('orders-production')}?scenario=default&latency=0`);
  await removeRule(other, paris);
  await expect(ruleRow(other, paris)).toContainText('May let connections in until');
  // In another browser nothing of this one would be kept.
  await other.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('removed-rules')) localStorage.removeItem(key);
    }
  });
  await other.close();

  await page.clock.fastForward(6_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(ruleRow(page, paris)).toContainText('May let connections in until');
  await expect(exposure(page)).toContainText('A removed rule may let connections in until');
  await expectExposure(page, ONE_REMOVED);
  await page.clock.fastForward(121_000);
  await expect(ruleRow(page, paris)).toHaveCount(0);
});

test('a removal’s impact compares like with like while another removal takes effect', async ({
  page,
  open,
}) => {
  await open(internetAccess('orders-production'));
  await expect(exposure(page)).toContainText('259 addresses allowed');
  await removeRule(page, '203.0.113.0/24');
  await expect(exposure(page)).toContainText('259 addresses allowed');
  await expect(exposure(page).getByRole('heading')).toHaveText(
    'Only the sources of 3 firewall rules and 1 removed one can reach this database',
  );

  await askToRemove(page, '198.51.100.25/32');
  const dialog = removal(page, '198.51.100.25/32');
  await expect(dialog).toContainText('Once every change has taken effect');
  await expect(dialog).toContainText('If you cancel19 addresses allowed');
  await expect(dialog).toContainText('If you go on18 addresses allowed');
  await expect(dialog).toHaveAccessibleDescription(/^Ana, workstation.* 1 address loses access/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await test.step('a rule removed, put back and removed again is one row', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Applying');
    await removeRule(page, '203.0.113.0/24');
    await expect(ruleRow(page, '203.0.113.0/24')).toHaveCount(1);
    await expect(exposure(page)).toContainText('A removed rule may let connections in until 14:35.');
  });
});

test('the list counts a removed rule too', async ({ page, open }) => {
  await open(HUB);
  await removeRule(page, HALF);
  await expect(ruleRow(page, HALF)).toContainText('Removed');
  await page.getByRole('link', { name: 'Databases' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /telemetry-hub/ }) });
  await expect(row).toContainText('Open to everyone');
  await page.clock.fastForward(121_000);
  await expect(row).toContainText('1 firewall rule, very wide');
});

test.describe('when the API refuses', () => {
  test.use({ ...THROUGH_WORKER, expectedMessages: [FAILED_REQUEST] });

  test('an address service that never answers is given up', async ({ page, open }) => {
    const sent = page.waitForRequest(/caller-address$/);
    await open(internetAccess('patients-archive'), { fault: 'caller_address:time-out' });
    await sent;
    await expect(page.getByText('My current address')).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(page.getByText('My current address')).toHaveCount(0);
  });
});
