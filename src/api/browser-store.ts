import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/** Small values that this browser keeps over a reload and shares among its tabs, each by an ID. */
type BrowserStore<Value> = {
  /** The stored value; the same object until the stored text changes. `none` when nothing valid is stored. */
  readonly read: (id: string) => Value;
  readonly write: (id: string, value: Value) => void;
  /** Hook: returns `read`, and re-renders when any value of this store changes, in this tab or another. */
  readonly useRead: () => (id: string) => Value;
};

/** In place of localStorage where the browser denies it: values then last as long as the page. */
const fallback = new Map<string, string>();

/** @param prefix of the keys in the browser's storage, before the ID */
export function browserStore<Value>(
  prefix: string,
  schema: z.ZodMiniType<Value>,
  none: Value,
): BrowserStore<Value> {
  const listeners = new Set<() => void>();
  const known = new Map<string, { readonly text: string | null; readonly value: Value }>();
  let version = 0;

  function read(id: string): Value {
    const text = readText(`${prefix}:${id}`);
    const last = known.get(id);
    if (last && last.text === text) return last.value;
    const value = parse(text);
    known.set(id, { text, value });
    return value;
  }

  function parse(text: string | null): Value {
    try {
      return text === null ? none : z.parse(schema, JSON.parse(text));
    } catch {
      return none;
    }
  }

  function notifyAll() {
    version += 1;
    for (const notify of listeners) notify();
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', notifyAll);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', notifyAll);
    };
  }

  return {
    read,
    write: (id, value) => {
      writeText(`${prefix}:${id}`, JSON.stringify(value));
      notifyAll();
    },
    useRead: () => {
      useSyncExternalStore(
        subscribe,
        () => version,
        () => version,
      );
      return read;
    },
  };
}

/** The fallback first: it holds what could not be written to localStorage, so it is newer. */
function readText(key: string): string | null {
  try {
    return fallback.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    fallback.delete(key);
  } catch {
    fallback.set(key, text);
  }
}
