import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive } from '~/domain/net-peering';
import { netPeeringsQuery } from './net-peerings';

/** Whether a Net Peering of the database is active; null while that is not known. */
export function useHasPeering(database: DatabaseRef): boolean | null {
  // What has failed is for the block of Net Peerings to try again, not for whoever else comes to ask.
  const { data } = useQuery({ ...netPeeringsQuery(database), retryOnMount: false });
  return data ? data.some(isActive) : null;
}
