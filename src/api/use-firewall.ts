import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { firewallAt, isSettling, type FirewallEntry, type Rule } from '~/domain/rule';
import { firewallRulesQuery } from './firewall';
import { useRemovals } from './removals';
import { serverSecond, useServerNow } from './server-time';

/** The firewall as several blocks of the page show it. */
export type Firewall = {
  readonly query: UseQueryResult<readonly Rule[]>;
  /** Present rules and those removed a moment ago; null while the rules are not known. */
  readonly entries: readonly FirewallEntry[] | null;
};

/** The rules of a database and where each stands by now; renders each second while one is on its way. */
export function useFirewall(database: DatabaseRef): Firewall {
  const query = useQuery(firewallRulesQuery(database));
  const removals = useRemovals()(database.addonId);
  // By the same whole second as `now`, so that the last tick is not missed.
  const now = useServerNow(isSettling(query.data ?? [], removals, serverSecond()));
  return { query, entries: query.data ? firewallAt(query.data, removals, now) : null };
}
