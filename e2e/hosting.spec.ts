import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { expectPlace, internetAccess, rulesTable } from './vocabulary';

// The built folder, served as plain hosts do: below a sub-path, and without rewrite rules but with a 404.html.

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function serve(folder: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : '';
    readFile(join(dist, file)).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? '' }).end(content),
      async () => {
        const page = await readFile(join(dist, '404.html'));
        response.writeHead(404, { 'content-type': 'text/html' }).end(page);
      },
    );
  });
}

for (const folder of ['/', '/some/path/']) {
  test.describe(`on a plain host, in ${folder}`, () => {
    // The host answers 404 with the page itself: Chromium says so once for each deep link.
    test.use({ expectedMessages: [FAILED_REQUEST] });
    let server: Server;
    let origin = '';

    test.beforeEach(async () => {
      server = serve(folder);
      await new Promise<void>((resolve) => server.listen(0, resolve));
      const address = server.address();
      origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}${folder}`;
    });
    test.afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    test('opens the list and goes on from there', async ({ page }) => {
      await page.goto(`${origin}?latency=0`);
      await page.getByRole('link', { name: 'orders-production' }).click();
      await expectPlace(page, `${folder}databases/orders-production/settings/internet-access`);
      await expect(rulesTable(page)).toBeVisible();
      await page.getByRole('link', { name: 'Databases' }).click();
      await expectPlace(page, folder);
    });

    test('opens a deep link, and reloads it', async ({ page }) => {
      await page.goto(`${origin}${internetAccess('orders-production').slice(1)}?latency=0&new-rule`);
      await expect(page.getByRole('dialog', { name: 'New rule' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('dialog', { name: 'New rule' })).toBeVisible();
    });

    for (const path of ['nope', 'nope/deeper', 'databases/orders-production/nope']) {
      test(`says that ${path} is nothing, and leads back`, async ({ page }) => {
        await page.goto(`${origin}${path}?latency=0`);
        await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
        await page.getByRole('link', { name: 'Back to Databases' }).click();
        await expectPlace(page, folder);
        await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
      });
    }
  });
}
