import { expect, FAILED_REQUEST, isolate, MOVING, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  changesSent,
  exposure,
  firewall,
  holdAnswers,
  internetAccess,
  loseAnswer,
  newRule,
  editing,
  openEditing,
  openNewRule,
  removeRule,
  ruleRow,
  rulesTable,
  source,
  toast,
} from './vocabulary';

// A removal is sent at once; Undo puts the same source and label back, as a new rule.

test.use({ ...WITHIN_PAGE, ...MOVING });

const PARIS = '203.0.113.0/24';
const ORDERS = internetAccess('orders-production');

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('puts a rule back from the message', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await removeRule(page, PARIS);
    await toast(page, `${PARIS} removed`).getByRole('button', { name: 'Undo' }).click();

    await expect(toast(page, `${PARIS} is put back. It applies in about 2 minutes.`)).toBeVisible();
    await expect(firewall(page).getByText('4 of 30 rules')).toBeVisible();
    await expect(rulesTable(page).getByRole('rowheader', { name: PARIS })).toHaveCount(1);
    await expect(ruleRow(page, PARIS)).toContainText('Paris office');
    await expect(ruleRow(page, PARIS)).toContainText('Applying');
    await expect(ruleRow(page, PARIS).getByRole('button', { name: `Remove ${PARIS}` })).toBeVisible();
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['DELETE', 'POST']);

    // What was removed may let connections in all the same, until the new rule does.
    await expect(exposure(page)).toContainText('259 addresses allowed');
    await page.clock.fastForward(121_000);
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    await expect(exposure(page)).toContainText('275 addresses allowed');
  });

  test('puts several rules back from the message', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
    await page.getByRole('button', { name: 'Remove 4 rules' }).click();
    await page.getByRole('link', { name: 'Overview' }).click();
    await toast(page, '4 rules removed').getByRole('button', { name: 'Put back…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add 4 rules' }).click();
    await expect(toast(page, '4 rules added.')).toBeVisible();
    await expect(firewall(page).getByText('4 of 30 rules')).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Applying');
    expect(changes.map((change) => change.split(' ')[0]).join(' ')).toMatch(/^(DELETE ?){4}(POST ?){4}$/);
  });

  test('puts several rules back when their message is long gone, but none that was narrowed', async ({
    page,
    open,
  }) => {
    await open(ORDERS);
    await openEditing(page, PARIS);
    await editing(page, PARIS).getByRole('textbox', { name: 'Source' }).fill('203.0.113.16/28');
    await editing(page, PARIS).getByRole('button', { name: 'Save' }).click();
    await expect(ruleRow(page, '203.0.113.16/28')).toBeVisible();
    await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
    await page.getByRole('button', { name: 'Remove 4 rules' }).click();
    const putBack = firewall(page).getByRole('button', { name: 'Put back 4 rules…' });
    await expect(putBack).toBeVisible();
    await page.clock.fastForward(3_600_000);
    await page.reload();
    await expect(firewall(page)).toContainText(/The last one was removed on 19 June 2026 at 14:3\d\./);
    await putBack.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add 4 rules' }).click();
    await expect(ruleRow(page, '203.0.113.16/28')).toContainText('Paris office');
    await expect(ruleRow(page, PARIS)).toBeHidden();
    await expect(putBack).toBeHidden();
  });

  test('puts a rule back from its row, when the message is gone, once for a double click', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await removeRule(page, PARIS);
    await expect(toast(page, `${PARIS} removed`)).toBeVisible();
    await page.clock.runFor(7_000);
    await expect(toast(page, `${PARIS} removed`)).toBeHidden();
    await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).dblclick();
    await expect(ruleRow(page, PARIS)).toContainText('Applying');
    await expect(ruleRow(page, PARIS)).toContainText('Paris office');
    expect(changes.filter((change) => change.startsWith('POST'))).toHaveLength(1);
  });

  test('says what to do when every rule is used by then', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS, { scenario: 'thirty-rules' });
    await removeRule(page, '198.51.100.1/32');
    await addRule(page, '9.9.9.9', '');
    await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
    await ruleRow(page, '198.51.100.1/32').getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page, '198.51.100.1/32 is still removed: all 30 rules are used.')).toBeVisible();
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['DELETE', 'POST']);
  });
});

