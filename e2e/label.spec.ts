import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  changesSent,
  firewall,
  holdAnswers,
  internetAccess,
  loseAnswer,
  removeRule,
  ruleRow,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

const PARIS = '203.0.113.0/24';
const ORDERS = internetAccess('orders-production');

const editButton = (page: Page) =>
  ruleRow(page, PARIS).getByRole('button', { name: `Edit label of ${PARIS}` });
const field = (page: Page) => ruleRow(page, PARIS).getByRole('textbox', { name: `Label of ${PARIS}` });
const saveButton = (page: Page) =>
  ruleRow(page, PARIS).getByRole('button', { name: `Save label of ${PARIS}` });

/** In another tab, of which this one hears. */
async function labelElsewhere(page: Page, other: Page, text: string): Promise<void> {
  await other.bringToFront();
  await editButton(other).click();
  const readAgain = page.waitForResponse(/\/firewall_rules$/);
  await field(other).fill(text);
  await field(other).press('Enter');
  await expect(ruleRow(other, PARIS)).toContainText(text);
  await readAgain;
  await page.bringToFront();
}

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('saves a label with Enter, for good, and takes it away', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await editButton(page).click();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('Paris office');
    await page.keyboard.type('مكتب');
    await expect(field(page)).toHaveCSS('direction', 'rtl');
    await field(page).clear();
    await expect(field(page)).toHaveCSS('direction', 'ltr');
    await page.keyboard.type('Paris, rue de Rivoli');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveCount(0);
    await expect(ruleRow(page, PARIS)).toContainText('Paris, rue de Rivoli');
    await expect(editButton(page)).toBeFocused();
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    expect(changes).toEqual([expect.stringMatching(/^PATCH .*\/firewall_rules\/\w+$/)]);
    await page.reload();
    await expect(ruleRow(page, PARIS)).toContainText('Paris, rue de Rivoli');

    await editButton(page).click();
    await field(page).fill('');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS)).toContainText('No label');
    await page.reload();
    await expect(ruleRow(page, PARIS)).toContainText('No label');
  });

  test('sends nothing after Escape, and once with the button, without white space around', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await editButton(page).click();
    await field(page).fill('Something else');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
    await expect(ruleRow(page, PARIS)).toContainText('Paris office');
    await expect(editButton(page)).toBeFocused();
    await editButton(page).click();
    await expect(field(page)).toHaveValue('Paris office');
    await page.keyboard.press('Enter');
    await expect(editButton(page)).toBeFocused();
    expect(changes).toEqual([]);

    await editButton(page).click();
    await field(page).fill('  Lyon office ');
    await saveButton(page).dblclick();
    await expect(ruleRow(page, PARIS).getByText('Lyon office', { exact: true })).toBeVisible();
    await expect(editButton(page)).toBeFocused();
    expect(changes).toHaveLength(1);
  });
});

test('leaves the focus to another label that is edited meanwhile, and loses neither', async ({
  page,
  open,
}) => {
  const runners = '192.0.2.64/28';
  const other = page.getByRole('textbox', { name: `Label of ${runners}` });
  await open(ORDERS);
  await editButton(page).click();
  await field(page).fill('Lyon office');
  const letAnswer = await holdAnswers(page);
  await field(page).press('Enter');
  await ruleRow(page, runners)
    .getByRole('button', { name: `Edit label of ${runners}` })
    .click();
  await page.keyboard.type('Runn');
  await expect(field(page)).toHaveValue('Lyon office');
  await letAnswer();
  await expect(ruleRow(page, PARIS).getByText('Lyon office', { exact: true })).toBeVisible();
  await page.keyboard.type('ers');
  await expect(other).toHaveValue('Runners');

  // Nor does the one that is saved while another is open.
  await editButton(page).click();
  await field(page).fill('Lille office');
  await expect(other).toHaveValue('Runners');
  const letAnswerAgain = await holdAnswers(page);
  await other.press('Enter');
  await expect(field(page)).toHaveValue('Lille office');
  await letAnswerAgain();
  await expect(ruleRow(page, runners)).toContainText('Runners');
  await expect(other).toHaveCount(0);
  await expect(field(page)).toHaveValue('Lille office');
});

test('says what is lost of a label when someone else removes the rule meanwhile', async ({
  page,
  open,
  context,
}) => {
  await open(ORDERS);
  await editButton(page).click();
  await page.keyboard.type('Lyon');
  const other = await context.newPage();
  await other.goto(`${ORDERS}?latency=0&fault=`);
  await removeRule(other, PARIS);
  await expect(toast(page, `The label of ${PARIS} was not saved: “Lyon”.`)).toBeVisible();
  await expect(ruleRow(page, PARIS)).toContainText('Removed');
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});

