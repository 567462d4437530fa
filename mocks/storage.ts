/**
 * Gives a page whose browser denies storage (cookies blocked, a sandbox) one in memory, which is forgotten with the page.
 * It has to be the first import of whatever uses MSW, which reads localStorage while it is loaded.
 */
const denied = (['localStorage', 'sessionStorage'] as const).filter(isDenied);

for (const name of denied) Object.defineProperty(window, name, { value: memoryStorage() });

/** Whether the data of the mock go with the page. */
export const isStorageDenied = denied.length > 0;

function isDenied(name: 'localStorage' | 'sessionStorage'): boolean {
  const probe = 'storage-probe';
  try {
    // Some browsers give a storage in which nothing can be kept.
    window[name].setItem(probe, probe);
    window[name].removeItem(probe);
    return false;
  } catch {
    return true;
  }
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
