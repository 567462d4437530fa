import type { QueryClient } from '@tanstack/react-query';
import { comingRules } from '~/api/coming-rules';
import { fetchRules, firewallRulesQuery } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { wait } from './pace';

/** How long the rules are waited for, in milliseconds: then those that are known have to do. */
const MOST_MS = 3_000;

/**
 * The rules that a new one would join: those that are known, and those that this page is adding.
 * @param own what brings rules that do not count
 */
export function knownRules(
  client: QueryClient,
  database: DatabaseRef,
  own?: readonly object[],
): readonly Rule[] {
  const listed = client.getQueryData(firewallRulesQuery(database).queryKey) ?? [];
  return [...listed, ...comingRules(database.addonId, own)];
}

/** Reads the rules: whether a rule opens to everyone is not judged by old ones. */
export async function readAnew(client: QueryClient, database: DatabaseRef): Promise<void> {
  await Promise.race([fetchRules(client, database).catch(() => null), wait(MOST_MS)]);
}

/** What the reading that is under way brings is waited for, as when a dialog has just opened on old rules; null for none. */
export function readingOf(client: QueryClient, database: DatabaseRef): Promise<void> | null {
  const { queryKey } = firewallRulesQuery(database);
  return client.isFetching({ queryKey }) > 0 ? readAnew(client, database) : null;
}