test('the browser asks before labels are lost; when another page is opened, it says which were', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await editButton(page).click();
  await page.keyboard.type('Lyon');
  await ruleRow(page, '192.0.2.64/28').getByRole('button', { name: 'Edit label of 192.0.2.64/28' }).click();
  await page.keyboard.type('Runners');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await page.getByRole('link', { name: 'Overview' }).click();
  const messages = page.locator('[data-toast]');
  await expect(messages).toHaveCount(2);
  await expect(messages.filter({ hasText: `The label of ${PARIS} was not saved: “Lyon”.` })).toBeVisible();
  await expect(messages.filter({ hasText: 'The label of 192.0.2.64/28 was not saved: “Runn' })).toBeVisible();
  // The second click of a double click is not for the message that comes down in its place.
  await messages.last().getByRole('button', { name: 'Dismiss' }).dblclick();
  await expect(messages).toHaveCount(1);
});

test('shows any text as text', async ({ page, open }) => {
  await open(ORDERS);
  for (const text of [
    '<img src=x onerror=alert(1)><b>bold</b>',
    'Büro \u{1F98A}\u{1F469}\u{200D}\u{1F4BB} 東京',
    'مكتب \u202eباريس',
    'x'.repeat(255),
  ]) {
    await editButton(page).click();
    await field(page).fill(text);
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS).getByText(text, { exact: true })).toBeVisible();
    await expect(ruleRow(page, PARIS).locator('b, img')).toHaveCount(0);
  }
  await page.reload();
  await expect(ruleRow(page, PARIS).getByText('x'.repeat(255), { exact: true })).toBeVisible();

  await editButton(page).click();
  await field(page).fill('\u200b');
  await field(page).press('Enter');
  await expect(ruleRow(page, PARIS)).toContainText('No label');
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('puts a label back after an answer was lost', async ({ page, open }) => {
    await open(ORDERS);
    await editButton(page).click();
    await field(page).fill('Lyon office');
    await loseAnswer(page, 'PATCH');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS).getByRole('alert')).toContainText('The label is “Lyon office” now.');
    await field(page).fill('Paris office');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS).getByText('Paris office', { exact: true })).toBeVisible();
  });

  test('keeps a label that is too long, and says what the API says of it', async ({ page, open }) => {
    await open(ORDERS);
    await editButton(page).click();
    await field(page).fill('x'.repeat(10_000));
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS).getByRole('alert')).toHaveText(
      'Scalingo refused this label: it is too long (maximum is 255 characters).',
    );
    await expect(field(page)).toHaveValue('x'.repeat(10_000));
    await page.keyboard.press('Escape');
    await expect(ruleRow(page, PARIS)).toContainText('Paris office');
  });
});

test.describe('when another operator was quicker', () => {
  test.use({ ...THROUGH_WORKER, expectedMessages: [FAILED_REQUEST] });

  test('takes back no label that someone else has given meanwhile, and says what it is now', async ({
    page,
    open,
    context,
  }) => {
    await open(ORDERS, { fault: 'update_firewall_rule:409:1' });
    const other = await context.newPage();
    await other.goto(`${ORDERS}?latency=0&fault=`);
    await editButton(page).click();
    await expect(field(page)).toBeFocused();
    await labelElsewhere(page, other, 'Berlin');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS)).toContainText('Berlin');
    await expect(ruleRow(other, PARIS)).toContainText('Berlin');

    await editButton(page).click();
    await field(page).fill('Lyon office');
    await labelElsewhere(page, other, 'Oslo');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS).getByRole('alert')).toHaveText(
      'It was not saved. Scalingo’s API refused this as things stand: the resource has changed. Check what there is now, then retry. The label is “Oslo” now.',
    );
    await expect(field(page)).toHaveValue('Lyon office');
    await field(page).press('Enter');
    await expect(ruleRow(page, PARIS)).toContainText('Lyon office');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('edits a label through the row’s menu', async ({ page, open }) => {
    await open(ORDERS);
    await expect(editButton(page)).toBeHidden();
    await firewall(page)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    const menu = page.getByRole('dialog', { name: PARIS });
    await menu.getByRole('button', { name: `Edit label of ${PARIS}` }).click();
    await expect(menu).toBeHidden();
    await expect(field(page)).toBeFocused();
    await field(page).fill('Lyon');
    await ruleRow(page, PARIS)
      .getByRole('button', { name: `Cancel editing label of ${PARIS}` })
      .click();
    await expect(ruleRow(page, PARIS)).toContainText('Paris office');

    await page.keyboard.press('Enter');
    await menu.getByRole('button', { name: `Edit label of ${PARIS}` }).click();
    await field(page).fill('Lyon office');
    await saveButton(page).click();
    await expect(ruleRow(page, PARIS)).toContainText('Lyon office');
    await expect(page).not.toHaveURL(/actions/);
    await expect(firewall(page).getByRole('button', { name: `More actions for ${PARIS}` })).toBeFocused();

    // Who closes the message by pointer looks at another part of the page, which stays.
    await page.evaluate(() => window.scrollTo(0, 1_500));
    const message = toast(page, 'Label changed.');
    await message.getByRole('button', { name: 'Dismiss' }).click();
    await expect(message).toBeHidden();
    await expect(firewall(page).getByRole('button', { name: `More actions for ${PARIS}` })).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(1_500);
  });
});
