import type { Page } from 'playwright/test';
import { expect } from './fixtures';
import { holdBack, test } from './plain-host';
import { addRule, firewall, internetAccess, ruleRow, rulesTable } from './vocabulary';

// The hosted preview must never load twice, ask its host for the API, or show an error that is none, also when nothing
// of it is in the browser yet.

const ORDERS = `${internetAccess('orders-production').slice(1)}?latency=0`;
const WORKER = 'mockServiceWorker.js';

/** Collects what the page alerts to from the first moment on. */
async function watchAlerts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const alerts: string[] = [];
    Object.assign(globalThis, { alerts });
    new MutationObserver(() => {
      for (const alert of document.querySelectorAll('[role="alert"]')) alerts.push(alert.textContent);
    }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  return () => page.evaluate<string[]>('alerts');
}

/** Whether the page's service worker answers it, as the browser's own record of a request tells. */
async function isAnsweredByWorker(page: Page): Promise<boolean> {
  const answered = page.waitForResponse(/\/v1\/databases/);
  await page.getByRole('link', { name: 'Databases' }).first().click();
  return (await answered).fromServiceWorker();
}

test('a first visit loads one document, and asks the host for nothing of the API', async ({
  page,
  serve,
}) => {
  const host = await serve({ rewrites: () => true });
  const alerts = await watchAlerts(page);
  await page.goto(host.url + ORDERS);
  await expect(rulesTable(page)).toBeVisible();
  expect(host.documents).toEqual([internetAccess('orders-production')]);
  expect(await alerts()).toEqual([]);
  expect(await isAnsweredByWorker(page)).toBe(true);
  expect(host.api).toEqual([]);
});

test('a slow host is waited for, with the page there', async ({ page, serve }) => {
  const { held, release } = holdBack(WORKER);
  const host = await serve({ rewrites: () => true, held });
  const alerts = await watchAlerts(page);
  await page.goto(host.url + ORDERS);
  await expect(page.locator('#root > [inert]')).toHaveCount(0);
  await expect(page.getByText('Reading which networks can reach')).toBeAttached();
  await page.clock.runFor(5_000);
  release();
  await expect(rulesTable(page)).toBeVisible();
  expect(host.documents).toHaveLength(1);
  expect(await alerts()).toEqual([]);
  expect(await isAnsweredByWorker(page)).toBe(true);
  expect(host.api).toEqual([]);
});

test('two tabs that open at once start alike', async ({ page, serve, context }) => {
  const host = await serve({ rewrites: () => true });
  const other = await context.newPage();
  const alerts = [await watchAlerts(page), await watchAlerts(other)];
  await Promise.all([page.goto(host.url + ORDERS), other.goto(host.url + ORDERS)]);
  await expect(rulesTable(page)).toBeVisible();
  await expect(rulesTable(other)).toBeVisible();
  expect(host.documents).toHaveLength(2);
  expect(await Promise.all(alerts.map((read) => read()))).toEqual([[], []]);
  expect(host.api).toEqual([]);
});

test('a reload with Shift, beside a second tab, loads once and works', async ({ page, serve, context }) => {
  const host = await serve({ rewrites: () => true });
  await page.goto(host.url + ORDERS);
  await expect(rulesTable(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(host.url + ORDERS);
  await expect(rulesTable(other)).toBeVisible();

  const alerts = await watchAlerts(page);
  await page.bringToFront();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Page.reload', { ignoreCache: true });
  await expect.poll(() => host.documents).toHaveLength(3);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  // The tabs are two operators still.
  await expect(ruleRow(other, '192.0.2.1/32')).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('dialog', { name: 'Preview' })).toContainText(
    'This page was loaded past its service worker',
  );
  expect(await alerts()).toEqual([]);

  await page.reload();
  await expect(rulesTable(page)).toBeVisible();
  expect(await isAnsweredByWorker(page)).toBe(true);
  expect(host.documents).toHaveLength(4);
  expect(host.api).toEqual([]);
});

test('a service worker that the browser has ended is there again for the next request', async ({
  page,
  serve,
  context,
}) => {
  const host = await serve({ rewrites: () => true });
  await page.goto(host.url + ORDERS);
  await expect(rulesTable(page)).toBeVisible();
  // No browser ends one that has a request to answer.
  await page.waitForLoadState('networkidle');
  const protocol = await context.newCDPSession(page);
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.stopAllWorkers');
  // Its word holds for a second, in which no browser ends one.
  await page.clock.fastForward(1_100);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  expect(await isAnsweredByWorker(page)).toBe(true);
  expect(host.api).toEqual([]);
  await expect(firewall(page).getByRole('alert')).toHaveCount(0);
});
