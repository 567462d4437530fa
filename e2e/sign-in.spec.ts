import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { API_TOKEN } from './over-http';
import { pressByKey } from './keys';
import { findIn, listen } from './secrets';
import {
  addRule,
  connect,
  firewall,
  internetAccess,
  newRule,
  openNewRule,
  part,
  ruleRow,
  rulesTable,
  source,
  toast,
} from './vocabulary';

// A build without the mock asks for an API token, and keeps it in memory alone.

const ORDERS = internetAccess('orders-production');

test.use({
  isSignedIn: false,
  // A refused token is a failed request, of which Chromium tells.
  expectedMessages: [FAILED_REQUEST],
});

const field = (page: Page) => page.getByLabel('API token');

async function signIn(page: Page, token: string): Promise<void> {
  await field(page).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('has nothing of the mock in it', async () => {
  const dist = new URL('../dist-http/', import.meta.url);
  const files = await readdir(dist, { recursive: true });
  expect(files).not.toContain('mockServiceWorker.js');
  const scripts = files.filter((file) => extname(file) === '.js');
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const text = await readFile(new URL(script, dist), 'utf8');
    for (const trace of ['mockServiceWorker', 'telemetry-hub', 'thirty-rules', API_TOKEN, '[MSW]']) {
      expect(text.includes(trace), `${trace} in ${script}`).toBe(false);
    }
  }
});

