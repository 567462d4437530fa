import type { DatabaseRef } from '~/domain/database';
import { pageStore } from './page-store';
import { useIsLimited } from './role';

/**
 * Whether the last change of a database, by add-on ID, was accepted or refused with 403. That tells the role where the
 * collaborators can't be listed, or the role is not among them. Lives as long as the page; the next accepted change
 * clears it.
 */
const store = pageStore<'accepted' | 'forbidden'>();

/** Records a change that was accepted or answered with 403; other errors say nothing about the role. */
export const noteAnswer = store.write;

/** To be called when someone else signs in. */
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
