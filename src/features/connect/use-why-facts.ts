import { useQuery } from '@tanstack/react-query';
import { callerAddressQuery } from '~/api/caller-address';
import { databaseDetailsQuery } from '~/api/databases';
import { useMayChange } from '~/api/may-change';
import { netPeeringsQuery } from '~/api/net-peerings';
import { networkConfigurationQuery } from '~/api/network-configuration';
import { useIsLimited } from '~/api/role';
import { useDatabaseStatus } from '~/api/use-database-status';
import { useFirewall } from '~/api/use-firewall';
import { parseCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { listeningObstacle } from '~/domain/listening';
import type { DedicatedFacts, SharedFacts } from './why-facts';

/** What an error of a client is judged by. By a list that could not be read again nothing is claimed. */
export function useDedicatedFacts(database: DatabaseRef, route: DedicatedFacts['route']): DedicatedFacts {
  const status = useDatabaseStatus(database);
  const mayRead = !useIsLimited(database);
  const { entries, query } = useFirewall(database);
  const caller = useQuery(callerAddressQuery());
  const peerings = useQuery(netPeeringsQuery(database));
  const network = useQuery(networkConfigurationQuery(database));
  const mayChange = useMayChange(database);
  return {
    model: 'dedicated',
    engine: database.engine,
    region: database.region,
    obstacle: listeningObstacle(status),
    mayRead,
    route,
    ipRange: parseCidr(network.data?.ipRange ?? ''),
    entries: query.isError ? null : entries,
    caller: caller.data ?? null,
    peerings: peerings.isError ? null : (peerings.data ?? null),
    mayChange,
  };
}

/** The same for a Shared Resources database, which has no firewall rules. */
export function useSharedFacts(database: DatabaseRef): SharedFacts {
  const details = useQuery(databaseDetailsQuery(database));
  const status = useDatabaseStatus(database);
  const mayRead = !useIsLimited(database);
  return {
    model: 'shared',
    engine: database.engine,
    region: database.region,
    obstacle: listeningObstacle(status),
    mayRead,
    features: details.isError ? null : (details.data?.features ?? null),
    endpoint: details.data?.endpoint ?? null,
  };
}
