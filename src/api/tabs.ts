import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Between the tabs and windows of this browser that show the same dashboard: the key of what was changed. */
const channel = new BroadcastChannel('dashboard-changes');

/** After a change: what other tabs show of it is old now. */
export function tellOtherTabs(changed: QueryKey): void {
  channel.postMessage(changed);
}

/**
 * Reads again what is shown when another tab has changed it, or when this window gets the focus. A tab that nobody sees
 * waits until then: the API allows 60 requests a minute to all of them together.
 */
export function followOtherTabs(client: QueryClient): void {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    const refetchType = document.hidden ? 'none' : 'active';
    void client.invalidateQueries({ queryKey: data, refetchType });
  });
  // A window that stands beside another is visible all the time: only its focus tells that it is looked at again.
  window.addEventListener(
    'focus',
    // What is read already, since the page is visible again, is not read twice.
    () =>
      void client.refetchQueries(
        { queryKey: ['database'], type: 'active', stale: true },
        { cancelRefetch: false },
      ),
  );
}
