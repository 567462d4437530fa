import type { Page } from 'playwright/test';
import { expect, FAILED_FILE } from './fixtures';
import { test } from './plain-host';
import { addRule, internetAccess, removeRule, ruleRow, rulesTable, toast } from './vocabulary';

// Where there is no service worker to be had, the same API answers within the page.

const ORDERS = `${internetAccess('orders-production').slice(1)}?latency=0`;
const WORKER = 'mockServiceWorker.js';
const panel = (page: Page) => page.getByRole('dialog', { name: 'Preview' });
const openPanel = (page: Page) => page.getByRole('button', { name: 'Preview' }).click();

/** Uses what the API answers, and looks at what the panel says of it. */
async function expectToWork(page: Page, notice: string): Promise<void> {
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  await removeRule(page, '192.0.2.1/32');
  await expect(toast(page, '192.0.2.1/32 removed')).toBeVisible();
  await openPanel(page);
  await expect(panel(page)).toContainText(notice);
  await panel(page)
    .getByText(/requests of this page/)
    .click();
  await expect(panel(page).getByRole('list', { name: 'Requests' })).toContainText(/DELETE \S+204 · \d+ ms/);
}

test.describe('on plain HTTP', () => {
  // Where the browser has no clipboard that could be denied.
  test.use({ permissions: ['clipboard-write'] });

  test('works, and keeps changes over a reload', async ({ page, serve }) => {
    const host = await serve({ rewrites: () => true });
    // An origin that browsers do not trust: a name that is not this machine's, without TLS.
    const origin = 'http://preview.test/';
    await page.route(`${origin}**`, async (route) => {
      const url = route.request().url().replace(origin, host.url);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    let loaded = 0;
    page.on('request', (request) => (loaded += Number(request.isNavigationRequest())));
    await page.goto(origin + ORDERS);
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await expectToWork(page, 'Service workers are not available here');
    await page.reload();
    await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Removed');
    // The fonts come last, from a host that ends with the test.
    await page.waitForLoadState('networkidle');
    // By this test alone: the page never reloads itself.
    expect(loaded).toBe(2);
    expect(host.api).toEqual([]);
  });
});

test('on a host that never sends the worker', async ({ page, serve }) => {
  const host = await serve({
    rewrites: () => true,
    held: { file: WORKER, until: new Promise(() => undefined) },
  });
  await page.goto(host.url + ORDERS);
  await expect(page.locator('#root > [inert]')).toHaveCount(0);
  await expect(page.getByText('Reading which networks can reach')).toBeAttached();
  await page.clock.runFor(6_000);
  await expect(rulesTable(page)).toBeVisible();
  await expectToWork(page, 'The service worker did not start in time');
  expect(host.api).toEqual([]);
});

test('in a browser that denies storage and service workers', async ({ page, serve }) => {
  await page.addInitScript(() => {
    const denial = () => new DOMException('Access is denied for this document.', 'SecurityError');
    const get = () => {
      throw denial();
    };
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get, configurable: true });
    }
    Object.assign(ServiceWorkerContainer.prototype, { register: () => Promise.reject(denial()) });
  });
  const host = await serve({ rewrites: () => true });
  await page.goto(host.url + ORDERS);
  await expectToWork(page, 'This browser denies storage, so changes are kept for this page only');

  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Applying');
  await page.clock.runFor(6_000);
  await panel(page).getByRole('button', { name: '+ 2 min' }).click();
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Active');

  await panel(page).getByRole('button', { name: 'Reset' }).click();
  await expect(ruleRow(page, '192.0.2.1/32')).toHaveCount(0);
  await expect(rulesTable(page)).toBeVisible();
  expect(host.documents).toHaveLength(2);
  expect(host.api).toEqual([]);
});

test.describe('when a part of the preview can’t be loaded', () => {
  test.use({ expectedMessages: [FAILED_FILE] });

  test('says so in the place of the page, with a way out', async ({ page, serve }) => {
    const host = await serve({ rewrites: () => true });
    const part = /\/assets\/mock-[^/]+\.js$/;
    await page.route(part, (route) => route.abort());
    await page.goto(host.url + ORDERS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The dashboard could not start');
    await expect(page.getByRole('main')).toContainText('A part of it could not be loaded.');
    await page.unroute(part);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(rulesTable(page)).toBeVisible();
  });
});

test.describe('on a host that serves the worker as a wrong type', () => {
  // The browser's own word on it.
  test.use({ expectedMessages: [/^error: The script has an unsupported MIME type/] });

  test('works, in one load', async ({ page, serve }) => {
    const host = await serve({ rewrites: () => true, types: { [WORKER]: 'text/plain' } });
    await page.goto(host.url + ORDERS);
    await expectToWork(page, 'Service workers are not available here');
    expect(host.documents).toHaveLength(1);
    expect(host.api).toEqual([]);
  });

  test('has the same faults', async ({ page, serve }) => {
    const host = await serve({ rewrites: () => true, types: { [WORKER]: 'text/plain' } });
    const faults = {
      'network-down': 'Scalingo’s API could not be reached. Check your network.',
      'time-out': 'Scalingo’s API did not answer within 20 seconds.',
      'endless-body': 'Scalingo’s API did not answer within 20 seconds.',
    };
    for (const [fault, sentence] of Object.entries(faults)) {
      await test.step(fault, async () => {
        await page.goto(`${host.url + ORDERS}&fault=firewall_rules:${fault}:1`);
        await expect(page.getByRole('switch', { name: 'Force TLS connections' })).toBeVisible();
        await page.clock.fastForward(21_000);
        await expect(page.getByText(sentence)).toBeVisible();
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(rulesTable(page)).toBeVisible();
      });
    }
  });
});
