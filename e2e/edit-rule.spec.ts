import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, isolate, START, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  answerLabel,
  changesSent,
  editing,
  exposure,
  firewall,
  holdAnswers,
  internetAccess,
  label,
  loseAnswer,
  newRule,
  openEditing,
  removeRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';
const OWN = '198.51.100.25/32';
const CI_RUNNERS = '192.0.2.64/28';

const sourceOf = (page: Page, name: string) => editing(page, name).getByRole('textbox', { name: 'Source' });
const labelOf = (page: Page, name: string) => editing(page, name).getByRole('textbox', { name: 'Label' });
const save = (page: Page, name: string) => editing(page, name).getByRole('button', { name: 'Save' });
const stopped = (page: Page) => firewall(page).getByRole('alert');

/** Where the removal of the old rule is refused. */
async function stopHalfway(page: Page): Promise<void> {
  await openEditing(page, PARIS);
  await sourceOf(page, PARIS).fill('203.0.113.64/26');
  await save(page, PARIS).click();
  await expect(stopped(page)).toContainText(`${PARIS} was not removed.`);
}

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('changes a source: adds the new rule, then removes the old one', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await openEditing(page, PARIS);
    await expect(sourceOf(page, PARIS)).toBeFocused();
    await expect(sourceOf(page, PARIS)).toHaveValue(PARIS);
    await expect(labelOf(page, PARIS)).toHaveValue('Paris office');
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    await expect(editing(page, PARIS).getByText('192 addresses lose access')).toBeVisible();
    await sourceOf(page, PARIS).press('Enter');

    await expect(toast(page, 'Rule changed. It applies in about 2 minutes.')).toBeVisible();
    await expect(editing(page, PARIS)).toHaveCount(0);
    await expect(ruleRow(page, '203.0.113.64/26')).toContainText('Paris office');
    await expect(ruleRow(page, '203.0.113.64/26')).toContainText('Applying');
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['POST', 'DELETE']);
    await expect(exposure(page)).toContainText('259 addresses allowed');
    await page.clock.fastForward(121_000);
    await expect(ruleRow(page, PARIS)).toHaveCount(0);
    await expect(exposure(page)).toContainText('83 addresses allowed');
  });

  test('changes the label alone, and offers to add a new source beside the old one, which cuts nobody off', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await openEditing(page, PARIS);
    await labelOf(page, PARIS).fill('Paris, both floors');
    await save(page, PARIS).dblclick();
    await expect(toast(page, 'Label changed.')).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Paris, both floors');
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['PATCH']);

    await openEditing(page, PARIS);
    const beside = editing(page, PARIS).getByRole('button', { name: 'Keep the old rule and add this one' });
    await sourceOf(page, PARIS).fill('203.0.112.0/23');
    await expect(editing(page, PARIS)).toContainText('256 addresses gain access, none loses it');
    await sourceOf(page, PARIS).fill('198.51.100.128/25');
    await expect(editing(page, PARIS)).toContainText('256 addresses lose access, 128 gain it');
    await expect(beside).toBeVisible();
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    await expect(editing(page, PARIS)).toContainText('203.0.113.64/26, allowed today, may be denied');
    await beside.click();
    await expect(source(page)).toHaveValue('203.0.113.64/26');
    await expect(label(page)).toHaveValue('Paris, both floors');
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '203.0.113.64/26')).toContainText('Applying');
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['PATCH', 'POST']);
  });

  test('a rule that opens to everyone asks for nothing until its source is another one', async ({
    page,
    open,
  }) => {
    const [half, other] = ['0.0.0.0/1', '128.0.0.0/1'];
    const changes = changesSent(page);
    await open(internetAccess('telemetry-hub'));
    await openEditing(page, half);
    const opening = editing(page, half).getByRole('button', { name: 'Open to everyone' });
    await expect(save(page, half)).toBeEnabled();
    await expect(editing(page, half).getByRole('alert')).toHaveCount(0);
    await sourceOf(page, half).fill('0.0.0.0/0');
    await expect(opening).toBeDisabled();
    await sourceOf(page, half).fill(half);
    await labelOf(page, half).fill('Lower half');
    await save(page, half).click();
    await expect(ruleRow(page, half)).toContainText('Lower half');
    await expect(ruleRow(page, other)).not.toContainText('Lower half');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['PATCH']);
  });

  test('white space around a label of the API is no change of it', async ({ page, open }) => {
    const changes = changesSent(page);
    await answerLabel(page, ' Paris ');
    await open(ORDERS);
    await openEditing(page, PARIS);
    await expect(labelOf(page, PARIS)).toHaveValue(' Paris ');
    await save(page, PARIS).click();
    await expect(editing(page, PARIS)).toHaveCount(0);
    expect(changes).toEqual([]);
  });

  test('with all 30 rules in use removes the old one first, and says so', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS, { scenario: 'thirty-rules' });
    await openEditing(page, '198.51.100.9/32');
    const dialog = editing(page, '198.51.100.9/32');
    const order = dialog.getByText('The old rule has to be removed first');
    await expect(sourceOf(page, '198.51.100.9/32')).toBeVisible();
    await expect(order).toBeHidden();
    await sourceOf(page, '198.51.100.9/32').fill('198.51.100.8/31');
    await expect(dialog).toContainText('198.51.100.9, allowed today, may be denied');
    await expect(dialog.getByRole('button', { name: /beside/ })).toHaveCount(0);
    await sourceOf(page, '198.51.100.9/32').fill('198.51.100.10/32');
    await expect(order).toBeVisible();
    await save(page, '198.51.100.9/32').click();
    await expect(ruleRow(page, '198.51.100.10/32')).toContainText('Agency 2');
    await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['DELETE', 'POST']);
  });

  test('says when someone else has removed the rule, and adds what was typed', async ({
    page,
    open,
    context,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    const other = await context.newPage();
    await other.goto(`${ORDERS}?scenario=default&latency=0`);
    await removeRule(other, PARIS);
    await expect(editing(page, PARIS).getByText('This rule was removed')).toBeVisible();
    await expect(sourceOf(page, PARIS)).toHaveValue('203.0.113.64/26');
    await save(page, PARIS).click();
    await expect(ruleRow(page, '203.0.113.64/26')).toContainText('Paris office');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['POST']);
  });
});

