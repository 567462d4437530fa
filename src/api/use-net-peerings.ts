import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive, isDeleted, isMoving, type NetPeering } from '~/domain/net-peering';
import { lastPeeringChange } from './net-peering-changes';
import { netPeeringsQuery } from './net-peerings';
import { serverNow } from './server-time';

const POLL_MS = 5_000;
/** For what has not changed for long, and for an API that does not answer. */
const PATIENT_POLL_MS = 30_000;

/** For so long after a change that was sent the API may still say what was before, in milliseconds. */
const AFTER_CHANGE_MS = 60_000;

/** The Net Peerings of a database, read again by themselves until each is active or deleted: the API tells nobody. */
export function useNetPeerings(database: DatabaseRef): UseQueryResult<readonly NetPeering[]> {
  return useQuery({
    ...netPeeringsQuery(database),
    refetchInterval: ({ state: { data = [], status } }) => {
      const now = serverNow();
      const isChanging =
        data.some((peering) => isMoving(peering, now)) || now - lastPeeringChange(database) < AFTER_CHANGE_MS;
      const isUnsettled = data.some((peering) => !isActive(peering) && !isDeleted(peering));
      if (!isChanging && !isUnsettled) return false;
      return isChanging && status !== 'error' ? POLL_MS : PATIENT_POLL_MS;
    },
  });
}
