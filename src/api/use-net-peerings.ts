import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive, isDeleted, isMoving, type NetPeering } from '~/domain/net-peering';
import { isChangeDue, isJustChanged } from './changes';
import { netPeeringsQuery } from './net-peerings';
import { serverNow } from './server-time';

const POLL_MS = 5_000;
/** For peerings that have not changed for long, and while the API does not answer. */
const PATIENT_POLL_MS = 30_000;

/** The Net Peerings of a database, polled until each is active or deleted. */
export function useNetPeerings(database: DatabaseRef): UseQueryResult<readonly NetPeering[]> {
  return useQuery({
    ...netPeeringsQuery(database),
    refetchInterval: ({ queryKey, state: { data = [], status } }) => {
      const now = serverNow();
      const isAwaited = isJustChanged(queryKey) || isChangeDue(queryKey);
      const isChanging = isAwaited || data.some((peering) => isMoving(peering, now));
      const isUnsettled = data.some((peering) => !isActive(peering) && !isDeleted(peering));
      if (!isChanging && !isUnsettled) return false;
      return isChanging && status !== 'error' ? POLL_MS : PATIENT_POLL_MS;
    },
  });
}
