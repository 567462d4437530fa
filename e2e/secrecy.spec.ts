import type { Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, OVER_HTTP, test } from './fixtures';
import { findIn, listen, piecesOf } from './secrets';
import { connect, internetAccess } from './vocabulary';

// No byte of the password is anywhere before it is asked for, nor after it is hidden.

const PASSWORD = passwordOf('orders-production', 'default');

/** How many parts of the secret are in the page's memory, whatever holds them. */
async function findInMemory(page: Page, secret: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot = chunks.join('');
  // Its last part; before it are numbers.
  const strings = snapshot.slice(snapshot.lastIndexOf('"strings":['));
  expect(strings.length).toBeGreaterThan(1_000_000);
  return piecesOf(secret).filter((piece) => strings.includes(piece)).length;
}

const PLACES = [
  {
    name: 'orders-production',
    sign: 'is allowed by',
    next: 'Overview',
    lead: async (page: Page) => {
      await page.getByRole('link', { name: 'Overview' }).click();
      await expect(page.getByRole('heading', { name: 'Architecture model' })).toBeVisible();
    },
  },
  {
    name: 'partners-api',
    sign: 'mysql://',
    next: 'Direct access',
    lead: (page: Page) => connect(page).getByRole('tab', { name: 'Direct access' }).click(),
  },
] as const;

for (const { name, sign, next, lead } of PLACES) {
  test(`the password of ${name} on Internet Access, then on ${next}`, OVER_HTTP, async ({ page, open }) => {
    const heard = listen(page);
    await open(internetAccess(name));
    await expectKeptSecret(page, { name, sign, heard });
    await test.step(next, async () => {
      await lead(page);
      await expectKeptSecret(page, { name, sign, heard });
    });
  });
}

/** Reveals the string of a place and hides it again. @param sign tells that Connect is there as a whole */
async function expectKeptSecret(
  page: Page,
  { name, sign, heard }: { name: string; sign: string; heard: readonly string[] },
): Promise<void> {
  const password = passwordOf(name, 'default');
  const everywhere = () => findIn(page, password);
  const before = heard.length;
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expect(connect(page)).toContainText(sign);
  expect(await everywhere()).toEqual([]);
  expect(heard.slice(before).filter((text) => /variables/.test(text))).toEqual([]);

  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page).getByRole('button', { name: 'Hide' })).toBeVisible();
  // The search finds what is there.
  expect(await everywhere()).toContain('document');
  // The engine keeps what the last regular expression was tried on.
  expect(await lastTried(page)).not.toContain(password.slice(0, 8));
  for (const tab of await connect(page).getByRole('tablist', { name: 'Clients' }).getByRole('tab').all()) {
    await tab.click();
  }
  await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
  await expect(connect(page).getByRole('textbox', { name: 'Connection string' })).toBeFocused();

  await connect(page).getByRole('button', { name: 'Hide' }).click();
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  expect(await everywhere()).toEqual([]);
  expect(await lastTried(page)).not.toContain(password.slice(0, 8));
  expect(heard.filter((text) => piecesOf(password).some((piece) => text.includes(piece)))).toEqual([]);
}

test('the password is gone from memory once it is hidden', async ({ page, open }) => {
  await open(internetAccess('orders-production'));
  await expect(connect(page)).toContainText('is allowed by');
  expect(await findInMemory(page, PASSWORD)).toBe(0);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page)).toContainText(PASSWORD);
  expect(await findInMemory(page, PASSWORD)).toBeGreaterThan(0);
  await page.clock.runFor(61_000);
  await expect(connect(page)).not.toContainText(PASSWORD);
  expect(await findInMemory(page, PASSWORD)).toBe(0);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a copied string is on the clipboard and nowhere in the page', OVER_HTTP, async ({ page, open }) => {
    await open(internetAccess('orders-production'));
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await expect(connect(page).getByText('Copied connection string')).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `postgresql://orders_production_7342:${PASSWORD}@orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com:31001/orders_production_7342?sslmode=require`,
    );
    expect(await findIn(page, PASSWORD)).toEqual([]);
    await page.clock.runFor(2_000);
    await expect(connect(page).getByText('Copied connection string')).toHaveCount(0);
  });
});

function lastTried(page: Page): Promise<string> {
  return page.evaluate(() => RegExp.input + RegExp.leftContext + RegExp.rightContext);
}
