import type { QueryClient } from '@tanstack/react-query';
import { databaseDetailsQuery, databaseQuery, databasesQuery } from './databases';
import { firewallRulesQuery, managedRangesQuery } from './firewall';

/**
 * Asks for what a page shows first, before it is rendered: the page itself says what could not be read.
 * @param path of the page within the dashboard, such as `/databases/orders-production`
 */
export async function readAhead(client: QueryClient, path: string): Promise<void> {
  const [, name, settings] = /^\/databases\/([^/]+)\/?(settings(?:\/internet-access)?\/?)?$/.exec(path) ?? [];
  if (name === undefined) {
    if (path === '/') await client.prefetchQuery(databasesQuery());
    return;
  }
  const query = databaseQuery(decode(name));
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

/** A URL can hold anything: what is not percent-encoded rightly is taken as it stands. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
