import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { addRule, internetAccess, removeRule, ruleRow, rulesTable } from './vocabulary';

/** Collects what the Content-Security-Policy refuses, from the first moment on. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(globalThis, { violations: found });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      found.push(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return () => page.evaluate<string[]>('violations');
}

test('the policy refuses nothing that the dashboard does', async ({ page, open }) => {
  const violations = await watchViolations(page);
  await open('/');
  await page.getByRole('link', { name: 'orders-production' }).click();
  await addRule(page, '192.0.2.1', 'Bastion');
  await removeRule(page, '192.0.2.1/32');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  expect(await violations()).toEqual([]);
});

test.describe('an injected script', () => {
  test.use({ expectedMessages: [/^error: Executing inline (script|event handler) violates/] });

  test('does not run', async ({ page, open }) => {
    const violations = await watchViolations(page);
    await open('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
      document.body.insertAdjacentHTML('beforeend', '<button onclick="document.title = 1">injected</button>');
    });
    await page.getByRole('button', { name: 'injected' }).click();
    await expect(page).toHaveTitle('Databases · Scalingo');
    expect(await violations()).toContainEqual(expect.stringContaining('script-src'));
  });
});

test('the page asks no third party for anything', async ({ page, open, baseURL, apiUrl }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await open(internetAccess('orders-production'));
  await expect(rulesTable(page)).toBeVisible();
  expect([...origins]).toEqual(apiUrl === null ? [baseURL] : [baseURL, apiUrl]);
});
