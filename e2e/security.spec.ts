import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { addRule, connect, internetAccess, removeRule, ruleRow, rulesTable } from './vocabulary';

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

test.describe('a string that is injected', () => {
  test.use({ expectedMessages: [/^error: This document requires 'Trusted/] });

  test('becomes no markup and no script', async ({ page, open }) => {
    await open('/');
    const outcomes = await page.evaluate(() => {
      const script = document.createElement('script');
      const attempts: Record<string, () => void> = {
        innerHTML: () => (document.body.innerHTML = '<b>taken over</b>'),
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>taken over</b>'),
        'text of a script': () => (script.text = 'document.title = 1'),
        'address of a script': () => (script.src = '/assets/another.js'),
        parseFromString: () => new DOMParser().parseFromString('<b>taken over</b>', 'text/html'),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name}: done`;
        } catch (error) {
          return `${name}: ${error instanceof TypeError ? 'refused' : String(error)}`;
        }
      });
    });
    expect(outcomes).toHaveLength(5);
    for (const outcome of outcomes) expect(outcome).toContain(': refused');
  });
});

test('the page asks no third party for anything', async ({ page, open, baseURL, apiUrl }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await open(internetAccess('orders-production'));
  await expect(rulesTable(page)).toBeVisible();
  // What stands below asks later.
  await expect(connect(page)).toContainText('is allowed by');
  await page.waitForLoadState('networkidle');
  await page.clock.runFor(60_000);
  expect([...origins]).toEqual(apiUrl === null ? [baseURL] : [baseURL, apiUrl]);
});
