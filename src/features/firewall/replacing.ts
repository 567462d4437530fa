import { pageStore } from '~/api/page-store';
import type { Replacement } from '~/domain/replacement';
import type { Stopped } from './stopped';

export type Running = {
  readonly replacement: Replacement;
  /** Aborted when it is to end before its next step. */
  readonly ending: AbortController;
  /** Scalingo has asked to wait before it goes on. */
  readonly isRefused: boolean;
};

/** What replaces rules of a database, and what has stopped halfway, until it is finished or given up. */
type Replacing = { readonly running: Running | null; readonly stopped: Stopped | null };

const NOTHING: Replacing = { running: null, stopped: null };

/** By add-on ID: it goes on while the operator is on another page. */
const store = pageStore<Replacing>();

/** Hook: as it is now. */
export const useReplacingNow = (addonId: string) => store.useRead(addonId) ?? NOTHING;

/** Hook: whether a rule is to take the place of others: what is free or gone meanwhile is so for a moment alone. */
export const useIsReplacing = (addonId: string) => useReplacingNow(addonId).running?.replacement.add != null;

export const replacingNow = (addonId: string) => store.read(addonId) ?? NOTHING;

export function setReplacing(addonId: string, part: Partial<Replacing>): void {
  store.write(addonId, { ...replacingNow(addonId), ...part });
}

/** Ends what is under way before its next step: the block says what was done. */
export function endReplacing(addonId: string): void {
  const { running } = replacingNow(addonId);
  if (!running) return;
  running.ending.abort();
  // A new object: the store does not see that the old one has changed.
  setReplacing(addonId, { running: { ...running } });
}
