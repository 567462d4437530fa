import { hashKey, type DataTag, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { mayComeLate, type ApiError } from './errors';
import { serverNow } from './server-time';

/** For so long after a change that was sent the API may still say what was before, in milliseconds. */
const AFTER_CHANGE_MS = 60_000;

/** When this browser last sent a change of what a query reads, by its key, in milliseconds of the server's clock. */
const changedAt = new Map<string, number>();

/** The same for a change that may come late. */
const lateAt = new Map<string, number>();

/** Between the tabs and windows of this browser that show the same dashboard: the key of what was changed. */
const channel = new BroadcastChannel('dashboard-changes');

/**
 * After a change that was sent: what it changes is read again, here and in other tabs. Not awaited: a change is done when
 * the API has accepted it, whatever the reading after it brings.
 * @param error why it has failed, where it may come late
 */
export function readAgain(client: QueryClient, queryKey: QueryKey, error: ApiError | null = null): void {
  noteChanged(queryKey);
  if (error && mayComeLate(error)) lateAt.set(hashKey(queryKey), serverNow());
  void client.invalidateQueries({ queryKey });
  channel.postMessage(queryKey);
}

/**
 * Shows a change at once, where what it changes is known; an answer that is still under way would be older than the
 * change, so it is dropped. Nothing was read: what could not be read again has still failed, and is as old as it was.
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

/** Whether the API may not say yet what was changed. */
export const isJustChanged = (queryKey: QueryKey) => isRecent(changedAt, queryKey);

/** Whether a change may yet be made whose answer was lost. */
export const isChangeDue = (queryKey: QueryKey) => isRecent(lateAt, queryKey);

function isRecent(moments: ReadonlyMap<string, number>, queryKey: QueryKey): boolean {
  return serverNow() - (moments.get(hashKey(queryKey)) ?? 0) < AFTER_CHANGE_MS;
}

/**
 * Reads again what is shown when another tab has changed it, or when this window gets the focus. A tab that nobody sees
 * waits until then: the API allows 60 requests a minute to all of them together.
 */
export function followOtherTabs(client: QueryClient): void {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    noteChanged(data);
    const refetchType = document.hidden ? 'none' : 'active';
    // A first reading that is under way would be joined, and may say what was before.
    void client
      .cancelQueries({ queryKey: data })
      .then(() => client.invalidateQueries({ queryKey: data, refetchType }));
  });
  // A window that stands beside another is visible all the time: only its focus tells that it is looked at again.
  window.addEventListener(
    'focus',
    // What is read already, since the page is visible again, is not read twice.
    () => void client.refetchQueries({ type: 'active', stale: true }, { cancelRefetch: false }),
  );
}

function noteChanged(queryKey: QueryKey): void {
  changedAt.set(hashKey(queryKey), serverNow());
}