test('says who loses and who gains, and that the operator is among them', async ({ page, open }) => {
  await open(ORDERS);
  await test.step('a rule that has not let anyone in yet', async () => {
    await openEditing(page, CI_RUNNERS);
    await sourceOf(page, CI_RUNNERS).fill('203.0.114.0/29');
    await expect(editing(page, CI_RUNNERS)).toContainText(
      '16 addresses were about to get access, 8 others will',
    );
    await editing(page, CI_RUNNERS).getByRole('button', { name: 'Cancel' }).click();
  });

  await openEditing(page, OWN);
  const dialog = editing(page, OWN);
  await expect(dialog.getByText(/los|gain/)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Check an address with this rule' }).click();
  const address = dialog.getByRole('textbox', { name: 'Address or range' });
  await expect(address).toHaveAccessibleDescription('198.51.100.25 is allowed already, by this rule.');
  await sourceOf(page, OWN).fill('198.51.100.0/28');
  await expect(address).toHaveAccessibleDescription('198.51.100.25 loses access: it is not in this range.');
  await expect(dialog.getByText('1 address loses access, 16 gain it')).toBeVisible();
  await expect(dialog.getByText('Your current address, 198.51.100.25, loses access.')).toBeVisible();
  await sourceOf(page, OWN).fill('198.51.100.16/28');
  await expect(dialog.getByText('15 addresses gain access, none loses it')).toBeVisible();
  await expect(dialog.getByText('loses access.')).toHaveCount(0);
  await expect(
    dialog.getByText('Your current address, 198.51.100.25, may be denied for about 2 minutes.'),
  ).toBeVisible();
  await expect(address).toHaveAccessibleDescription(
    '198.51.100.25 keeps access, but may be denied for about 2 minutes.',
  );
  await address.fill('198.51.100.24-198.51.100.32');
  await expect(address).toHaveAccessibleDescription(
    /^This rule allows a part of .*1 address: still allowed, but may be denied.* 7 addresses: denied until/,
  );
});

test('has a link, refuses what New rule refuses, and asks before it opens to everyone', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await openEditing(page, PARIS);
  await page.reload();
  await sourceOf(page, PARIS).fill('203.0.113.10/24');
  await save(page, PARIS).click();
  await expect(sourceOf(page, PARIS)).toHaveAccessibleDescription(/not its first address/);
  await editing(page, PARIS).getByRole('button', { name: 'Use 203.0.113.10/32' }).click();
  await sourceOf(page, PARIS).fill(OWN);
  await save(page, PARIS).click();
  await expect(sourceOf(page, PARIS)).toHaveAccessibleDescription(
    /This repeats the rule 198\.51\.100\.25\/32/,
  );

  await sourceOf(page, PARIS).fill('0.0.0.0/0');
  const opening = editing(page, PARIS).getByRole('button', { name: 'Open to everyone' });
  await expect(opening).toHaveAttribute('aria-disabled', 'true');
  await expect(editing(page, PARIS).getByText('The database becomes open to everyone')).toBeVisible();
  await page.goBack();
  await expect(editing(page, PARIS)).toHaveCount(0);
  await expect(ruleRow(page, PARIS)).toContainText('Active');

  await openEditing(page, PARIS);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `More actions for ${PARIS}` })).toBeFocused();
});

