import type { QueryClient } from '@tanstack/react-query';
import { databaseQuery, databasesQuery } from './databases';

/**
 * Asks for what a page shows first, before that page is rendered.
 * @param path of the page within the dashboard, such as `/databases/orders-production`
 */
export function readAhead(client: QueryClient, path: string): void {
  const [, name] = /^\/databases\/([^/]+)/.exec(path) ?? [];
  if (name !== undefined) void client.prefetchQuery(databaseQuery(decode(name)));
  else if (path === '/') void client.prefetchQuery(databasesQuery());
}

/** A URL can hold anything: what is not percent-encoded rightly is taken as it stands. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
