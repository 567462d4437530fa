import type { SetupWorker } from 'msw/browser';
import { useSyncExternalStore } from 'react';

/** A request that the page sent to the mock. */
export type LoggedRequest = {
  readonly id: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly startedAt: number;
  /** Null until it is answered; 0 for a connection that failed. */
  readonly status: number | null;
  readonly ms: number | null;
};

/** So many are kept. */
const LIMIT = 100;

let requests: readonly LoggedRequest[] = [];
const listeners = new Set<() => void>();

function change(next: readonly LoggedRequest[]): void {
  requests = next.slice(-LIMIT);
  for (const notify of listeners) notify();
}

/** Notes what the page asks of the mock from now on. */
export function watchRequests({ events }: SetupWorker): void {
  events.on('request:start', ({ request, requestId: id }) => {
    const { pathname, search } = new URL(request.url);
    if (!/^\/(v1|api|caller-address)\b/.test(pathname)) return;
    const { method } = request;
    change([
      ...requests,
      { id, method, path: pathname + search, startedAt: performance.now(), status: null, ms: null },
    ]);
  });
  events.on('response:mocked', ({ response, requestId }) => {
    change(
      requests.map((request) =>
        request.id === requestId
          ? { ...request, status: response.status, ms: Math.round(performance.now() - request.startedAt) }
          : request,
      ),
    );
  });
}

/** The latest requests of this page, the first one first. */
export function useRequests(): readonly LoggedRequest[] {
  return useSyncExternalStore(subscribe, () => requests);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
