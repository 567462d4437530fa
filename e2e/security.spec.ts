import type { Page } from 'playwright/test';
import { expect, OVER_HTTP, test } from './fixtures';
import {
  addRule,
  connect,
  internetAccess,
  netPeering,
  newRule,
  openNewRule,
  removeRule,
  ruleRow,
  rulesTable,
} from './vocabulary';

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

test('the policy refuses nothing that the dashboard does', OVER_HTTP, async ({ page, open }) => {
  const violations = await watchViolations(page);
  await open('/');
  await page.getByRole('link', { name: 'orders-production' }).click();
  await addRule(page, '192.0.2.1', 'Bastion');
  await removeRule(page, '192.0.2.1/32');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  await openNewRule(page);
  await newRule(page).getByRole('radio', { name: 'Scalingo osc-secnum-fr1 region' }).check();
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, 'Scalingo osc-secnum-fr1 region')).toContainText('Maintained by Scalingo');
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

test('the page asks no third party for anything', OVER_HTTP, async ({ page, open, baseURL, apiUrl }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await open(internetAccess('orders-production'));
  // An answer of each reading, all of which have come by then.
  await expect(page.getByText('PostgreSQL 16.8')).toBeVisible();
  await expect(rulesTable(page)).toContainText('Scalingo osc-fr1 region');
  await expect(netPeering(page)).toContainText('10.1.0.0/24');
  await expect(connect(page)).toContainText(':31001');
  await expect(connect(page)).toContainText('Your current address, 198.51.100.25, is allowed by');
  await page.waitForLoadState('networkidle');
  await page.clock.runFor(60_000);
  expect([...origins]).toEqual(apiUrl === null ? [baseURL] : [baseURL, apiUrl]);
});
