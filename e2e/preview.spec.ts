import type { Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { findIn } from './secrets';
import {
  addRule,
  connect,
  expectPlace,
  exposure,
  featureBlock,
  goTo,
  internetAccess,
  internetAccessibility,
  openNewRule,
  removeRule,
  ruleRow,
  rulesTable,
  turnOnForceTls,
} from './vocabulary';

// The preview's own tools: what a reviewer sets, and sees of the API.

const ORDERS = internetAccess('orders-production');
const BLOG = internetAccess('blog-staging');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Preview' });
const openPanel = (page: Page) => page.getByRole('button', { name: 'Preview' }).click();

test('opens by its button, and closes by Escape with the focus back', async ({ page, open }) => {
  await open(ORDERS);
  const button = page.getByRole('button', { name: 'Preview' });
  await expect(button).toHaveText('Preview · Nine databases');
  await button.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('combobox', { name: 'Scenario' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('a scenario is shown on the page that shows it best', async ({ page, open }) => {
  await open('/');
  await openPanel(page);
  await panel(page).getByRole('combobox', { name: 'Scenario' }).selectOption('Enabling');
  await expectPlace(page, BLOG);
  await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Enabling…');
  await expect(page.getByRole('button', { name: 'Preview' })).toHaveText('Preview · Enabling');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.reload();
  await expect(exposure(page)).toContainText('is being enabled');
});

test('a wrong value is said, with the right ones', async ({ page, open }) => {
  await open(ORDERS);
  await page.goto(`${ORDERS}?scenario=nope&latency=soon&fault=firewall_rules:600&theme=sepia`);
  await expect(panel(page)).toContainText('There is no scenario “nope”. There are: default, no-databases,');
  await expect(panel(page)).toContainText(
    '“soon” is no latency. It is a number of milliseconds, from 0 to 60000.',
  );
  await expect(panel(page)).toContainText('“firewall_rules:600” is no fault.');
  await expect(panel(page)).toContainText('There is no theme “sepia”. There are: light, dark.');
  await expect(rulesTable(page)).toBeVisible();
});

test('the clock is moved forward', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Applying');
  await openPanel(page);
  await panel(page).getByRole('button', { name: '+ 2 min' }).click();
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Active');

  await goTo(page, BLOG);
  await turnOnForceTls(page);
  await expect(featureBlock(page, 'Force TLS connections')).toContainText('Enabling…');
  await openPanel(page);
  await panel(page).getByRole('button', { name: '+ 30 s' }).click();
  await expect(internetAccessibility(page)).toBeEnabled();
});

test('a fast clock makes a rule apply sooner, and is shown in every tab', async ({ page, open, context }) => {
  await open(`${ORDERS}?speed=60`);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Active');

  const other = await context.newPage();
  await other.goto(`${ORDERS}?latency=0`);
  await expect(rulesTable(other)).toBeVisible();
  await openPanel(page);
  await expect(panel(page).getByRole('combobox', { name: 'Clock' })).toHaveValue('1');
});

test('Reset restores the first state, in every tab', async ({ page, open, context }) => {
  await open(ORDERS);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${ORDERS}?latency=0`);
  await expect(ruleRow(other, '192.0.2.1/32')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('of-another-page', 'kept'));
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Reset' }).click();
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(ruleRow(page, '192.0.2.1/32')).toHaveCount(0);
  await expect(ruleRow(other, '203.0.113.0/24')).toBeVisible();
  await expect(ruleRow(other, '192.0.2.1/32')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('of-another-page'))).toBe('kept');
});

test('lists what the page has asked, of the answer with the password only that it came; the mock keeps nothing', async ({
  page,
  open,
}) => {
  const password = passwordOf('orders-production', 'default');
  await open(ORDERS);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await connect(page).getByRole('button', { name: 'Hide' }).click();
  await openPanel(page);
  await panel(page)
    .getByText(/requests of this page/)
    .click();
  const list = panel(page).getByRole('list', { name: 'Requests' });
  await expect(list).toContainText(/GET \/api\/databases\/ad-[0-9a-f]+\/firewall_rules200 · \d+ ms/);
  await expect(list).toContainText('GET /v1/apps/orders-production');
  await expect(list).toContainText('/variables');
  // In all that is in the page and in its storages, where the mock's data are too.
  for (const text of [password, encodeURIComponent(password)]) expect(await findIn(page, text)).toEqual([]);
});

test('the URL has all that was set, wherever one goes', async ({ page, open }) => {
  await open('/', { scenario: 'empty-firewall', fault: 'operation:503:1' });
  const query = '?scenario=empty-firewall&latency=0&fault=operation:503:1';
  await expect(page).toHaveURL(new RegExp(`/\\${query}$`));
  const link = page.getByRole('link', { name: 'orders-production' });
  await link.focus();
  await expect(link).toHaveAttribute('href', new RegExp(`${ORDERS}\\${query}$`));
  await link.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${ORDERS}\\${query}$`));
  await openNewRule(page);
  await expect(page).toHaveURL(new RegExp(`\\?new-rule&${query.slice(1)}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${ORDERS}\\${query}$`));
  // Another URL of this site, opened in the tab.
  await page.goto('/databases/orders-production');
  await expect(page).toHaveURL(new RegExp(`orders-production\\${query}$`));
  await page.goto('/databases/orders-production?fault=');
  await expect(page).toHaveURL(/orders-production\?scenario=empty-firewall&latency=0$/);
});

test.describe('with a theme in the URL', () => {
  test.use({ colorScheme: 'light' });

  test('it comes before the reader’s own, and stays until it is switched', async ({ page, open }) => {
    await open(`${ORDERS}?theme=dark`);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(page).toHaveURL(/theme=dark/);
    await page.getByRole('button', { name: 'Change theme' }).click();
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.reload();
    await expect(html).toHaveAttribute('data-theme', 'light');
    await page.goto('/?theme=');
    await expect(page).not.toHaveURL(/theme/);
    await expect(html).toHaveAttribute('data-theme', 'light');
  });
});

test('the link has all that was set; it is there to be copied by hand too', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await page.getByRole('link', { name: 'Overview' }).click();
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  const link = await panel(page).locator('p code').textContent();
  expect(new URL(link ?? '').pathname).toBe('/databases/orders-production');
  expect(new URL(link ?? '').searchParams.get('scenario')).toBe('thirty-rules');
  expect(new URL(link ?? '').searchParams.get('latency')).toBe('0');
});

test.describe('with a fault', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('it is chosen, and taken away', async ({ page, open }) => {
    await open(ORDERS);
    await openPanel(page);
    await panel(page).getByRole('combobox', { name: 'Fault' }).selectOption('503');
    await expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible();
    await openPanel(page);
    await expect(panel(page).getByRole('combobox', { name: 'on' })).toHaveValue('firewall_rules');
    await panel(page).getByRole('combobox', { name: 'Fault' }).selectOption('None');
    await expect(rulesTable(page)).toBeVisible();
  });
});

