import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  askToRemove,
  changesSent,
  editing,
  expectPlace,
  firewall,
  holdAnswers,
  internetAccess,
  newRule,
  openEditing,
  openNewRule,
  removal,
  ruleRow,
  source,
} from './vocabulary';

test.use(WITHIN_PAGE);

// What an operator does while an answer is still under way.

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';
const editedSource = (page: Page) => editing(page, PARIS).getByRole('textbox', { name: 'Source' });

/** Adds a rule, of which the answer is under way. @returns lets it come */
async function submit(page: Page, range: string): Promise<() => Promise<void>> {
  const letAnswer = await holdAnswers(page);
  await openNewRule(page);
  await source(page).fill(range);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(newRule(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
  return letAnswer;
}

test('an answer that comes after Back changes no other page, and leaves a dialog open', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  const letAnswer = await submit(page, '192.0.2.1');
  await page.goBack();
  await expect(newRule(page)).toBeHidden();
  await page.getByRole('link', { name: 'Overview' }).click();
  await letAnswer();
  await expect(page.getByRole('status').filter({ hasText: /^Rule added\./ })).toBeAttached();
  await expectPlace(page, '/databases/orders-production');

  await page.getByRole('link', { name: 'Settings' }).click();
  const letAnswerAgain = await submit(page, '192.0.2.5');
  await page.goBack();
  await openNewRule(page);
  await source(page).fill('192.0.2.2');
  await letAnswerAgain();
  await expect(page.getByText('6 of 30 rules', { exact: true })).toBeAttached();
  await expect(page.locator('[data-toast]').last()).toContainText('Rule added.');
  await expect(newRule(page)).toBeVisible();
  await expect(source(page)).toHaveValue('192.0.2.2');
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('a rule that is under way is not sent again by the dialog that Forward opens', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    const letAnswer = await submit(page, '192.0.2.1');
    await page.goBack();
    await page.goForward();
    await source(page).fill('192.0.2.1');
    await source(page).press('Enter');
    await expect(newRule(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
    await letAnswer();
    await expect(newRule(page).getByRole('button', { name: 'Add rule' })).toBeVisible();
    await newRule(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(ruleRow(page, '192.0.2.1/32')).toHaveCount(1);
    expect(changes).toHaveLength(1);
  });

  test('nor is a removal', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    const letAnswer = await holdAnswers(page);
    await askToRemove(page, PARIS);
    await removal(page, PARIS).getByRole('button', { name: 'Remove rule' }).click();
    await page.goBack();
    await expect(removal(page, PARIS)).toBeHidden();
    await page.goForward();
    await expect(removal(page, PARIS).getByRole('button', { name: 'Removing…' })).toBeVisible();
    // Another one may be removed meanwhile.
    await removal(page, PARIS).getByRole('button', { name: 'Cancel' }).click();
    await askToRemove(page, '192.0.2.64/28');
    await removal(page, '192.0.2.64/28').getByRole('button', { name: 'Remove rule' }).click();
    await letAnswer();
    await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Removed');
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
    expect(changes).toHaveLength(2);
  });
});

/** Changes the source of a rule, of which the answer is under way. @returns lets it come */
async function saveSource(page: Page, range: string): Promise<() => Promise<void>> {
  const letAnswer = await holdAnswers(page);
  await openEditing(page, PARIS);
  await editedSource(page).fill(range);
  await editing(page, PARIS).getByRole('button', { name: 'Save' }).click();
  await expect(editing(page, PARIS).getByRole('button', { name: 'Saving…' })).toBeVisible();
  return letAnswer;
}

test('a rule that is edited again by then is edited on', async ({ page, open }) => {
  await open(ORDERS);
  const letAnswer = await saveSource(page, '203.0.113.64/26');
  await page.goBack();
  await openEditing(page, PARIS);
  await editedSource(page).fill('203.0.113.0/25');
  await letAnswer();
  await expect(page.locator('[data-toast]')).toContainText('Rule changed.');
  await expect(editedSource(page)).toHaveValue('203.0.113.0/25');
});

test.describe('a refusal that comes after Back', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('is said of a new rule, of a removal and of another source', async ({ page, open }) => {
    await open(ORDERS, {
      fault: 'create_firewall_rule:503:1,create_firewall_rule:403:1,delete_firewall_rule:503:1',
    });
    const said = (text: string) => page.getByRole('status').filter({ hasText: text });
    const letAdd = await submit(page, '192.0.2.1');
    await page.goBack();
    await letAdd();
    await expect(said('Whether the rule was added is not known.')).toBeVisible();

    const letRemove = await holdAnswers(page);
    await askToRemove(page, PARIS);
    await removal(page, PARIS).getByRole('button', { name: 'Remove rule' }).click();
    await page.goBack();
    await letRemove();
    await expect(said(`Whether ${PARIS} was removed is not known.`)).toBeVisible();
    await expect(ruleRow(page, PARIS)).toContainText('Active');

    const letSave = await saveSource(page, '203.0.113.64/26');
    await page.goBack();
    await letSave();
    await expect(said('The rule was not changed. Your role does not allow this.')).toBeVisible();
  });

  test('is said of several removals', async ({ page, open }) => {
    await open(internetAccess('telemetry-hub'), { fault: 'delete_firewall_rule:403' });
    const letAnswer = await holdAnswers(page);
    await firewall(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
    await page.getByRole('button', { name: 'Remove 2 rules' }).click();
    await page.goBack();
    await letAnswer();
    await expect(
      page.getByRole('status').filter({ hasText: 'No rule was removed. Your role does not allow this.' }),
    ).toBeVisible();
  });
});
