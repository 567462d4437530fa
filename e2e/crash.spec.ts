import type { Page } from 'playwright/test';
import { expect, expectAccessible, test, WITHIN_PAGE } from './fixtures';
import { connect, exposure, internetAccess, newRule, removeRule, ruleRow } from './vocabulary';

// What nobody foresaw: an error in the dashboard's own code.

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';

test.use({ ...WITHIN_PAGE, expectedMessages: [/^error: /] });

/** Whatever writes a time of day fails from now on, with a word that must not be shown; until the page says otherwise. */
async function breakTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(Date.prototype, 'toLocaleTimeString') ?? {};
    Date.prototype.toLocaleTimeString = () => {
      throw new RangeError('hunter2');
    };
    const mend = () => Object.defineProperty(Date.prototype, 'toLocaleTimeString', real);
    window.addEventListener('mended', mend, { once: true });
  });
}

test('a block that fails fails alone, and can be shown again', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await breakTimes(page);
  // The time until which a removed rule counts is written in two blocks.
  await removeRule(page, PARIS);
  const failures = page.getByRole('alert').filter({ hasText: 'could not be shown' });
  await expect(failures).toHaveCount(2);
  await expect(failures.first()).toContainText('Exposure could not be shown');
  await expect(failures.last()).toContainText('Firewall rules could not be shown');
  await expect(failures.last()).toContainText('RangeError');
  await expect(page.locator('body')).not.toContainText('hunter2');
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add Net Peering' })).toBeVisible();
  await expectAccessible(page);

  await failures.first().getByRole('button', { name: 'Show it again' }).click();
  await expect(page.getByRole('heading', { name: 'Exposure', exact: true })).toBeFocused();

  await page.evaluate(() => window.dispatchEvent(new Event('mended')));
  const rulesHeading = page.getByRole('heading', { name: 'Firewall rules', exact: true });
  await page.getByRole('link', { name: 'Firewall rules' }).click();
  await expect(rulesHeading).toBeInViewport();
  await failures.last().getByRole('button', { name: 'Show it again' }).click();
  await expect(ruleRow(page, PARIS)).toContainText('Removed');
  await expect(rulesHeading).toBeFocused();
  await failures.getByRole('button', { name: 'Show it again' }).click();
  await expect(exposure(page)).toContainText('259 addresses allowed');
  await expect(failures).toHaveCount(0);
  await page.getByRole('button', { name: 'New rule', exact: true }).click();
  await expect(newRule(page)).toBeVisible();
});

test('a page that fails says so, with ways out, and details without data', async ({ page, open }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended') !== null) return;
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => {
        throw new TypeError('hunter2');
      },
    });
  });
  await open('/');
  await expect(page.getByRole('heading', { level: 1, name: 'This page has failed' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'details' })).toContainText('TypeError');
  await expect(page.locator('body')).not.toContainText('hunter2');
  await expectAccessible(page);
  await expect(page.getByRole('link', { name: 'Back to Databases' })).toHaveAttribute('href', '/');
  await page.evaluate(() => sessionStorage.setItem('mended', ''));
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { name: 'This page has failed' })).toHaveCount(0);

  await test.step('Back leads to the page before', async () => {
    await page.getByRole('link', { name: 'orders-production' }).click();
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
    await page.evaluate(() => {
      const real = Object.getOwnPropertyDescriptor(String.prototype, 'localeCompare') ?? {};
      String.prototype.localeCompare = () => {
        throw new TypeError('hunter2');
      };
      window.addEventListener(
        'popstate',
        () => Object.defineProperty(String.prototype, 'localeCompare', real),
        { once: true, capture: true },
      );
    });
    await page.getByRole('link', { name: 'Scalingo', exact: true }).click();
    await expect(page).toHaveTitle('This page has failed · Scalingo');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'orders-production' })).toBeFocused();
    await expect(page).toHaveTitle('Overview · orders-production · Scalingo');
  });
});
