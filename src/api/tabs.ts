import type { QueryClient } from '@tanstack/react-query';

/** Between the tabs and windows of this browser that show the same dashboard. It says that something has changed, no more. */
const channel = new BroadcastChannel('dashboard-changes');

/** After a change: what other tabs show of it is old now. */
export function tellOtherTabs(): void {
  channel.postMessage('changed');
}

/** Reads again what is shown when another tab has changed something, or when this window gets the focus. */
export function followOtherTabs(client: QueryClient): void {
  const readAgain = () => void client.invalidateQueries({ queryKey: ['database'] });
  channel.addEventListener('message', readAgain);
  // A window that stands beside another is visible all the time: only its focus tells that it is looked at again.
  window.addEventListener(
    'focus',
    () => void client.refetchQueries({ queryKey: ['database'], type: 'active', stale: true }),
  );
}
