import type { DatabaseRef } from '~/domain/database';
import { pageStore } from './page-store';
import { useIsLimited } from './role';

/**
 * What came of the last change of a database, by its add-on, as far as it tells the operator's role: not everybody may read
 * the list of collaborators, and roles of other kinds may be refused a change too. Forgotten with the page, and with the
 * first change that is accepted.
 */
const store = pageStore<'accepted' | 'forbidden'>();

/** Other errors than a refused role say nothing of it. */
export const noteChange = store.write;

/** They were another operator's. */
export const forgetRefusals = store.clear;

/** Why the operator may only look at a database: by the role that the API lists, or because a change was refused. */
export type ReadOnlyReason = 'role' | 'refusal';

/** @returns null when the operator may change it, as far as is known */
export function useReadOnlyReason(database: DatabaseRef): ReadOnlyReason | null {
  const isRefused = store.useRead(database.addonId) === 'forbidden';
  if (useIsLimited(database)) return 'role';
  return isRefused ? 'refusal' : null;
}

export function useMayChange(database: DatabaseRef): boolean {
  return useReadOnlyReason(database) === null;
}
