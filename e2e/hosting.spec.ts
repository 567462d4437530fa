import type { Page } from 'playwright/test';
import { expect, FAILED_FILE } from './fixtures';
import { test } from './plain-host';
import { expectPlace, internetAccess, rulesTable } from './vocabulary';

// Below a sub-path, and without rewrite rules but with a 404.html.

for (const folder of ['/', '/some/path/']) {
  test(`opens the list on a plain host, in ${folder}, and goes on from there`, async ({ page, serve }) => {
    const { url } = await serve({ folder });
    await page.goto(`${url}?latency=0`);
    await page.getByRole('link', { name: 'orders-production' }).click();
    await expectPlace(page, `${folder}databases/orders-production/settings/internet-access`);
    await expect(rulesTable(page)).toBeVisible();
    await page.getByRole('link', { name: 'Databases' }).click();
    await expectPlace(page, folder);
  });

  test.describe(`on a plain host, in ${folder}`, () => {
    // The host answers 404 with the page itself: Chromium says so once for each deep link.
    test.use({ expectedMessages: [FAILED_FILE] });

    test('opens a deep link, and reloads it', async ({ page, serve }) => {
      const { url } = await serve({ folder });
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.request().isNavigationRequest())
          missing.push(response.url());
      });
      await page.goto(`${url}${internetAccess('orders-production').slice(1)}?latency=0&new-rule`);
      await expect(page.getByRole('dialog', { name: 'New rule' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('dialog', { name: 'New rule' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(missing).toEqual([]);
    });

    test('says of a path that it is nothing, and leads back', async ({ page, serve }) => {
      const { url } = await serve({ folder });
      for (const path of ['nope', 'nope/deeper', 'databases/orders-production/nope']) {
        await test.step(path, async () => {
          await page.goto(`${url}${path}?latency=0`);
          await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
          await page.getByRole('link', { name: 'Back to Databases' }).click();
          await expectPlace(page, folder);
          await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
        });
      }
    });
  });
}

test.describe('when the host lacks the files', () => {
  test.use({ expectedMessages: [FAILED_FILE] });
  const couldNotLoad = (page: Page) =>
    page.getByRole('heading', { level: 1, name: 'The dashboard could not be loaded' });

  test('the page says so, with a way out', async ({ page, serve }) => {
    const host = await serve();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(host.url);
    await expect(couldNotLoad(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveText('Check your network, then reload the page.');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
  });

  test('the page says so, too, when its script comes but does not start', async ({ page, serve }) => {
    const host = await serve();
    await page.route('**/assets/first-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(host.url);
    await expect(couldNotLoad(page)).toBeVisible();
  });
});
