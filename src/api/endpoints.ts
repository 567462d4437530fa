import { queryOptions } from '@tanstack/react-query';
import type { DatabaseRef, Endpoint } from '~/domain/database';
import { fetchJson } from './http';
import { endpointsBody } from './wire';

/** Where a Dedicated Resources database listens for the Internet; null when it has no such endpoint. Throws ApiError. */
export const publicEndpointQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'public-endpoint'],
    enabled: database.model === 'dedicated',
    queryFn: async ({ signal }): Promise<Endpoint | null> => {
      const path = `/v1/databases/${encodeURIComponent(database.appId)}/endpoints`;
      const { endpoints } = await fetchJson(endpointsBody, { path, signal });
      const found = endpoints.find(({ type }) => type === 'public-rw');
      return found ? { host: found.hostname, port: String(found.port) } : null;
    },
  });
