import { useSyncExternalStore } from 'react';
import type { MadeChange } from '~/domain/same-by-cli';

/** The change that was made last from this page, by the database's add-on; forgotten with the page. */
const changes = new Map<string, MadeChange>();
const listeners = new Set<() => void>();

/** What was not a change of any rule is left out. */
export function rememberChange(addonId: string, change: MadeChange): void {
  changes.set(addonId, change);
  for (const notify of listeners) notify();
}

export function useLastChange(addonId: string): MadeChange | null {
  return useSyncExternalStore(subscribe, () => changes.get(addonId) ?? null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
