import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive } from '~/domain/net-peering';
import { netPeeringsQuery } from './net-peerings';

/** Whether a Net Peering of the database is active; null while that is not known. */
export function useHasPeering(database: DatabaseRef): boolean | null {
  const { data } = useQuery(netPeeringsQuery(database));
  return data ? data.some(isActive) : null;
}
