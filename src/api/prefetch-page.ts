import type { QueryClient } from '@tanstack/react-query';
import { decodeSegment } from '~/domain/paths';
import { databaseDetailsQuery, databaseQuery, databasesQuery } from './databases';
import { firewallRulesQuery, managedRangesQuery } from './firewall';

/**
 * Prefetches what a page shows first, before it renders. Failures are left to the page, which shows them.
 * @param path of the page within the dashboard, such as `/databases/orders-production`
 */
export async function prefetchPage(client: QueryClient, path: string): Promise<void> {
  const [, name, settings] = /^\/databases\/([^/]+)\/?(settings(?:\/internet-access)?\/?)?$/.exec(path) ?? [];
  if (name === undefined) {
    if (path === '/') await client.prefetchQuery(databasesQuery());
    return;
  }
  const query = databaseQuery(decodeSegment(name));
  await client.prefetchQuery(query);
  const database = client.getQueryData(query.queryKey);
  if (!database) return;
  const isDedicated = database.model === 'dedicated';
  await Promise.all([
    isDedicated && client.prefetchQuery(firewallRulesQuery(database)),
    isDedicated && settings && client.prefetchQuery(managedRangesQuery(database)),
    client.prefetchQuery(databaseDetailsQuery(database)),
  ]);
}
