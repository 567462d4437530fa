import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect } from './fixtures';
import { test } from './plain-host';
import {
  addRule,
  connect,
  featureBlock,
  internetAccess,
  removeRule,
  ruleRow,
  turnOnForceTls,
  forceTls,
} from './vocabulary';

// The built folder on a host that takes its `_headers` and `_redirects` as they stand.

type Entry = { readonly pattern: RegExp; readonly headers: [name: string, value: string][] };

const read = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
/** Of a path in which a star stands for anything. */
const toPattern = (path: string) => new RegExp(`^${path.replace(/[.?]/g, '\\$&').replaceAll('*', '.*')}$`);

function readHeaders(): Entry[] {
  const entries: Entry[] = [];
  for (const line of read('_headers').split('\n')) {
    const header = /^ +([\w-]+): (.+)$/.exec(line);
    if (header) entries.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line !== '') entries.push({ pattern: toPattern(line), headers: [] });
  }
  return entries;
}

const entries = readHeaders();
const rewritten = read('_redirects')
  .trim()
  .split('\n')
  .map((line) => toPattern(line.split(' ')[0] ?? ''));
const host = {
  rewrites: (path: string) => rewritten.some((pattern) => pattern.test(path)),
  headersOf: (path: string) =>
    Object.fromEntries(entries.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers)),
};

declare global {
  var reportViolation: (violation: string) => void;
}

/** Collects what the policy refuses, from the first moment on, in every page of the context. */
async function watchViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => found.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      globalThis.reportViolation(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return found;
}

test('the dashboard does all that it does', async ({ page, serve }) => {
  const violations = await watchViolations(page);
  const { url, api } = await serve(host);
  await page.goto(`${url}?latency=0`);
  await page.getByRole('link', { name: 'orders-production' }).click();
  await addRule(page, '192.0.2.1', 'Bastion');
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  await removeRule(page, '192.0.2.1/32');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page).getByRole('button', { name: 'Hide' })).toBeVisible();
  await page.getByRole('button', { name: 'Change theme' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('dialog', { name: 'Preview' })).toBeVisible();

  const response = await page.goto(url + internetAccess('blog-staging').slice(1));
  expect(response?.status()).toBe(200);
  await turnOnForceTls(page);
  await expect(featureBlock(page, 'Force TLS connections')).toContainText('Enabling…');
  await page.clock.runFor(12_000);
  await expect(forceTls(page)).toBeChecked();
  expect(violations).toEqual([]);
  expect(api).toEqual([]);
});

test.describe('in a frame', () => {
  // The browser's page for what it may not show has no clipboard that could be denied.
  test.use({ expectedMessages: [/^error: .*frame-ancestors/], permissions: ['clipboard-write'] });

  test('of its own origin a page shows, and of no other', async ({ page, serve }) => {
    const { url } = await serve(host);
    const src = `${url}databases/orders-production?latency=0`;
    await page.route('**/frame', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${src}" width="900"></iframe>` }),
    );
    const title = page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'orders-production' });
    await page.goto(`${url}frame`);
    await expect(title).toBeVisible();

    await page.goto(`${url.replace('localhost', '127.0.0.1')}frame`);
    // The browser's own page for what it may not show.
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toContain('chrome-error://chromewebdata/');
    await expect(title).toHaveCount(0);
  });
});

test.describe('a script that is injected into the page', () => {
  test.use({ expectedMessages: [/^error: Executing inline (?:script|event handler) violates/] });

  test('does not run, nor does a handler', async ({ page, serve }) => {
    const violations = await watchViolations(page);
    const { url } = await serve(host);
    const injected =
      '<script>document.title = "taken over"</script><button onclick="document.title = 1">injected</button>';
    await page.route(url, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('</body>', `${injected}</body>`) });
    });
    await page.goto(url);
    await page.getByRole('button', { name: 'injected' }).click();
    await expect(page).toHaveTitle('Databases · Scalingo');
    // The page's own policy and the host's each report it.
    const each = ['script-src-attr: inline', 'script-src-elem: inline'];
    expect([...violations].sort()).toEqual(each.flatMap((violation) => [violation, violation]));
  });
});

test('files with a hash in their name are kept for good, and all else is asked for again', () => {
  const cacheOf = (path: string) => host.headersOf(path)['Cache-Control'];
  expect(cacheOf('/assets/index-C0I_dPUJ.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/index.html', '/404.html', '/mockServiceWorker.js', '/databases/x/settings']) {
    expect(cacheOf(path)).toBe('no-cache');
  }
});

test('the licences of all that is in the build are beside it', () => {
  const licences = read('licenses.md');
  for (const name of ['react-dom', '@tanstack/react-query', 'msw', '@fontsource-variable/ibm-plex-sans']) {
    expect(licences).toContain(`## ${name} - `);
  }
});