test('the browser asks before a page is left while rules are replaced', async ({ page, open }) => {
  await open(ORDERS);
  await openEditing(page, PARIS);
  await sourceOf(page, PARIS).fill('203.0.113.64/26');
  await holdAnswers(page);
  await save(page, PARIS).click();
  await expect(editing(page, PARIS).getByRole('button', { name: 'Saving…' })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(editing(page, PARIS)).toBeVisible();
});

test('finds out by itself when only an answer was lost', async ({ page, open }) => {
  await open(ORDERS);
  await openEditing(page, PARIS);
  await sourceOf(page, PARIS).fill('203.0.113.64/26');
  await loseAnswer(page, 'POST');
  await save(page, PARIS).click();
  await expect(stopped(page)).toContainText(
    `203.0.113.64/26 was added. ${PARIS} was not removed. What was not removed goes on letting connections in.`,
  );
  await stopped(page).getByRole('button', { name: 'Try the rest again' }).click();
  await expect(ruleRow(page, PARIS)).toContainText('Removed');
  await expect(stopped(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});

test('what is typed is there again after Back and Forward, and after a reload; Cancel forgets it', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await openEditing(page, PARIS);
  await page.clock.runFor(1_000);
  await expect(page).not.toHaveURL(/source=/);
  await labelOf(page, PARIS).fill('');
  await sourceOf(page, PARIS).fill('203.0.113.64/26');
  await page.clock.runFor(400);
  await expect(page).toHaveURL(/edit=\w+&label=?&source=203\.0\.113\.64(%2F|\/)26/);
  await page.goBack();
  await expect(editing(page, PARIS)).toHaveCount(0);
  await page.goForward();
  await expect(sourceOf(page, PARIS)).toHaveValue('203.0.113.64/26');
  await page.reload();
  await expect(sourceOf(page, PARIS)).toHaveValue('203.0.113.64/26');
  await expect(labelOf(page, PARIS)).toHaveValue('');
  await expect(editing(page, PARIS)).toContainText('192 addresses lose access');
  // It is typed all the same: a click beside the dialog loses none of it.
  await page.clock.runFor(1_000);
  await page.mouse.click(40, 600);
  await expect(editing(page, PARIS)).toBeVisible();
  // Nor does what is typed on.
  await sourceOf(page, PARIS).press('End');
  await page.keyboard.press('Backspace');
  await page.clock.runFor(1_000);
  await page.keyboard.type('5');
  await expect(sourceOf(page, PARIS)).toHaveValue('203.0.113.64/25');

  // But no connection string.
  await sourceOf(page, PARIS).fill('postgres://orders:hunter2@203.0.113.7:5432/db');
  await page.clock.runFor(1_000);
  await expect(page).not.toHaveURL(/source=|hunter2/);
  await sourceOf(page, PARIS).fill('203.0.113.64/25');
  await labelOf(page, PARIS).fill('postgres://orders:hunter2@203.0.113.7:5432/db');
  await page.clock.runFor(1_000);
  await expect(page).not.toHaveURL(/label=|hunter2/);
  await editing(page, PARIS).getByRole('button', { name: 'Cancel' }).click();
  await openEditing(page, PARIS);
  await expect(sourceOf(page, PARIS)).toHaveValue(PARIS);
  await expect(labelOf(page, PARIS)).toHaveValue('Paris office');
});

test('what is typed of a rule that someone else has removed or named is neither lost nor too much', async ({
  page,
  open,
  context,
}) => {
  await open(ORDERS);
  await openEditing(page, PARIS);
  const elsewhere = await context.newPage();
  await isolate(elsewhere);
  await elsewhere.clock.install({ time: START });
  await elsewhere.goto(page.url().replace(/edit=\w+&?/, ''));
  await ruleRow(elsewhere, PARIS)
    .getByRole('button', { name: `Edit label of ${PARIS}` })
    .click();
  await elsewhere.keyboard.type('Berlin');
  await elsewhere.keyboard.press('Enter');
  await expect(ruleRow(elsewhere, PARIS)).toContainText('Berlin');

  // Nothing is typed here yet, so nothing takes the new label back.
  await page.reload();
  await expect(labelOf(page, PARIS)).toHaveValue('Berlin');
  await sourceOf(page, PARIS).fill('203.0.113.64/26');
  await page.clock.runFor(1_000);
  await removeRule(elsewhere, PARIS);
  await page.reload();
  await expect(source(page)).toHaveValue('203.0.113.64/26');
  await source(page).fill('203.0.113.64/27');
  await page.clock.runFor(1_000);
  await page.reload();
  await expect(source(page)).toHaveValue('203.0.113.64/27');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/edit|source/);
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('keeps what was typed, and says what the rules tell', async ({ page, open }) => {
    await open(ORDERS, {
      fault:
        'update_firewall_rule:503:1,update_firewall_rule:409:1,create_firewall_rule:503:1,create_firewall_rule:403:1',
    });
    const said = editing(page, PARIS).getByRole('alert');
    await openEditing(page, PARIS);
    await labelOf(page, PARIS).fill('Lyon');
    await save(page, PARIS).click();
    await expect(said).toHaveText(
      /Whether the label was changed is not known.*The rules were read again: the label is still the old one\./,
    );
    await save(page, PARIS).click();
    await expect(said).toHaveText(
      /The label was not changed.*The rules were read again: the label is still the old one\./,
    );
    await save(page, PARIS).click();
    await expect(editing(page, PARIS)).toHaveCount(0);

    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    await save(page, PARIS).click();
    await expect(said).toHaveText(
      /The rule was not changed.*The rules were read again: the new one is not listed\. Save it again/,
    );
    await save(page, PARIS).click();
    await expect(said).toHaveText(/The rule was not changed.*Your role does not allow this\./);
    await expect(sourceOf(page, PARIS)).toHaveValue('203.0.113.64/26');
    await expect(save(page, PARIS)).toBeEnabled();
    await save(page, PARIS).click();
    await expect(editing(page, PARIS)).toHaveCount(0);
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
  });

  test('tells of the rule that someone else has added meanwhile', async ({ page, open, context }) => {
    await isolate(page);
    await open(ORDERS, { fault: 'create_firewall_rule:409:1' });
    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    const other = await context.newPage();
    await other.goto(`${ORDERS}?new-rule&latency=0&fault=`);
    await source(other).fill('203.0.113.64/26');
    await newRule(other).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(other, '203.0.113.64/26')).toBeVisible();
    await save(page, PARIS).click();
    await expect(editing(page, PARIS).getByRole('alert').last()).toContainText(
      'Scalingo’s API refused this as things stand: the resource has changed. Check what there is now, then retry. ' +
        'The rules were read again: a rule with the new source is listed now.',
    );
  });

  test('says that both exist when the old rule stays, and finishes it', async ({ page, open }) => {
    await open(ORDERS, { fault: 'delete_firewall_rule:409:2' });
    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    await save(page, PARIS).click();
    await expect(editing(page, PARIS)).toHaveCount(0);
    await expect(stopped(page)).toContainText(`203.0.113.64/26 was added. ${PARIS} was not removed.`);
    await expect(stopped(page)).toContainText('What was not removed goes on letting connections in.');
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();

    const again = stopped(page).getByRole('button', { name: 'Try the rest again' });
    await again.click();
    await expect(again).toBeEnabled();
    const letAnswer = await holdAnswers(page);
    await again.click();
    // What is under way can't be started once more from a page that was left meanwhile.
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(stopped(page).getByRole('button', { name: 'Trying…' })).toBeVisible();
    await expect(stopped(page).getByRole('button', { name: 'Leave it as it is' })).toBeDisabled();
    await letAnswer();
    await expect(toast(page, 'Finished.')).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
    await expect(ruleRow(page, '203.0.113.64/26')).toHaveCount(1);
  });

  test('finds out by itself when the answer to the rest is lost, and has the whole change', async ({
    page,
    open,
  }) => {
    await open(ORDERS, { fault: 'delete_firewall_rule:409:1' });
    await stopHalfway(page);
    await loseAnswer(page, 'DELETE');
    await stopped(page).getByRole('button', { name: 'Try the rest again' }).click();
    await expect(toast(page, 'Finished.')).toBeVisible();
    await expect(stopped(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    await firewall(page).getByRole('button', { name: 'CLI and Terraform' }).click();
    await page.getByRole('button', { name: 'Show the last change' }).click();
    await expect(page.getByRole('dialog')).toContainText('Add the new rule, then remove what it replaces');
    await expect(page.getByRole('dialog')).toContainText(/rules-add.*203\.0\.113\.64\/26.*rules-remove/s);
  });

  test('lets both rules stay', async ({ page, open }) => {
    await open(ORDERS, { fault: 'delete_firewall_rule:409' });
    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.64/26');
    await save(page, PARIS).click();
    await stopped(page).getByRole('button', { name: 'Leave it as it is' }).click();
    await expect(stopped(page)).toHaveCount(0);
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    await expect(ruleRow(page, '203.0.113.64/26')).toContainText('Applying');
  });
});

test.describe('when the old rule could not be removed', () => {
  test.use({ ...THROUGH_WORKER, expectedMessages: [FAILED_REQUEST] });

  test('nothing offers to remove one of the two, and the old one stays once the new one is gone', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS, { fault: 'delete_firewall_rule:503:1' });
    await openEditing(page, PARIS);
    await sourceOf(page, PARIS).fill('203.0.113.0/25');
    await sourceOf(page, PARIS).press('Enter');
    await expect(stopped(page)).toContainText('The change stopped halfway');
    await expect(firewall(page).getByText('is redundant')).toHaveCount(0);

    await removeRule(page, '203.0.113.0/25');
    await expect(stopped(page)).toHaveCount(0);
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['POST', 'DELETE', 'DELETE']);

    // Nor is anything said of it when the new one comes again.
    await addRule(page, '203.0.113.0/25');
    await expect(ruleRow(page, '203.0.113.0/25').filter({ hasText: 'Applying' })).toBeVisible();
    await expect(stopped(page)).toHaveCount(0);
  });
});
