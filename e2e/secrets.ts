import type { Page } from 'playwright/test';

/** A secret's parts that must be nowhere: so many characters of it in a row, and of what a URL makes of it. */
export function piecesOf(secret: string, length = 8): readonly string[] {
  const pieces = [secret, encodeURIComponent(secret)].flatMap((text) =>
    Array.from({ length: text.length - length + 1 }, (_, index) => text.slice(index, index + length)),
  );
  return [...new Set(pieces)];
}

/**
 * Where a text is to be found: in the page and in all that the browser keeps for it.
 * @param length how many characters of it in a row are enough
 */
export async function findIn(page: Page, secret: string, length = 8): Promise<string[]> {
  const needles = piecesOf(secret, length);
  return page.evaluate(async (needles) => {
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
    let clients = 0;
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
      // The query client keeps its caches in private fields.
      for (const name of ['getQueryCache', 'getMutationCache']) {
        const method: unknown = Reflect.get(value, name);
        if (typeof method !== 'function') continue;
        clients += 1;
        const cache: unknown = Reflect.apply(method, value, []);
        const all: unknown = cache instanceof Object && Reflect.get(cache, 'getAll');
        if (typeof all !== 'function') throw new Error('No list of what is cached');
        walk(Reflect.apply(all, cache, []), `${path}.${name}`, depth + 1);
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
    if (clients === 0) throw new Error('No query client');
    if (seen.size < 1_000) throw new Error(`Walked over ${seen.size} objects only`);
    return found;
  }, needles);
}

/** What the page says to the console from now on, and the URLs that it asks for. */
export function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('request', (request) => heard.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}