test('asks for an API token, and leads to where the operator was', async ({ page }) => {
  await page.goto(ORDERS);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Type an API token')).toBeVisible();
  await signIn(page, 'tk-us-wrong');
  await expect(page.getByText('Scalingo does not accept this token.')).toBeVisible();
  await expect(field(page)).toHaveValue('tk-us-wrong');
  await expect(field(page)).toBeFocused();

  await signIn(page, ` ${API_TOKEN} `);
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(ORDERS);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('signs in by keyboard alone, signs out, and forgets the token', async ({ page }) => {
  await page.goto(ORDERS);
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Sign in" [level=1]
    - textbox "API token"
    - button "Sign in"
  `);
  await page.keyboard.type(API_TOKEN);
  await pressByKey(page, page.getByRole('button', { name: 'Sign in' }));
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('keeps its tokens in the headers of requests and nowhere else', async ({ page, open }) => {
  const secrets = new Set([API_TOKEN, btoa(`:${API_TOKEN}`)]);
  page.on('request', (request) => {
    const [, bearer] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
    if (bearer !== undefined) secrets.add(bearer);
  });
  const heard = listen(page);
  await open(ORDERS);
  await signIn(page, API_TOKEN);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  // The API token in both its forms, the session's bearer token and the add-on's.
  expect(secrets.size).toBe(4);
  for (const secret of secrets) {
    // An add-on's token has IDs in it, which are no secret.
    expect(await findIn(page, secret, secret.length)).toEqual([]);
    expect(heard.filter((text) => text.includes(secret))).toEqual([]);
  }
});

test('renews a token that has expired, unseen, and before it expires, too', async ({ page, open }) => {
  await open('/', { fault: 'variables:401:1' });
  await signIn(page, API_TOKEN);
  await page.getByRole('link', { name: 'orders-production' }).click();
  const exchanged = page.waitForRequest(/tokens\/exchange$/);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await exchanged;
  await expect(part(page, 'TLS mode')).toHaveText('require');

  await connect(page).getByRole('button', { name: 'Hide' }).click();
  const renewed = page.waitForRequest(/tokens\/exchange$/);
  await page.clock.fastForward('56:00');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await renewed;
  await expect(part(page, 'TLS mode')).toHaveText('require');
});

test('asks again over the page when the session has ended, and goes on', async ({ page, open }) => {
  await open(ORDERS);
  await signIn(page, API_TOKEN);
  await expect(rulesTable(page)).toBeVisible();
  const refuse = (path: string) =>
    page.route(path, (route) => route.fulfill({ status: 401, json: { error: 'no' } }));
  await refuse('**/variables*');
  await refuse('**/tokens/exchange');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Your session has ended' });
  await expect(dialog).toHaveAccessibleDescription('Sign in as the same user to go on where you were.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();

  await page.unroute('**/variables*');
  await page.unroute('**/tokens/exchange');
  await signIn(page, API_TOKEN);
  await expect(dialog).toHaveCount(0);
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeFocused();
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'TLS mode')).toHaveText('require');
});

test('does not take who signs in over the page for who was there before', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'limited-collaborator' });
  await signIn(page, API_TOKEN);
  await expect(firewall(page).getByText('You can look at these rules, not change them')).toBeVisible();
  await page.route('**/tokens/exchange', (route) => route.fulfill({ status: 401, json: { error: 'no' } }));
  await page.clock.fastForward('56:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('alertdialog', { name: 'Your session has ended' })).toBeVisible();

  await page.unroute('**/tokens/exchange');
  await page.route('**/users/self', (route) => route.fulfill({ status: 503 }));
  await signIn(page, API_TOKEN);
  await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
});

test('shows who signs in over the page nothing that was read for somebody else', async ({ page, open }) => {
  await open('/');
  await signIn(page, API_TOKEN);
  // What the list tells of a database would come back with it.
  await page.getByRole('link', { name: 'orders-production' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'TLS mode')).toHaveText('require');
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(toast(page, 'Rule added.')).toBeVisible();
  await ruleRow(page, '203.0.113.0/24').getByRole('button', { name: 'Edit label of 203.0.113.0/24' }).click();
  await page.keyboard.type('Lyon');
  await openNewRule(page);
  await source(page).fill('192.0.2.2');
  await page.clock.runFor(1_000);
  await page.route('**/tokens/exchange', (route) => route.fulfill({ status: 401, json: { error: 'no' } }));
  await page.clock.fastForward('56:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('alertdialog', { name: 'Your session has ended' })).toBeVisible();

  await page.unroute('**/tokens/exchange');
  await page.route('**/users/self', (route) => route.fulfill({ json: { user: { id: 'us-somebody-else' } } }));
  await page.route('**/firewall_rules', (route) => route.fulfill({ status: 403, json: {} }));
  await signIn(page, API_TOKEN);
  await expect(firewall(page).getByText('The firewall rules could not be loaded')).toBeVisible();
  await expect(ruleRow(page, '203.0.113.0/24')).toHaveCount(0);
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expect(newRule(page)).toHaveCount(0);
  await expect(page).toHaveURL(ORDERS);
  await expect(page.getByText('Rule added.')).toHaveCount(0);
  await expect(page.getByText('was not saved')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('shows who may not see a database nothing of it', async ({ page, open }) => {
  await open('/');
  await signIn(page, API_TOKEN);
  await page.getByRole('link', { name: 'orders-production' }).click();
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'TLS mode')).toHaveText('require');
  await page.route('**/tokens/exchange', (route) => route.fulfill({ status: 401, json: { error: 'no' } }));
  await page.clock.fastForward('56:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const dialog = page.getByRole('alertdialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();

  await page.unroute('**/tokens/exchange');
  await page.route('**/v1/apps/*/addons', (route) => route.fulfill({ status: 403, json: {} }));
  const answers: (() => void)[] = [];
  await page.route('**/users/self', async (route) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    await route.fulfill({ json: { user: { id: 'us-somebody-else' } } });
  });
  await signIn(page, API_TOKEN);
  // Until it is known who that is, the page is out of reach.
  await expect.poll(() => answers.length).toBe(1);
  await expect(dialog.getByRole('button', { name: 'Signing in…' })).toBeVisible();
  answers[0]?.();
  await expect(page.getByText('This database could not be loaded')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(connect(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('says why nobody can sign in', async ({ page }) => {
  await page.goto(ORDERS);
  for (const [status, words] of [
    [403, 'Scalingo refused to sign you in with this token.'],
    [404, 'Scalingo’s authentication API was not found at its address.'],
    [409, 'Scalingo refused to sign you in with this token.'],
  ] as const) {
    await test.step(String(status), async () => {
      await page.route('**/tokens/exchange', (route) => route.fulfill({ status, json: { error: 'no' } }));
      await signIn(page, API_TOKEN);
      await expect(page.getByText(words)).toBeVisible();
      await expect(field(page)).toHaveAccessibleDescription(new RegExp(words));
      await page.unroute('**/tokens/exchange');
    });
  }
  await test.step('other characters than a token has', async () => {
    await signIn(page, '“tk-us-1”');
    await expect(page.getByText('Scalingo does not accept this token.')).toBeVisible();
    await expect(field(page)).toHaveValue('“tk-us-1”');
  });
});
