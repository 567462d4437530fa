import { QueryClient } from '@tanstack/react-query';
import type { ApiError } from './errors';
import { followOtherTabs } from './tabs';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
  }
}

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // An operator in a hurry sees the failure at once, with a button; nothing hammers an API that is down.
        retry: false,
        // The browser's idea of being offline is a guess: ask, and show what comes.
        networkMode: 'always',
        staleTime: 5_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
  followOtherTabs(client);
  return client;
}