test('leaves the focus to the block when the time to put a rule back is over', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).focus();
  await page.clock.fastForward(121_000);
  await expect(ruleRow(page, PARIS)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});

test('puts a rule back from another tab', async ({ page, open, context }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await expect(ruleRow(page, PARIS)).toContainText('Removed');

  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=default&latency=0`);
  await expect(ruleRow(other, PARIS)).toContainText(/May let connections in until 14:35.*Removed/);
  await ruleRow(other, PARIS).getByRole('button', { name: 'Undo' }).click();
  await expect(ruleRow(other, PARIS)).toContainText('Applying');

  await page.reload();
  await expect(rulesTable(page).getByRole('rowheader', { name: PARIS })).toHaveCount(1);
  await expect(ruleRow(page, PARIS)).toContainText('Applying');
});

test('a double click on Undo touches no other rule, however soon the rows move', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(ruleRow(page, PARIS)).toContainText('Applying');
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await openNewRule(page);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('restores who can reach the database when the last rule is put back', async ({ page, open }) => {
  await open(internetAccess('devices-gateway'));
  await removeRule(page, '88.0.0.0/6');
  await expect(exposure(page)).toContainText('About 1 in 64 of all IPv4 addresses');
  await removeRule(page, PARIS);
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
  await expect(exposure(page).getByRole('heading')).not.toHaveText('No network can reach this database');
  await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
  await expect(firewall(page).getByText('1 of 30 rules')).toBeVisible();
  await page.clock.fastForward(121_000);
  await expect(ruleRow(page, '88.0.0.0/6')).toHaveCount(0);
  await expect(exposure(page).getByRole('heading')).toHaveText(
    'Only the source of 1 firewall rule can reach this database',
  );
  await expect(exposure(page)).toContainText('256 addresses allowed');
});

test('puts a managed rule back, and two others at once', async ({ page, open }) => {
  const region = 'Scalingo osc-fr1 region';
  await open(ORDERS);
  await removeRule(page, region);
  await toast(page, `${region} removed`).getByRole('button', { name: 'Undo' }).click();
  await expect(ruleRow(page, region)).toContainText('Applying');
  await expect(ruleRow(page, region)).toContainText('Maintained by Scalingo');

  for (const name of [PARIS, '192.0.2.64/28']) {
    await removeRule(page, name);
    await expect(ruleRow(page, name)).toContainText('Removed');
  }
  const letAnswer = await holdAnswers(page);
  for (const name of [PARIS, '192.0.2.64/28']) {
    await ruleRow(page, name).getByRole('button', { name: 'Undo' }).click();
    await expect(ruleRow(page, name).getByRole('button', { name: 'Undo' })).toHaveAttribute(
      'aria-busy',
      'true',
    );
  }
  await letAnswer();
  await expect(firewall(page).getByText('4 of 30 rules')).toBeVisible();
});

test('is not sent twice by who comes back to the page meanwhile', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await expect(toast(page, `${PARIS} removed`)).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.goBack();
  const letAnswer = await holdAnswers(page);
  await toast(page, `${PARIS} removed`).getByRole('button', { name: 'Undo' }).click();
  const undo = ruleRow(page, PARIS).getByRole('button', { name: 'Undo' });
  await expect(undo).toHaveAttribute('aria-busy', 'true');
  await undo.dispatchEvent('click');
  await letAnswer();
  await expect(toast(page, `${PARIS} is put back.`)).toBeVisible();
  await expect(ruleRow(page, PARIS)).toContainText('Applying');
});

test('asks before it opens to everyone with what someone else has added', async ({ page, open, context }) => {
  await isolate(page);
  await open(ORDERS);
  await addRule(page, '0.0.0.0/1');
  await expect(ruleRow(page, '0.0.0.0/1')).toContainText('Applying');
  await removeRule(page, '0.0.0.0/1');
  await expect(ruleRow(page, '0.0.0.0/1')).toContainText('Removed');
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=default&latency=0&fault=`);
  await addRule(other, '128.0.0.0/1');
  await expect(ruleRow(other, '128.0.0.0/1')).toContainText('Applying');
  // Nothing tells this page so far.
  await ruleRow(page, '0.0.0.0/1').getByRole('button', { name: 'Undo' }).dispatchEvent('click');
  await expect(newRule(page).getByRole('alert')).toContainText('Together with rules such as 128.0.0.0/1');
  await expect(source(page)).toHaveValue('0.0.0.0/1');
});

