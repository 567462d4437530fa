import type { Page } from 'playwright/test';
import { BOARD_ENTRIES } from '~mocks/preview/board-entries';
import { SCENARIOS } from '~mocks/scenarios';
import { expect, expectAccessible, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { exposure, internetAccess, newRule } from './vocabulary';

// Every state of the preview at a glance. Some of them fail on purpose, of which Chromium tells.
test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const thumbnails = (page: Page) => page.getByRole('main').getByRole('link', { name: /^Open / });
const thumbnail = (page: Page, name: string) => page.getByRole('link', { name: `Open ${name}`, exact: true });
const pages = (page: Page) => page.getByRole('main').locator('iframe');
const row = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });

test('has every scenario, in both themes and sizes', async ({ page, open }) => {
  await open('/');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('link', { name: 'Review board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review board' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Preview' })).toBeHidden();
  await expect(thumbnails(page)).toHaveCount(4 * BOARD_ENTRIES.length);
  for (const scenario of SCENARIOS) {
    await expect(page.getByText(new RegExp(`\\?scenario=${scenario}(&|$)`)).first()).toBeAttached();
  }
  await expect(row(page, 'Empty firewall').getByRole('link')).toHaveCount(4);
});

test('shows live pages, only where one looks', async ({ page, open }) => {
  await open('/preview');
  const first = page.frameLocator('iframe[title="Nine databases, phone, dark"]');
  // The fourth of a row: they start one after the other.
  await expect(first.getByRole('link', { name: 'partners-api' })).toBeVisible({ timeout: 20_000 });
  await expect(first.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await pages(page).count()).toBeLessThanOrEqual(24);

  await row(page, 'API down').scrollIntoViewIfNeeded();
  const last = page.frameLocator('iframe[title="API down, desktop, light"]');
  await expect(last.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  expect(await pages(page).count()).toBeLessThanOrEqual(24);

  await row(page, 'Slow API').scrollIntoViewIfNeeded();
  const slow = page.locator('iframe[title="Slow API, desktop, light"]');
  await expect(slow).not.toHaveAttribute('src', /latency/);
});

test('its thumbnails change nothing of the tab, and take no focus', async ({ page, open }) => {
  await open('/preview?themes=light&sizes=desktop');
  await row(page, 'New rule, host bits').scrollIntoViewIfNeeded();
  const dialog = page.frameLocator('iframe[title="New rule, host bits, desktop, light"]');
  // Many pages load at once.
  await expect(dialog.getByRole('dialog', { name: 'New rule' })).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText('is inside this /24 range')).toBeVisible();
  await expect(page.locator('iframe:focus')).toHaveCount(0);
  await thumbnail(page, 'API down, desktop, light').focus();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Preview' })).toHaveText('Preview · Nine databases');
});

test('opens a state in its theme, with its link', async ({ page, open }) => {
  await open('/preview');
  await thumbnail(page, 'Public, desktop, dark').click();
  await expect(exposure(page)).toContainText('Anyone on the Internet can reach this database');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/settings\/internet-access\?scenario=shared-public&.*theme=dark/);
  await page.goBack();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  // One whose link leads to a block.
  await thumbnail(page, 'Check, denied, phone, dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { name: 'Check an address', exact: true })).toBeFocused();
  await page.goBack();
  await thumbnail(page, 'New rule, everyone, phone, light').press('Enter');
  await expect(newRule(page).getByRole('alert')).toContainText('This opens the database to everyone');
});

test('opens a state without the fault of the one before', async ({ page, open }) => {
  await open('/preview?themes=light&sizes=desktop');
  for (const [state, title] of [
    ['Rules refused', 'The firewall rules could not be loaded'],
    ['API down', 'The firewall rules could not be loaded'],
    ['Four rules', '4 of 30 rules'],
  ] as const) {
    await thumbnail(page, `${state}, desktop, light`).click();
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await page.goBack();
  }
});

test('shows one theme and size, larger, and keeps that in the URL', async ({ page, open }) => {
  await open('/preview');
  const width = async () => (await thumbnail(page, 'Empty firewall, phone, dark').boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'dark' }).check();
  await page.getByRole('group', { name: 'Size' }).getByRole('radio', { name: 'phone' }).check();
  await expect(thumbnails(page)).toHaveCount(BOARD_ENTRIES.length);
  expect(await width()).toBeGreaterThan(1.5 * before);
  await page.reload();
  await expect(thumbnails(page)).toHaveCount(BOARD_ENTRIES.length);
  await page.getByRole('radio', { name: 'both' }).first().check();
  await expect(page).toHaveURL(/\/preview\?.*sizes=phone/);
  await expect(page).not.toHaveURL(/themes/);
});

test.describe('copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a link opens the state', async ({ page, open, baseURL }) => {
    await open('/preview');
    await page.getByRole('button', { name: 'Copy link to Empty firewall' }).click();
    await expect(page.getByText('Copied link to Empty firewall')).toBeAttached();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${baseURL}${internetAccess('orders-production')}?scenario=empty-firewall`);
  });
});

test('has no violation at any width, and no sideways scrolling', async ({ page, open }) => {
  await open('/preview?theme=dark');
  await expect(thumbnails(page).first()).toBeVisible();
  for (const width of [1280, 390, 320]) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await expectAccessible(page);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
    });
  }
});
