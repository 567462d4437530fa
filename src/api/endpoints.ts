import { queryOptions } from '@tanstack/react-query';
import type { DatabaseRef, Endpoint } from '~/domain/database';
import { fetchJson } from './http';
import { endpointsKey } from './net-peerings';
import { endpointsBody } from './wire';

/** Where a database listens; null where it does not. */
type Endpoints = { readonly public: Endpoint | null; readonly private: Endpoint | null };

/** How often to refetch while the API lists no public endpoint, in milliseconds. */
const POLL_MS = 60_000;

const endpointsQuery = (database: DatabaseRef) => ({
  queryKey: endpointsKey(database),
  // The public endpoint appears while the database is being created.
  refetchInterval: ({ state }: { state: { status: string; data: Endpoints | undefined } }) =>
    state.status === 'success' && state.data?.public === null && POLL_MS,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Endpoints> => {
    const path = `/v1/databases/${encodeURIComponent(database.appId)}/endpoints`;
    const { endpoints } = await fetchJson(endpointsBody, { path, signal });
    const find = (wanted: string) => {
      const found = endpoints.find(({ type }) => type === wanted);
      return found ? { host: found.hostname, port: String(found.port) } : null;
    };
    return { public: find('public-rw'), private: find('private-peering-rw') };
  },
});

/** Where a Dedicated Resources database listens for the Internet; null when it has no such endpoint. Throws ApiError. */
export const publicEndpointQuery = (database: DatabaseRef) =>
  queryOptions({ ...endpointsQuery(database), select: (endpoints: Endpoints) => endpoints.public });

/** Where it listens for networks at the other end of its Net Peerings; null when it has no such endpoint. Throws ApiError. */
export const privateEndpointQuery = (database: DatabaseRef) =>
  queryOptions({ ...endpointsQuery(database), select: (endpoints: Endpoints) => endpoints.private });
