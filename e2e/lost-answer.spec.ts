import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  editing,
  exposure,
  firewall,
  goPublic,
  holdAnswers,
  internetAccess,
  loseAnswer,
  makeLate,
  newRule,
  openEditing,
  removal,
  removeRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

// A change that the API has made, but whose answer got lost: nothing may say that it was not made.

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';
const OWN = '198.51.100.25/32';

test('a removal counts as exposure until it has certainly taken effect', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await loseAnswer(page, 'DELETE');
  await removeRule(page, PARIS);
  const alert = removal(page, PARIS).getByRole('alert');
  await expect(alert).toContainText('This rule was already removed');
  await expect(alert).toContainText('Only the answer was lost. It may let connections in until 14:35.');
  await removal(page, PARIS).getByRole('button', { name: 'Close' }).last().click();
  await expect(ruleRow(page, PARIS)).toContainText('May let connections in until 14:35');
  await expect(exposure(page)).toContainText('259 addresses allowed');
  await firewall(page).getByRole('button', { name: 'CLI and Terraform' }).click();
  await page.getByRole('button', { name: 'Show the last change' }).click();
  await expect(page.getByRole('dialog').getByText('Remove the rule')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.clock.fastForward(121_000);
  await expect(ruleRow(page, PARIS)).toHaveCount(0);
  await expect(exposure(page)).toContainText('19 addresses allowed');
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('a removal counts too when the page is left before its answer', async ({ page, open }) => {
    await open(ORDERS);
    await expect(ruleRow(page, PARIS)).toBeVisible();
    await holdAnswers(page);
    const isMade = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await removeRule(page, PARIS);
    await isMade;
    await page.reload();
    await expect(ruleRow(page, PARIS)).toContainText('May let connections in until 14:35');
    await expect(exposure(page)).toContainText('259 addresses allowed');
  });
});

test('a rule that was added all the same is told from what was typed', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await loseAnswer(page, 'POST');
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(newRule(page).getByRole('alert').first()).toContainText(
    'Whether the rule was added is not known',
  );
  await expect(source(page)).toHaveAccessibleDescription('This repeats the rule 192.0.2.1/32, Bastion.');
  await expect(source(page)).toHaveValue('192.0.2.1');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
});

test('a rule that is added after its answer was given up is found', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await makeLate(page, 'POST', 15_000);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(newRule(page).getByRole('alert').first()).toContainText(
    'it is not listed so far, but may be added yet.',
  );
  await page.clock.fastForward(15_000);
  await page.clock.fastForward(10_000);
  await expect(newRule(page).getByRole('alert').first()).toContainText('it is listed now.');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
});

test('a change that may come late is looked for after a reload too', async ({ page, open, context }) => {
  const blog = internetAccess('blog-staging');
  await open(blog, { scenario: 'shared-tls', fault: 'enable_feature:network-down:1' });
  await goPublic(page, 'blog-staging');
  await expect(page.getByRole('alertdialog')).toContainText('Whether Internet Accessibility was turned on');
  await page.goto(`${blog}?fault=`);
  await expect(exposure(page)).toContainText('Only the osc-fr1 regional network');

  // As the API does that was late: it tells nobody.
  const late = await context.newPage();
  await isolate(late);
  await late.goto(`${blog}?scenario=shared-tls&latency=0&fault=`);
  await goPublic(late, 'blog-staging');
  await expect(exposure(late)).toContainText('Internet Accessibility is being enabled.');
  await late.close();
  await page.clock.runFor(11_000);
  await expect(exposure(page)).not.toContainText('On Shared Resources, exposure is binary');
});

test('nothing claims that a change was not made which may come late', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await makeLate(page, 'POST', 15_000);
  await ruleRow(page, PARIS)
    .getByRole('button', { name: `Undo removal of ${PARIS}` })
    .click();
  await expect(toast(page, `Whether ${PARIS} was put back is not known.`)).toBeVisible();
  await page.clock.fastForward(15_000);
  await page.clock.fastForward(10_000);
  await expect(ruleRow(page, PARIS).filter({ hasText: 'Applying' })).toBeVisible();

  await openEditing(page, OWN);
  await makeLate(page, 'POST', 15_000);
  await editing(page, OWN).getByRole('textbox', { name: 'Source' }).fill('198.51.100.26');
  await editing(page, OWN).getByRole('button', { name: 'Save' }).click();
  const stopped = firewall(page).getByRole('alert');
  await expect(stopped).toContainText('Whether 198.51.100.26/32 was added is not known.');
  await page.clock.fastForward(15_000);
  await page.clock.fastForward(10_000);
  await expect(stopped).toContainText(`198.51.100.26/32 was added. ${OWN} was not removed.`);
});

test.describe('when the change was not made', () => {
  // Within the page another reading meets the fault that is meant for the one after the refusal.
  test.use({ ...THROUGH_WORKER, expectedMessages: [FAILED_REQUEST] });

  test('the list tells, once it can be read again', async ({ page, open }) => {
    await open(ORDERS, { fault: 'delete_firewall_rule:503:1,firewall_rules:ok:1,firewall_rules:503:1' });
    await removeRule(page, PARIS);
    const alert = removal(page, PARIS).getByRole('alert');
    await expect(alert).toContainText('Whether the rule was removed is not known');
    await expect(alert).toContainText('The rules could not be read again either.');
    await alert.getByRole('button', { name: 'Read again' }).click();
    await expect(alert).toContainText('The rules were read again: this one is still listed.');
    await removal(page, PARIS).getByRole('button', { name: 'Remove rule' }).click();
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
  });
});
