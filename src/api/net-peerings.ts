import { queryOptions } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive, type NetPeering } from '~/domain/net-peering';
import { fetchJson } from './http';
import { observePastMoment } from './server-time';
import { netPeeringsBody, type WireNetPeering } from './wire';

export const peeringsPath = ({ appId }: DatabaseRef) =>
  `/v1/databases/${encodeURIComponent(appId)}/net_peerings`;

/** The query key of the endpoints, which change with the Net Peerings. */
export const endpointsKey = ({ addonId }: DatabaseRef) => ['database', addonId, 'endpoints'];

/** The Net Peerings of a Dedicated Resources database, in the API's order. Throws ApiError. */
export const netPeeringsQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'net-peerings'],
    queryFn: async ({ client, signal, queryKey }): Promise<readonly NetPeering[]> => {
      const { net_peerings } = await fetchJson(netPeeringsBody, { path: peeringsPath(database), signal });
      const peerings = net_peerings.map(toNetPeering);
      const before: readonly NetPeering[] | undefined = client.getQueryData(queryKey);
      // The private endpoint appears with the first active Net Peering, and disappears with the last.
      if (before && before.some(isActive) !== peerings.some(isActive)) {
        void client.invalidateQueries({ queryKey: endpointsKey(database) });
      }
      return peerings;
    },
  });

export function toNetPeering(wire: WireNetPeering): NetPeering {
  if (wire.created_at != null) observePastMoment(wire.created_at);
  return {
    id: wire.id,
    outscaleId: wire.outscale_net_peering_id,
    status: wire.status,
    source: {
      netId: wire.outscale_source_net_id ?? null,
      ipRange: wire.outscale_source_net_ip_range ?? null,
      accountId: wire.outscale_source_account_id ?? null,
    },
    createdAt: wire.created_at ?? null,
    updatedAt: wire.updated_at ?? null,
  };
}
