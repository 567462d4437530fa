import { useQuery } from '@tanstack/react-query';
import { callerAddressQuery } from '~/api/caller-address';
import { databaseDetailsQuery } from '~/api/databases';
import { useFirewall } from '~/api/use-firewall';
import { useHasPeering } from '~/api/use-has-peering';
import { parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { verdictOn } from '~/domain/verdict';
import { listeningObstacle } from './listening';
import type { WhyFacts } from './why-words';

/** What an error of a client is judged by. */
export function useDedicatedFacts(database: DatabaseRef): WhyFacts {
  const details = useQuery(databaseDetailsQuery(database));
  const { entries, query } = useFirewall(database);
  const { data: address } = useQuery(callerAddressQuery());
  const hasPeering = useHasPeering(database);
  const value = parseAddress(address ?? '');
  // By a list that could not be read again nothing is claimed.
  const isKnown = entries !== null && !query.isError && value !== null && address !== undefined;
  return {
    model: 'dedicated',
    obstacle: listeningObstacle(details.data?.status),
    own: isKnown ? { address, verdict: verdictOn(value, entries) } : null,
    hasPeering,
    features: null,
  };
}

/** The same for a Shared Resources database, which has no firewall rules. */
export function useSharedFacts(database: DatabaseRef): WhyFacts {
  const details = useQuery(databaseDetailsQuery(database));
  return {
    model: 'shared',
    obstacle: listeningObstacle(details.data?.status),
    own: null,
    hasPeering: null,
    features: details.isError ? null : (details.data?.features ?? null),
  };
}
