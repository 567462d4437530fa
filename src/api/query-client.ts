import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { announceChange, followOtherTabs } from './changes';
import { ApiError } from './errors';
import { noteAnswer } from './may-change';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
    /** Of a mutation: the add-on ID of the database that it changes, and the query that has the change. */
    mutationMeta: { readonly addonId: string; readonly changes: QueryKey };
  }
}

/** When the operator last navigated here from another page. */
let arrivedAt = 0;

/** Marks a navigation: from now on, failed queries are tried again on mount. */
export function noteArrival(): void {
  arrivedAt = Date.now();
}

/** A timestamp in the future: the clock was set back, and old data would count as fresh until then. */
const isAhead = (moment: number) => moment > Date.now();

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _result, { meta }) => {
        if (meta) noteAnswer(meta.addonId, 'accepted');
      },
      onError: (error, _variables, _result, { meta }) => {
        if (meta && error.kind === 'forbidden') noteAnswer(meta.addonId, 'forbidden');
      },
      onSettled: (_data, error, _variables, _result, { meta }) => {
        if (meta) announceChange(client, meta.changes, error);
      },
    }),
    defaultOptions: {
      queries: {
        // An operator in a hurry sees the failure at once, with a button; nothing hammers an API that is down.
        retry: false,
        // A component that mounts later on this page does not try again either.
        retryOnMount: ({ state }) => state.errorUpdatedAt < arrivedAt || isAhead(state.errorUpdatedAt),
        // navigator.onLine is unreliable: send the request, and show what comes.
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: ({ state }) => (isAhead(state.dataUpdatedAt) ? -Infinity : 5_000),
      },
      mutations: { networkMode: 'always' },
    },
  });
  followOtherTabs(client);
  keepFailures(client);
  return client;
}

/**
 * Keeps a failed query in `error` while it is tried again. TanStack Query would reset it to `pending`, and a skeleton
 * would replace the error and the focused Try again button. When one failed query succeeds, all other failed queries of
 * the page are tried again: they often have one cause.
 */
function keepFailures(client: QueryClient): void {
  const failures = new Map<string, ApiError>();
  client.getQueryCache().subscribe((event) => {
    const { query } = event;
    if (event.type === 'removed') failures.delete(query.queryHash);
    if (event.type !== 'updated') return;
    const { action } = event;
    if (action.type === 'error' && action.error instanceof ApiError) {
      failures.set(query.queryHash, action.error);
    }
    if (action.type === 'fetch' && query.state.data === undefined) {
      const error = failures.get(query.queryHash);
      if (error) query.setState({ ...query.state, status: 'error', error });
    }
    if (action.type === 'success' && failures.delete(query.queryHash)) tryFailuresAgain(client);
  });
}

/** Refetches the failed queries that the page shows, but for those that were refused for the rate of requests. */
export function tryFailuresAgain(client: QueryClient): void {
  void client.refetchQueries({
    type: 'active',
    predicate: ({ state }) =>
      state.status === 'error' && state.fetchStatus === 'idle' && !isRefused(state.error),
  });
}

const isRefused = (error: unknown) => error instanceof ApiError && error.kind === 'rate-limited';
