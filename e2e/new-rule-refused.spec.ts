import type { FaultName } from '~mocks/faults';
import { expect, FAILED_REQUEST, test } from './fixtures';
import {
  changesSent,
  internetAccess,
  label,
  newRule,
  openNewRule,
  ruleRow,
  rulesTable,
  source,
} from './vocabulary';

// Whatever the API answers to a new rule, what was typed stays, and the same button tries again.

test.use({ expectedMessages: [FAILED_REQUEST] });

const SENTENCES: readonly (readonly [FaultName, string])[] = [
  ['400', 'Scalingo’s API did not understand the request: parameter missing'],
  ['401', 'Your session has ended. Sign in again.'],
  ['402', 'Scalingo refused this because of billing. Check the payment details of the account.'],
  ['403', 'Your role does not allow this.'],
  ['404', 'This database was not found. It may have been deleted.'],
  ['409', 'Someone changed this at the same time. Read it again, then retry.'],
  ['422', 'Scalingo refused this: is refused by the preview’s fault'],
  ['429', 'Too many requests. Retry later.'],
  ['500', 'Scalingo’s API answered 500, internal error.'],
  ['503', 'Scalingo’s API answered 503, service unavailable.'],
  ['network-down', 'Scalingo’s API could not be reached. Check your network.'],
  ['not-json', 'Scalingo’s API answered with something unexpected.'],
  ['wrong-json', 'Scalingo’s API answered with something unexpected.'],
];

for (const [fault, sentence] of SENTENCES) {
  test(`says what ${fault} means for a new rule, and tries again`, async ({ page, open }) => {
    // A 401 is answered with a new token and one more try, before the page hears of it.
    const fails = fault === '401' ? 2 : 1;
    await open(internetAccess('orders-production'), { fault: `create_firewall_rule:${fault}:${fails}` });
    await openNewRule(page);
    await source(page).fill('192.0.2.1/32');
    await label(page).fill('Berlin <b>office</b>');
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();

    const alert = newRule(page).getByRole('alert');
    await expect(alert).toContainText(/The rule was not added|Whether the rule was added is not known/);
    await expect(alert.getByText(sentence, { exact: true })).toBeVisible();
    await expect(source(page)).toHaveValue('192.0.2.1/32');
    await expect(label(page)).toHaveValue('Berlin <b>office</b>');
    await expect(page.getByText('Rule added.')).toHaveCount(0);

    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(newRule(page)).toBeHidden();
    await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Berlin <b>office</b>');
  });
}

test('waits 20 seconds for an answer, and cannot be closed or sent twice meanwhile', async ({
  page,
  open,
}) => {
  const changes = changesSent(page);
  await open(internetAccess('orders-production'), { fault: 'create_firewall_rule:time-out:1' });
  await openNewRule(page);
  await source(page).fill('192.0.2.1/32');
  const add = newRule(page).getByRole('button', { name: /^Add/ });
  await add.click();
  await expect(add).toHaveText(/Adding…/);
  await expect(add).toBeDisabled();
  await source(page).press('Enter');
  await page.keyboard.press('Escape');
  await expect(newRule(page)).toBeVisible();
  await page.clock.runFor(21_000);
  await expect(newRule(page).getByRole('alert')).toContainText(
    'Scalingo’s API did not answer within 20 seconds.',
  );
  await expect(source(page)).toHaveValue('192.0.2.1/32');
  expect(changes).toHaveLength(1);
});

test('shows on the Source what the API refuses of it: a rule that another tab added', async ({
  page,
  open,
  context,
}) => {
  await open(internetAccess('orders-production'));
  await openNewRule(page);
  await source(page).fill('192.0.2.1/32');
  await label(page).fill('Mine');

  const other = await context.newPage();
  await other.goto(`${internetAccess('orders-production')}?new-rule&scenario=default&latency=0`);
  await source(other).fill('192.0.2.1/32');
  await label(other).fill('Theirs');
  await newRule(other).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(other, '192.0.2.1/32')).toBeVisible();

  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(source(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(source(page)).toHaveAccessibleDescription('This repeats the rule 192.0.2.1/32, Theirs.');
  await expect(source(page)).toHaveValue('192.0.2.1/32');
  await expect(label(page)).toHaveValue('Mine');
});

test('sends one request for a double click', async ({ page, open }) => {
  const changes = changesSent(page);
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await source(page).fill('192.0.2.1/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).dblclick();
  await expect(newRule(page)).toBeHidden();
  await expect(rulesTable(page).getByRole('rowheader')).toHaveCount(1);
  expect(changes).toHaveLength(1);
});
