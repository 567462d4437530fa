import { useSyncExternalStore } from 'react';

/**
 * The databases, by their add-on, whose last change was refused because of the operator's role. The API tells nobody's
 * role, a refusal does. Forgotten with the page, and with the first change that is accepted.
 */
const refused = new Set<string>();
const listeners = new Set<() => void>();

/** What came of a change; other errors than a refused role say nothing of it. */
export function noteChange(addonId: string, outcome: 'accepted' | 'forbidden'): void {
  if (outcome === 'forbidden') refused.add(addonId);
  else refused.delete(addonId);
  for (const notify of listeners) notify();
}

/** Whether the operator may change the database, as far as is known. */
export function useMayChange(addonId: string): boolean {
  return useSyncExternalStore(subscribe, () => !refused.has(addonId));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
