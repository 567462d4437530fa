import type { Page } from 'playwright/test';
import { expectExposure, FOUR_RULES } from './fault-calls';
import { expect, FAILED_REQUEST, OFTEN, test } from './fixtures';
import { cutReadings, forceTls, internetAccess, letTimePass, rulesTable, turnOnForceTls } from './vocabulary';

// What is read again by itself, since by then it may be another.

const ORDERS = internetAccess('orders-production');

/** How often a path has been asked for, and answered, since: only then the next time is waited for. */
function countCalls(page: Page, path: RegExp): () => number {
  let calls = 0;
  page.on('requestfinished', (request) => {
    if (path.test(new URL(request.url()).pathname)) calls += 1;
  });
  return () => calls;
}

test('the status of a database that does not run, four times a minute', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'database-creating' });
  await expectExposure(page, 'Nothing can connect: this database is being created');
  const readings = countCalls(page, /^\/api\/databases\/[^/]+$/);
  await page.clock.runFor(15_000);
  await expect.poll(readings, OFTEN).toBe(1);
  await page.clock.runFor(15_000);
  await expect.poll(readings, OFTEN).toBe(2);
});

test('a feature, for a minute after it was changed: the API may say it late', async ({ page, open }) => {
  await open(internetAccess('blog-staging'));
  await turnOnForceTls(page);
  await letTimePass(page, (options) => expect(forceTls(page)).toBeEnabled(options), 1_000);
  const readings = countCalls(page, /^\/api\/databases\/[^/]+$/);
  await page.clock.runFor(10_000);
  await expect.poll(readings, OFTEN).toBe(1);
  await page.clock.fastForward(60_000);
  await expect.poll(readings, OFTEN).toBe(2);
  await page.clock.runFor(30_000);
  expect(readings()).toBe(2);
});

test('what is shown, after the clock was set back', async ({ page, open }) => {
  await open(ORDERS);
  await expect(rulesTable(page)).toBeVisible();
  await expectExposure(page, FOUR_RULES);
  const readings = countCalls(page, /\/firewall_rules$/);
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now - 3_600_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(readings, OFTEN).toBe(1);
});

test.describe('once the network is back', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('what could not be read', async ({ page, open }) => {
    await open(ORDERS);
    await expectExposure(page, FOUR_RULES);
    await cutReadings(page);
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.clock.fastForward(6_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    const readings = countCalls(page, /^\/api\/databases\/[^/]+$/);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('network-back'));
      window.dispatchEvent(new Event('online'));
    });
    await expect.poll(readings, OFTEN).toBe(1);
  });
});