test('says why a rule can’t be put back from the message about its removal', async ({
  page,
  open,
  context,
}) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await removeRule(page, '203.0.113.0/25');
  // Stays as long as it is pointed at.
  await toast(page, '203.0.113.0/25 removed').hover();
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=thirty-rules&latency=0&fault=`);
  await addRule(other, '192.0.2.200/32');
  await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
  await page.bringToFront();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(
    toast(page, '203.0.113.0/25 is still removed: all 30 rules are used. Remove one, then put it back.'),
  ).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('puts a rule back from the page of another database, which it says', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await expect(toast(page, /^203\.0\.113\.0\/24 removed/)).toBeVisible();
  await page.getByRole('link', { name: 'Databases' }).click();
  await page.getByRole('link', { name: 'devices-gateway' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(firewall(page)).toBeVisible();
  const undo = toast(page, `orders-production: ${PARIS} removed`).getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect(toast(page, `orders-production: ${PARIS} is put back.`)).toBeVisible();
  await expect(firewall(page).getByText('2 of 30 rules')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeFocused();
});

test.describe('when a request fails', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says that one is still removed until it is put back, whatever else is done', async ({
    page,
    open,
  }) => {
    await open(ORDERS, { fault: 'create_firewall_rule:429:1' });
    for (const name of [PARIS, '192.0.2.64/28']) {
      await removeRule(page, name);
      await expect(ruleRow(page, name)).toContainText('Removed');
    }
    await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
    const refusal = page.getByRole('status').getByText(`${PARIS} is still removed.`);
    await expect(refusal).toBeVisible();
    await ruleRow(page, '192.0.2.64/28').getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page, '192.0.2.64/28 is put back.')).toBeVisible();
    await expect(refusal).toBeVisible();
    await page.clock.runFor(7_000);
    await expect(page.getByText('is put back.')).toBeHidden();
    await expect(refusal).toBeVisible();
    await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page, `${PARIS} is put back.`)).toBeVisible();
    await expect(refusal).toBeHidden();
  });
});

test.describe('when a source is allowed again already', () => {
  test.use({ ...THROUGH_WORKER, expectedMessages: [FAILED_REQUEST] });

  test('says so after an answer was lost', async ({ page, open }) => {
    await open(ORDERS);
    await removeRule(page, PARIS);
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
    await loseAnswer(page, 'POST');
    await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page, `${PARIS} was put back already.`)).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Applying');
  });

  test('says so when someone else has put it back', async ({ page, open, context }) => {
    const changes = changesSent(page);
    await isolate(page);
    await open(ORDERS);
    const undo = toast(page, `${PARIS} removed`).getByRole('button', { name: 'Undo' });
    await removeRule(page, PARIS);
    // Stays as long as it is pointed at.
    await undo.hover();
    const other = await context.newPage();
    await other.goto(`${ORDERS}?latency=0&fault=`);
    await addRule(other, PARIS);
    await expect(ruleRow(other, PARIS)).toContainText('Applying');
    await page.bringToFront();
    await undo.click();
    await expect(toast(page, `${PARIS} was put back already.`)).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Applying');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['DELETE']);
  });
});
