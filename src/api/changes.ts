import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { serverNow } from './server-time';
import { tellOtherTabs } from './tabs';

/** For so long after a change that was sent the API may still say what was before, in milliseconds. */
const AFTER_CHANGE_MS = 60_000;

/** When this page last sent a change of what a query reads, by its key, in milliseconds of the server's clock. */
const changedAt = new Map<string, number>();

/**
 * After a change that was sent: what it changes is read again, here and in other tabs. Not awaited: a change is done when
 * the API has accepted it, whatever the reading after it brings.
 */
export function readAgain(client: QueryClient, queryKey: QueryKey): void {
  changedAt.set(hashKey(queryKey), serverNow());
  void client.invalidateQueries({ queryKey });
  tellOtherTabs(queryKey);
}

/** Whether the API may not say yet what was changed. */
export function isJustChanged(queryKey: QueryKey): boolean {
  return serverNow() - (changedAt.get(hashKey(queryKey)) ?? 0) < AFTER_CHANGE_MS;
}
