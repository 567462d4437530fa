import { useSyncExternalStore } from 'react';
import { followRequests, latestRequests, type LoggedRequest } from './request-log';

/** What this page has asked of the API, the latest first. */
export function RequestList() {
  const requests = useSyncExternalStore(followRequests, latestRequests);
  return (
    <details className="border-t border-line px-4 py-2.5 text-help">
      <summary className="cursor-pointer rounded-tag py-0.5 font-medium">
        {requests.length} requests of this page
      </summary>
      <ol className="mt-2 grid max-h-60 gap-1 overflow-y-auto" tabIndex={0} aria-label="Requests">
        {[...requests].reverse().map((request) => (
          <li key={request.id} className="flex gap-2">
            <code className="min-w-0 flex-1 text-caption!">
              {request.method} {request.path}
            </code>
            <span className="flex-none text-text-3">{outcomeOf(request)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function outcomeOf({ status, ms }: LoggedRequest): string {
  if (status === null) return '…';
  return `${status === 0 ? 'failed' : status} · ${ms ?? 0} ms`;
}
