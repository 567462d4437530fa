import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { standingOf, type PeeringStanding } from '~/domain/net-peering';
import { netPeeringsQuery } from './net-peerings';

/**
 * Hook: what the database's Net Peerings come to; `active` while that is not known, so that nothing is said against private
 * addresses.
 */
export function usePeeringStanding(database: DatabaseRef): PeeringStanding {
  const { data } = useQuery(netPeeringsQuery(database));
  return data ? standingOf(data) : 'active';
}
