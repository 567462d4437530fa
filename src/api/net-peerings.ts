import { queryOptions } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { fetchJson } from './http';
import { netPeeringsBody, type WireNetPeering } from './wire';

const peeringsPath = ({ appId }: DatabaseRef) => `/v1/databases/${encodeURIComponent(appId)}/net_peerings`;

/** The Net Peerings of a Dedicated Resources database, in the API's order. Throws ApiError. */
export const netPeeringsQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'net-peerings'],
    queryFn: async ({ signal }): Promise<readonly NetPeering[]> =>
      (await fetchJson(netPeeringsBody, { path: peeringsPath(database), signal })).net_peerings.map(
        toNetPeering,
      ),
  });

function toNetPeering(wire: WireNetPeering): NetPeering {
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
