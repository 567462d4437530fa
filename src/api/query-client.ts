import { MutationCache, QueryClient } from '@tanstack/react-query';
import { followOtherTabs } from './changes';
import { ApiError } from './errors';
import { noteChange } from './may-change';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
    /** Of a change: the add-on of the database that it changes. */
    mutationMeta: { readonly addonId: string };
  }
}

/** When the operator came to this page from another one. */
let arrivedAt = 0;

/** From now on, what has failed is worth another try. */
export function noteArrival(): void {
  arrivedAt = Date.now();
}

/** By a clock that was set back since, what is old would count as new for as long. */
const isAhead = (moment: number) => moment > Date.now();

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _result, { meta }) => {
        if (meta) noteChange(meta.addonId, 'accepted');
      },
      onError: (error, _variables, _result, { meta }) => {
        if (meta && error.kind === 'forbidden') noteChange(meta.addonId, 'forbidden');
      },
    }),
    defaultOptions: {
      queries: {
        // An operator in a hurry sees the failure at once, with a button; nothing hammers an API that is down.
        retry: false,
        // Nor is it asked again by a part of the page that is shown later than another.
        retryOnMount: ({ state }) => state.errorUpdatedAt < arrivedAt || isAhead(state.errorUpdatedAt),
        // The browser's idea of being offline is a guess: ask, and show what comes.
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
 * What failed stays failed while it is tried again: without this it would count as never asked for, and a skeleton would
 * take the place of its error, with the button that has the focus. Once it is there, all else on the page that has failed
 * is read again too: often they had one cause.
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

/** Reads again what has failed of what the page shows. */
export function tryFailuresAgain(client: QueryClient): void {
  void client.refetchQueries({
    type: 'active',
    predicate: ({ state }) => state.status === 'error' && state.fetchStatus === 'idle',
  });
}
