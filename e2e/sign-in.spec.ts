import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { build } from 'vite';
import { expect, FAILED_REQUEST, test } from './fixtures';
import {
  addRule,
  connect,
  featureBlock,
  forceTls,
  internetAccess,
  part,
  removeRule,
  ruleRow,
  rulesTable,
  turnOnForceTls,
} from './vocabulary';

// A build without the mock, against the mock API over HTTP: one origin serves both, as a gateway would.

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'test-results/dist-http');
const TOKEN = 'tk-us-preview';

test.describe.configure({ mode: 'default' });
// A refused token is a failed request, of which Chromium tells.
test.use({ expectedMessages: [FAILED_REQUEST] });

let api: ChildProcess;
let gateway: Server;
let origin = '';

test.beforeAll(async () => {
  for (const [name, value] of [
    ['VITE_API', 'http'],
    ['VITE_API_URL', ''],
  ] as const) {
    process.env[name] = value;
  }
  await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
  api = spawn(process.execPath, ['scripts/mock-api.mjs', '--port', '0', '--latency', '0', '--speed', '10'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const apiUrl = await new Promise<string>((resolve) => {
    api.stdout?.on('data', (chunk) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0];
      if (url !== undefined) resolve(url);
    });
  });
  gateway = createServer((request, response) => {
    const { url = '/', method = 'GET', headers } = request;
    if (/^\/(v1|api|caller-address)\b/.test(url)) {
      request.pipe(
        ask(apiUrl + url, { method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        }),
      );
      return;
    }
    const file = extname(url) === '' ? 'index.html' : url.slice(1);
    const type = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }[extname(file)];
    readFile(join(dist, file)).then(
      (content) => response.writeHead(200, { 'content-type': type ?? '' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const address = gateway.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

test.afterAll(() => {
  gateway.closeAllConnections();
  gateway.close();
  api.kill('SIGTERM');
});

const field = (page: Page) =>
  page.getByRole('textbox', { name: 'API token' }).or(page.getByLabel('API token'));

async function signIn(page: Page, token: string): Promise<void> {
  await field(page).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('has nothing of the mock in it', async () => {
  const assets = join(dist, 'assets');
  const files = [...(await readdir(dist)), ...(await readdir(assets))];
  expect(files).not.toContain('mockServiceWorker.js');
  const scripts = files.filter((file) => extname(file) === '.js');
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const text = await readFile(join(assets, script), 'utf8');
    for (const trace of ['mockServiceWorker', 'telemetry-hub', 'thirty-rules', 'tk-us-preview', '[MSW]']) {
      expect(text.includes(trace), `${trace} in ${script}`).toBe(false);
    }
  }
});

test('asks for an API token, and leads to where the operator was', async ({ page }) => {
  await page.goto(`${origin}${internetAccess('orders-production')}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Type an API token')).toBeVisible();
  await signIn(page, 'tk-us-wrong');
  await expect(page.getByText('Scalingo does not accept this token.')).toBeVisible();
  await expect(field(page)).toHaveValue('tk-us-wrong');
  await expect(field(page)).toBeFocused();

  await signIn(page, ` ${TOKEN} `);
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(page).toHaveURL(`${origin}${internetAccess('orders-production')}`);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toContain(TOKEN);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('does what the preview does', async ({ page }) => {
  await page.goto(`${origin}${internetAccess('orders-production')}`);
  await signIn(page, TOKEN);
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  await removeRule(page, '192.0.2.1/32');
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Removed');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'TLS mode')).toHaveText('require');

  await page.getByRole('link', { name: 'Databases' }).first().click();
  await page.getByRole('link', { name: 'blog-staging' }).click();
  await turnOnForceTls(page);
  await expect(featureBlock(page, 'Force TLS connections')).toContainText('Enabling…');
  await expect(forceTls(page)).toBeChecked({ timeout: 10_000 });
});

test('renews a token that has expired, unseen', async ({ page }) => {
  await page.goto(`${origin}/`);
  await signIn(page, TOKEN);
  await expect(page.getByRole('link', { name: 'orders-production' })).toBeVisible();
  let refusals = 0;
  await page.route('**/v1/apps/orders-production/variables*', async (route) => {
    refusals += 1;
    if (refusals > 1) await route.continue();
    else await route.fulfill({ status: 401, json: { error: 'expired' } });
  });
  await page.getByRole('link', { name: 'orders-production' }).click();
  const exchanged = page.waitForRequest(/tokens\/exchange$/);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await exchanged;
  await expect(part(page, 'TLS mode')).toHaveText('require');
});

test('asks again over the page when the session has ended, and goes on', async ({ page }) => {
  await page.goto(`${origin}${internetAccess('orders-production')}`);
  await signIn(page, TOKEN);
  await expect(rulesTable(page)).toBeVisible();
  const refuse = (path: string) =>
    page.route(path, (route) => route.fulfill({ status: 401, json: { error: 'no' } }));
  await refuse('**/variables*');
  await refuse('**/tokens/exchange');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();

  await page.unroute('**/variables*');
  await page.unroute('**/tokens/exchange');
  await signIn(page, TOKEN);
  await expect(dialog).toHaveCount(0);
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'TLS mode')).toHaveText('require');
});
