import { hashKey, type DataTag, type QueryClient, type QueryKey } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { browserStore } from './browser-store';
import { mayComeLate, type ApiError } from './errors';
import { serverNow } from './server-time';

/** How long after a change the API may still answer with the state from before it, in milliseconds. */
export const AFTER_CHANGE_MS = 60_000;

/** When this browser last changed what a query returns, by the query's hash, in milliseconds of the server's clock. */
const changedAt = new Map<string, number>();

/** The same, for a failed change that may still take effect: other tabs, and a page that was reloaded, watch for it too. */
const lateAt = browserStore('late-changes', z.number(), 0);

/** Tells the other tabs of this browser which query a change has made stale. */
const channel = new BroadcastChannel('dashboard-changes');

/**
 * Invalidates a query after a change was sent, here and in the other tabs. Not awaited: a change has succeeded once the
 * API accepts it, whatever the refetch brings.
 * @param error why the change failed; after some errors it may still take effect
 */
export function announceChange(client: QueryClient, queryKey: QueryKey, error: ApiError | null = null): void {
  noteChanged(queryKey);
  if (error && mayComeLate(error)) lateAt.write(hashKey(queryKey), serverNow());
  void client.invalidateQueries({ queryKey });
  channel.postMessage(queryKey);
}

/**
 * Updates cached data after a change. A response still in flight is older than the change, so it is cancelled first.
 * Unlike `setQueryData` this keeps the query's error and the time of its last fetch: nothing was fetched.
 */
export async function showChange<Data>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, Data, ApiError>,
  change: (data: Data) => Data,
): Promise<void> {
  await client.cancelQueries({ queryKey });
  const query = client.getQueryCache().find<Data>({ queryKey, exact: true });
  if (query?.state.data !== undefined) query.setState({ data: change(query.state.data) });
}

/** Whether the API may still answer with the state from before a change. */
export const isJustChanged = (queryKey: QueryKey) => isRecent(changedAt.get(hashKey(queryKey)));

/** Whether a failed change of the last minute may still take effect. */
export const isChangeDue = (queryKey: QueryKey) => isRecent(lateAt.read(hashKey(queryKey)));

function isRecent(moment = 0): boolean {
  return serverNow() - moment < AFTER_CHANGE_MS;
}

/**
 * Refetches what another tab has changed, and what is stale when this window gets the focus. A hidden tab waits until
 * it is shown: all tabs share 60 requests a minute.
 */
export function followOtherTabs(client: QueryClient): void {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    noteChanged(data);
    const refetchType = document.hidden ? 'none' : 'active';
    // A first fetch in flight would be joined, though it may return the state from before the change.
    void client
      .cancelQueries({ queryKey: data })
      .then(() => client.invalidateQueries({ queryKey: data, refetchType }));
  });
  // A window beside another one is never hidden: only its focus event says that somebody looks at it again.
  window.addEventListener(
    'focus',
    // `cancelRefetch: false`: TanStack Query may have refetched on `visibilitychange` already.
    () => void client.refetchQueries({ type: 'active', stale: true }, { cancelRefetch: false }),
  );
}

function noteChanged(queryKey: QueryKey): void {
  changedAt.set(hashKey(queryKey), serverNow());
}
