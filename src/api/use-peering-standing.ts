import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { standingOf, type PeeringStanding } from '~/domain/net-peering';
import { netPeeringsQuery } from './net-peerings';

/** What the database's Net Peerings come to; null while that is not known. */
export function usePeeringStanding(database: DatabaseRef): PeeringStanding | null {
  const { data } = useQuery(netPeeringsQuery(database));
  return data ? standingOf(data) : null;
}
