import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { expect, START } from './fixtures';
import { holdBack, test } from './plain-host';
import { connect, firewall, internetAccess, newRule, rulesTable } from './vocabulary';

// What the page shows before its scripts are there, and when a part of them can't be had.

const ORDERS = `${internetAccess('orders-production')}?latency=0`;

const ASSETS = fileURLToPath(new URL('../dist/assets/', import.meta.url));
const scripts = () => readdirSync(ASSETS).filter((file) => file.endsWith('.js'));

/** A script of the build, by the name of its chunk. */
function script(name: string): string {
  const file = scripts().find((one) => one.startsWith(`${name}-`));
  if (!file) throw new Error(`The build has no ${name}`);
  return `assets/${file}`;
}

for (const [name, path, heading] of [
  ['the list', '/?latency=0', 'Databases'],
  ['Overview', '/databases/orders-production?latency=0', 'orders-production'],
  ['Internet Access', ORDERS, 'orders-production'],
] as const) {
  test(`${name} has its frame before its script, which nobody can use`, async ({ page, serve }) => {
    const { held, release } = holdBack(script('first'));
    const host = await serve({ rewrites: () => true, held });
    await page.goto(host.url + path.slice(1), { waitUntil: 'commit' });

    const frame = page.locator('#root > [inert]');
    await expect(frame.locator('h1')).toHaveText(heading);
    await expect(frame.locator('h1')).toBeVisible();
    await expect(page.getByRole('heading')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveCount(0);
    const top = (await frame.locator('h1').boundingBox())?.y;

    release();
    await expect(frame).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.locator('h1').boundingBox())?.y).toBe(top);
  });
}

test('what the page shows first is read before its own script has come, and once', async ({
  page,
  serve,
}) => {
  const { held, release } = holdBack(script('first'));
  const host = await serve({ rewrites: () => true, held });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(v1|api)\//.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  const answers = [/\/firewall_rules$/, /\/managed_ranges$/, /\/api\/databases\/[^/]+$/].map((path) =>
    page.waitForResponse(path),
  );
  await page.goto(host.url + ORDERS.slice(1), { waitUntil: 'commit' });
  await Promise.all(answers);
  await expect(page.locator('#root > [inert]')).toHaveCount(1);

  release();
  await expect(connect(page)).toBeVisible();
  await expect(rulesTable(page)).toBeVisible();
  expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
});

test('the page is rendered with its rules, not before', async ({ page, serve }) => {
  const host = await serve({ rewrites: () => true });
  // Its limit never comes: the rules have to.
  await page.clock.pauseAt(new Date(START.getTime() + 60_000));
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const root = document.querySelector<HTMLElement>('#root[data-started]');
      if (!root || root.querySelector(':scope > [inert]')) return;
      observer.disconnect();
      root.dataset['rules'] = String(root.querySelectorAll('tbody [role=row]').length);
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(host.url + ORDERS.slice(1));
  await expect(page.locator('#root')).toHaveAttribute('data-rules', '4');
});

test('each script begins with what lets Chromium compile it whole', () => {
  expect(scripts().map((file) => readFileSync(ASSETS + file, 'utf8').split('\n', 1))).toEqual(
    scripts().map(() => ['//# allFunctionsCalledOnLoad']),
  );
});

test('the frame has the name as the URL means it, as text', async ({ page, serve }) => {
  const host = await serve({
    rewrites: () => true,
    held: { file: script('first'), until: new Promise(() => {}) },
  });
  await page.goto(`${host.url}databases/a%20%3Cb%3E%20$&`, { waitUntil: 'commit' });
  await expect(page.locator('h1')).toHaveText('a <b> $&');
});

test('the rules are there before the rest of the page, and open its dialogs once that has come', async ({
  page,
  serve,
}) => {
  const { held, release } = holdBack(script('rest'));
  const host = await serve({ rewrites: () => true, held });
  await page.goto(host.url + ORDERS.slice(1));
  await expect(rulesTable(page)).toBeVisible();
  await expect(connect(page)).toHaveCount(0);
  for (const name of [/^More actions for 203/, /^Remove 203/]) {
    const button = rulesTable(page).getByRole('button', { name });
    await button.click();
    await expect(button).toHaveAttribute('aria-busy', 'true');
  }
  await firewall(page).getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(rulesTable(page).locator('[aria-busy=true]')).toHaveCount(0);
  await expect(firewall(page).locator('button[aria-busy=true]')).toHaveAccessibleName('Keyboard shortcuts');
  for (const name of ['CLI and Terraform', 'New rule']) {
    await firewall(page).getByRole('button', { name, exact: true }).click();
    await expect(firewall(page).getByRole('button', { name: 'Opening…' })).toHaveCount(1);
  }
  await expect(newRule(page)).toHaveCount(0);
  release();
  await expect(newRule(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(newRule(page)).toHaveCount(0);
  await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeFocused();
  await expect(connect(page)).toBeVisible();
});

test.describe('when the rest of the page can’t be loaded', () => {
  test.use({ expectedMessages: [/^error: Failed to load module script/] });

  const missing = (page: Page) => page.getByRole('alert').filter({ hasText: 'A part of this page' });

  test('the rules stay, the page says so, and all of it can be tried again', async ({ page, serve }) => {
    const types: Record<string, string> = { [script('rest')]: 'text/plain' };
    const host = await serve({ rewrites: () => true, types });
    await page.goto(host.url + ORDERS.slice(1));
    await expect(missing(page)).toHaveCount(2);
    await expect(rulesTable(page)).toBeVisible();

    delete types[script('rest')];
    await missing(page).first().getByRole('button', { name: 'Try again' }).click();
    await expect(missing(page)).toHaveCount(0);
    await expect(connect(page)).toBeVisible();
    await firewall(page).getByRole('button', { name: 'New rule', exact: true }).click();
    await expect(newRule(page)).toBeVisible();
  });
});
