import type { Page } from 'playwright/test';
import { expect, test, WITHIN_PAGE } from './fixtures';
import { firewall, internetAccess, newRule, ruleRow, source } from './vocabulary';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';

const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const onOff = (page: Page) => help(page).getByRole('switch', { name: 'Single-key shortcuts' });

test('n opens New rule when no field has the focus', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await page.keyboard.press('n');
  await expect(source(page)).toBeFocused();
  await expect(source(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(newRule(page)).toHaveCount(0);

  for (const combination of ['Control+n', 'Alt+n', 'Shift+n']) {
    await page.keyboard.press(combination);
    await expect(newRule(page)).toHaveCount(0);
  }
  const address = page.getByRole('textbox', { name: 'Address or range' });
  await address.press('n');
  await expect(address).toHaveValue('n');
  await expect(newRule(page)).toHaveCount(0);
});

test('does nothing while a dialog is open, and says why no rule can be added', async ({ page, open }) => {
  await open(`${ORDERS}?export`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('n');
  await expect(newRule(page)).toHaveCount(0);

  await open(ORDERS, { scenario: 'thirty-rules' });
  await expect(ruleRow(page, '203.0.113.0/25')).toBeVisible();
  await page.keyboard.press('n');
  const adding = firewall(page).getByRole('button', { name: 'New rule', exact: true });
  await expect(adding).toBeFocused();
  await expect(adding).toHaveAccessibleDescription(/30 of 30 rules are used/);
  await expect(newRule(page)).toHaveCount(0);
});

test('is explained, and can be turned off for good', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  const button = firewall(page).getByRole('button', { name: 'Keyboard shortcuts' });
  const adding = firewall(page).getByRole('button', { name: 'New rule', exact: true });
  await expect(adding).toHaveAttribute('aria-keyshortcuts', 'n');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(help(page).getByText('New rule')).toBeVisible();
  await onOff(page).click();
  await expect(onOff(page)).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(adding).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('n');
  await expect(newRule(page)).toHaveCount(0);

  await page.reload();
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await page.keyboard.press('n');
  await expect(newRule(page)).toHaveCount(0);
  await button.click();
  await onOff(page).click();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.keyboard.press('n');
  await expect(newRule(page)).toBeVisible();
});
