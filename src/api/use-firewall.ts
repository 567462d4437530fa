import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { firewallAt, isSettling, lastChangeAt, type FirewallEntry, type Rule } from '~/domain/rule';
import { firewallRulesQuery } from './firewall';
import { useRemovals } from './removals';
import { serverSecond, useServerValue } from './server-time';

/** The firewall as several blocks of the page show it. */
export type Firewall = {
  readonly query: UseQueryResult<readonly Rule[]>;
  /** Present rules and those removed a moment ago; null while the rules are not known. */
  readonly entries: readonly FirewallEntry[] | null;
};

/** The rules of a database and where each stands by now; renders again when time has changed that. */
export function useFirewall(database: DatabaseRef): Firewall {
  const query = useQuery(firewallRulesQuery(database));
  const removals = useRemovals()(database.addonId);
  const entries = query.data ? firewallAt(query.data, removals, serverSecond()) : null;
  useServerValue(entries !== null && isSettling(entries), () =>
    lastChangeAt(query.data ?? [], removals, serverSecond()),
  );
  return { query, entries };
}
