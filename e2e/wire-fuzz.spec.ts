import fc from 'fast-check';
import type { Page } from 'playwright/test';
import { mutated, mutation, readJson, type Mutation } from '~mocks/mutations';
import { expectExposure, FOUR_RULES, REGIONAL } from './fault-calls';
import { watchCalls } from './fault-walk';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { internetAccess, peeringRow, rulesTable } from './vocabulary';

// Answers with one thing wrong in them, one after another on a page that stands: no block of it ever fails, and the next
// right answer sets all of it right. src/api/wire-fuzz.test.ts holds what is read of each answer.

// A token, or an app's name, that is another one is refused.
test.use({ expectedMessages: [FAILED_REQUEST] });

declare global {
  var changeAnswer: (text: string) => Promise<string>;
}

/** Lets what the API answers pass through a change, once there is one. */
async function changeAnswers(page: Page): Promise<{ with: Mutation | null }> {
  const change: { with: Mutation | null } = { with: null };
  await page.exposeFunction('changeAnswer', (text: string) =>
    change.with ? JSON.stringify(mutated(readJson(text), change.with)) : text,
  );
  await page.addInitScript(() => {
    const send = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const response = await send(input, init);
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      if (!response.ok || !isJson) return response;
      const { status, headers } = response;
      return new Response(await globalThis.changeAnswer(await response.text()), { status, headers });
    };
  });
  return change;
}

const MUTATIONS = fc.sample(mutation, { numRuns: 16, seed: 20_260_619 });

const PAGES: readonly (readonly [name: string, path: string, isRight: (page: Page) => Promise<void>])[] = [
  [
    'Databases',
    '/',
    async (page) => {
      const row = page.getByRole('row').filter({ hasText: 'orders-production' });
      await expect(row).toContainText('4 firewall rules');
      await expect(page.getByRole('row')).toHaveCount(10);
    },
  ],
  [
    'Internet Access of Dedicated Resources',
    internetAccess('orders-production'),
    async (page) => {
      await expect(rulesTable(page).getByRole('row')).toHaveCount(5);
      await expectExposure(page, FOUR_RULES);
      await expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active');
    },
  ],
  [
    'Internet Access of Shared Resources',
    internetAccess('blog-staging'),
    (page) => expectExposure(page, REGIONAL),
  ],
  ['Overview', '/databases/orders-production', (page) => expectExposure(page, FOUR_RULES)],
];

for (const [name, path, isRight] of PAGES) {
  test(`${name} bears whatever the API answers`, async ({ page, open }) => {
    test.slow();
    const change = await changeAnswers(page);
    const underWay = watchCalls(page);
    await open(path, { scenario: 'net-peering' });
    await isRight(page);
    for (const [index, next] of MUTATIONS.entries()) {
      change.with = next;
      const sent = page.waitForRequest(/\/(v1|api)\//);
      // A page whose database is gone asks for nothing.
      const isGone = await page.getByRole('heading', { name: 'Database not found' }).isVisible();
      // Tokens are asked for anew too. Every fourth time the page begins with it.
      if (index % 4 === 3 || isGone) await page.reload();
      else {
        await page.clock.fastForward(3_700_000);
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      }
      await sent;
      await underWay.untilLeft('app', 0);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 }), JSON.stringify(next)).toBeVisible();
      await expect(
        page.getByText(/could not be shown|This page has failed/),
        JSON.stringify(next),
      ).toHaveCount(0);
    }
    change.with = null;
    await page.reload();
    await isRight(page);
  });
}
