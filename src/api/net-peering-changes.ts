import { mutationOptions } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { showChange } from './changes';
import { fetchJson, fetchNothing } from './http';
import { netPeeringsQuery, peeringsPath, toNetPeering } from './net-peerings';
import { netPeeringBody, type WireNetPeeringParams } from './wire';

/** Adds a Net Peering by its Outscale ID; it becomes active after some delay. Throws ApiError. */
export const createNetPeering = (database: DatabaseRef) =>
  mutationOptions({
    meta: { addonId: database.addonId, changes: netPeeringsQuery(database).queryKey },
    mutationFn: async (outscaleId: string): Promise<NetPeering> => {
      const body: WireNetPeeringParams = { outscale_net_peering_id: outscaleId };
      const call = { method: 'POST', path: peeringsPath(database), body } as const;
      return toNetPeering((await fetchJson(netPeeringBody, call)).net_peering);
    },
    onSuccess: (added, _outscaleId, _result, { client }) =>
      showChange(client, netPeeringsQuery(database).queryKey, (peerings) => [
        ...peerings.filter(({ id }) => id !== added.id),
        added,
      ]),
  });

/** Removes a Net Peering, after some delay; until then the API goes on listing it. Throws ApiError. */
export const deleteNetPeering = (database: DatabaseRef) =>
  mutationOptions({
    meta: { addonId: database.addonId, changes: netPeeringsQuery(database).queryKey },
    mutationFn: ({ id }: NetPeering): Promise<void> =>
      fetchNothing({ method: 'DELETE', path: `${peeringsPath(database)}/${encodeURIComponent(id)}` }),
  });