test.describe('in a scenario that has faults of its own', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('they are taken away, and come back with the scenario', async ({ page }) => {
    await page.goto(`${ORDERS}?scenario=api-down&latency=0`);
    await expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible();
    await openPanel(page);
    await panel(page).getByRole('combobox', { name: 'Fault' }).selectOption('None');
    await expect(rulesTable(page)).toBeVisible();
    await page.reload();
    await expect(rulesTable(page)).toBeVisible();
    await openPanel(page);
    await panel(page).getByRole('combobox', { name: 'Scenario' }).selectOption('thirty-rules');
    await expect(rulesTable(page)).toBeVisible();
    await openPanel(page);
    await panel(page).getByRole('combobox', { name: 'Scenario' }).selectOption('api-down');
    await expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible();

    await openPanel(page);
    await panel(page).getByRole('combobox', { name: 'Fault' }).selectOption('None');
    await expect(rulesTable(page)).toBeVisible();
    for (const scenario of ['default', 'api-down'])
      await page.goto(`${ORDERS}?scenario=${scenario}&latency=0`);
    await expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible();
  });
});

test('what was removed or dismissed in one scenario was never there in another', async ({ page, open }) => {
  const orders = internetAccess('orders-production');
  await open(orders, { scenario: 'findings' });
  await page.getByRole('button', { name: /^Dismiss: 88\.0\.0\.0\/6 .*is very wide$/ }).click();
  await removeRule(page, '203.0.113.10/32');
  await expect(ruleRow(page, '203.0.113.10/32')).toContainText('Removed');

  await open(orders, { scenario: 'very-wide' });
  await expect(ruleRow(page, '32.0.0.0/4')).toBeVisible();
  await expect(ruleRow(page, '203.0.113.10/32')).toHaveCount(0);

  await open(orders, { scenario: 'findings' });
  await expect(ruleRow(page, '203.0.113.10/32')).toContainText('Removed');
  await expect(page.getByText('1 finding dismissed for this database')).toBeVisible();
});

test('keys choose nothing from a list that is closed', async ({ page, open }) => {
  await open(ORDERS);
  await openPanel(page);
  const scenario = panel(page).getByRole('combobox', { name: 'Scenario' });
  for (const key of ['ArrowDown', 'End', 't']) {
    await scenario.press(key);
    await scenario.press('Escape');
  }
  await expect(scenario).toHaveValue('default');
  await expect(page.getByRole('button', { name: 'Preview' })).toHaveText('Preview · Nine databases');
});
