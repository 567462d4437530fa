import type { Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, test } from './fixtures';
import { connect, internetAccess } from './vocabulary';

// No byte of the password is anywhere before it is asked for, nor after it is hidden.

const PASSWORD = passwordOf('orders-production', 'default');

/** Where a text, or eight characters of it in a row, is to be found: in the page and in all that the browser keeps for it. */
async function findIn(page: Page, secret: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const needles = Array.from({ length: text.length - 7 }, (_, index) => text.slice(index, index + 8));
    const has = (value: string) => needles.some((needle) => value.includes(needle));
    const found: string[] = [];
    const look = (place: string, value: string) => has(value) && found.push(place);

    look('document', document.documentElement.outerHTML);
    for (const field of document.querySelectorAll('input, textarea')) {
      if ('value' in field) look('a field', String(field.value));
    }
    look('URL', window.location.href);
    look('history', JSON.stringify(window.history.state));
    look('title', document.title);
    look('cookies', document.cookie);
    look('window name', window.name);
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (let index = 0; index < storage.length; index += 1) {
        const key = storage.key(index) ?? '';
        look(`${name} ${key}`, key + (storage.getItem(key) ?? ''));
      }
    }
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const response of await cache.matchAll()) look(`cache ${key}`, await response.text());
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('IndexedDB'));
        });
        look(`IndexedDB ${name} ${store}`, JSON.stringify(all));
      }
    }

    // All that React and the query cache hold: each fiber, its props and states, and the query client among them.
    const seen = new Set<unknown>();
    const walk = (value: unknown, path: string, depth: number): void => {
      if (typeof value === 'string') {
        look(path, value);
        return;
      }
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
        return;
      if (depth > 400 || value === window) return;
      seen.add(value);
      if (value instanceof Map || value instanceof Set) {
        for (const item of value) walk(item, path, depth + 1);
      }
      for (const key of Reflect.ownKeys(value)) {
        const property: { value?: unknown } = Object.getOwnPropertyDescriptor(value, key) ?? {};
        walk(property.value, `${path}.${String(key)}`.slice(-160), depth + 1);
      }
    };
    const root = document.getElementById('root');
    const container = root && Reflect.ownKeys(root).find((key) => String(key).startsWith('__reactContainer'));
    if (!root || !container) throw new Error('No React root');
    walk(Object.getOwnPropertyDescriptor(root, container)?.value, 'React', 0);
    if (seen.size < 1_000) throw new Error(`Walked over ${seen.size} objects only`);
    return found;
  }, secret);
}

/** All texts in the page's memory that hold the secret, whatever holds them. */
async function findInMemory(page: Page, secret: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let snapshot = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk;
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  expect(snapshot.length).toBeGreaterThan(1_000_000);
  return snapshot.split(secret).length - 1;
}

/** What the page says to the console from now on, and the URLs that it asks for. */
function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('request', (request) => heard.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}

const PLACES = [
  [internetAccess('orders-production'), 'orders-production'],
  ['/databases/orders-production', 'orders-production'],
  [internetAccess('partners-api'), 'partners-api'],
  [`${internetAccess('partners-api')}?route=direct`, 'partners-api'],
] as const;

for (const [path, name] of PLACES) {
  test(`the password on ${path}`, async ({ page, open }) => {
    const heard = listen(page);
    const password = passwordOf(name, 'default');
    const everywhere = async () => [
      ...(await findIn(page, password)),
      ...(await findIn(page, encodeURIComponent(password))),
    ];
    await open(path);
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
    await expect(connect(page)).toContainText(name === 'partners-api' ? 'mysql://' : 'is allowed by');
    expect(await everywhere()).toEqual([]);
    expect(heard.filter((text) => /variables/.test(text))).toEqual([]);

    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page).getByRole('button', { name: 'Hide' })).toBeVisible();
    // The search finds what is there.
    expect(await everywhere()).toContain('document');
    // No regular expression has seen it: it would keep what it was tried on.
    expect(await page.evaluate(() => RegExp.input + RegExp.leftContext + RegExp.rightContext)).not.toContain(
      password.slice(0, 8),
    );
    for (const tab of await connect(page).getByRole('tablist', { name: 'Clients' }).getByRole('tab').all()) {
      await tab.click();
    }
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await expect(connect(page).getByRole('textbox', { name: 'Connection string' })).toBeFocused();

    await connect(page).getByRole('button', { name: 'Hide' }).click();
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
    expect(await everywhere()).toEqual([]);
    const encoded = encodeURIComponent(password);
    expect(heard.filter((text) => text.includes(password) || text.includes(encoded))).toEqual([]);
  });
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

  test('a copied string is on the clipboard and nowhere in the page', async ({ page, open }) => {
    await open(internetAccess('orders-production'));
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await expect(connect(page).getByText('Copied connection string')).toBeAttached();
    expect(await findIn(page, PASSWORD)).toEqual([]);
  });
});
