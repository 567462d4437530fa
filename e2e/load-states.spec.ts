import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, OVER_HTTP, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  exposure,
  firewall,
  internetAccess,
  netPeering,
  openNewRule,
  newRule,
  ruleRow,
} from './vocabulary';

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const ORDERS = internetAccess('orders-production');
const newRuleButton = (page: Page) => firewall(page).getByRole('button', { name: 'New rule', exact: true });
const failure = (page: Page) => firewall(page).getByRole('alert');

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('gives up after 20 seconds without an answer, and not before', async ({ page, open }) => {
    await page.addInitScript(() => {
      const real = window.fetch.bind(window);
      window.fetch = (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        if (pathname.endsWith('/firewall_rules') && !('askedAt' in globalThis)) {
          const askedAt = Date.now();
          Object.assign(globalThis, { askedAt });
          const giveUp = () => Object.assign(globalThis, { waitedMs: Date.now() - askedAt });
          new Request(input, init).signal.addEventListener('abort', giveUp);
        }
        return real(input, init);
      };
    });
    await open(ORDERS, { fault: 'firewall_rules:time-out:1' });
    await expect(firewall(page).getByText('Loading firewall rules')).toBeVisible();
    // Asked for after the rules: by now these are on their way, and all else is answered.
    await expect(page.getByRole('button', { name: 'Copy Outscale account ID' })).toBeVisible();
    await expect(newRuleButton(page)).toBeDisabled();
    await page.clock.pauseAt((await page.evaluate<number>('askedAt')) + 19_500);
    await expect(firewall(page).getByText('Loading firewall rules')).toBeVisible();
    await page.clock.runFor(1_000);
    await expect(failure(page)).toContainText('Scalingo’s API did not answer within 20 seconds.');
    expect(Math.abs((await page.evaluate<number>('waitedMs')) - 20_000)).toBeLessThan(100);
    await page.clock.resume();
    await failure(page).getByRole('button', { name: 'Try again' }).click();
    await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  });
});

test(
  'leaves the rest of the page usable, and says that the exposure is unknown',
  OVER_HTTP,
  async ({ page, open }) => {
    await open(ORDERS, { fault: 'firewall_rules:503' });
    await expect(failure(page)).toBeVisible();
    await expect(exposure(page).getByRole('heading')).toHaveText(
      'Who can reach this database is unknown for now',
    );
    await expect(exposure(page)).toContainText('The firewall rules could not be loaded. They still apply.');
    await expect(newRuleButton(page)).toBeDisabled();
    await expect(newRuleButton(page)).toHaveAccessibleDescription(/The firewall rules could not be loaded/);
    await newRuleButton(page).click({ force: true });
    await expect(newRule(page)).toHaveCount(0);
    await expect(page.getByRole('switch', { name: 'Force TLS connections' })).toBeChecked();

    const again = failure(page).getByRole('button', { name: 'Try again' });
    await again.click();
    await expect(again).toHaveAccessibleDescription('The firewall rules could not be loaded');
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(page.getByText('Business 4096').first()).toBeVisible();
    await expect(exposure(page).getByRole('heading')).toHaveText(
      'Who can reach this database is unknown for now',
    );
  },
);

test('renews a token that the server no longer takes, unseen', OVER_HTTP, async ({ page, open }) => {
  await open(ORDERS, { fault: 'firewall_rules:401:1' });
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(failure(page)).toHaveCount(0);
});

/** Every request of the page fails, until the page hears of `network-back`. */
async function cutNetwork(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    window.addEventListener('network-back', () => (window.fetch = real), { once: true });
  });
}

test('keeps the rules when they cannot be read again, and says when they were read', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Applying');
  await cutNetwork(page);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.clock.runFor(180_000);
  await page.getByRole('link', { name: 'Settings' }).click();

  const stale = firewall(page).getByRole('status');
  await expect(stale).toContainText(
    'Scalingo’s API could not be reached. Check your network. This was read at 14:32 and may have changed.',
  );
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Paris office');
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Active');
  await expect(exposure(page)).toContainText('275 addresses allowed');

  await openNewRule(page);
  await newRule(page).getByRole('textbox', { name: 'Source' }).fill('192.0.2.1/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(newRule(page).getByRole('alert')).toContainText('could not be reached');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();

  await page.evaluate(() => window.dispatchEvent(new Event('network-back')));
  await stale.getByRole('button', { name: 'Try again' }).click();
  await expect(stale).toHaveCount(0);
  await addRule(page, '192.0.2.1/32');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
});

test('a link to a block that is yet to come leads there once it has', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(internetAccess('orders-production'), { latency: 2_000 });
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Net Peering' });
  await expect(async () => {
    await page.clock.runFor(500);
    await link.click({ timeout: 300 });
  }).toPass({ intervals: [0] });
  await expect(netPeering(page)).toHaveCount(0);
  await expect(async () => {
    await page.clock.runFor(500);
    await expect(netPeering(page)).toBeInViewport({ timeout: 300 });
  }).toPass({ intervals: [0] });
});
