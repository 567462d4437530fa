import { useSyncExternalStore } from 'react';

/** Values that live as long as the page, each by an ID. */
type PageStore<Value> = {
  readonly read: (id: string) => Value | undefined;
  readonly write: (id: string, value: Value) => void;
  readonly clear: () => void;
  /** For a component: it is rendered again when the value changes. Undefined for none. */
  readonly useRead: (id: string) => Value | undefined;
};

/** How to empty each of them. */
const clearing = new Set<() => void>();

/** To be called when someone else signs in: what the page has kept is the other user's. */
export function clearPageStores(): void {
  for (const clear of clearing) clear();
}

export function pageStore<Value>(): PageStore<Value> {
  const values = new Map<string, Value>();
  const listeners = new Set<() => void>();

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function notifyAll() {
    for (const notify of listeners) notify();
  }

  const read = (id: string) => values.get(id);

  function clear() {
    values.clear();
    notifyAll();
  }
  clearing.add(clear);

  return {
    read,
    write: (id, value) => {
      values.set(id, value);
      notifyAll();
    },
    clear,
    useRead: (id) => useSyncExternalStore(subscribe, () => read(id)),
  };
}
