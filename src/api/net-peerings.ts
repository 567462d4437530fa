import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { isActive, type NetPeering, type NetworkConfiguration } from '~/domain/net-peering';
import { endpointsKey } from './endpoints';
import { fetchJson, fetchNothing } from './http';
import { observePastMoment, serverNow } from './server-time';
import { tellOtherTabs } from './tabs';
import {
  netPeeringBody,
  netPeeringsBody,
  networkConfigurationBody,
  type WireNetPeering,
  type WireNetPeeringParams,
} from './wire';

const databasePath = ({ appId }: DatabaseRef) => `/v1/databases/${encodeURIComponent(appId)}`;
const peeringsPath = (database: DatabaseRef) => `${databasePath(database)}/net_peerings`;

/** The Net Peerings of a Dedicated Resources database, in the API's order. Throws ApiError. */
export const netPeeringsQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'net-peerings'],
    queryFn: async ({ client, signal, queryKey }): Promise<readonly NetPeering[]> => {
      const { net_peerings } = await fetchJson(netPeeringsBody, { path: peeringsPath(database), signal });
      const peerings = net_peerings.map(toNetPeering);
      const before: readonly NetPeering[] | undefined = client.getQueryData(queryKey);
      // The private endpoint comes with the first active one, and goes with the last.
      if (before && before.some(isActive) !== peerings.some(isActive)) {
        void client.invalidateQueries({ queryKey: endpointsKey(database) });
      }
      return peerings;
    },
  });

/** The network of a Dedicated Resources database, which stays as it is. Throws ApiError. */
export const networkConfigurationQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'network-configuration'],
    staleTime: 3_600_000,
    queryFn: async ({ signal }): Promise<NetworkConfiguration> => {
      const call = { path: `${databasePath(database)}/network_configuration`, signal };
      const { network_configuration: wire } = await fetchJson(networkConfigurationBody, call);
      return { accountId: wire.outscale_account_id, netId: wire.outscale_net_id, ipRange: wire.ip_range };
    },
  });

/** Adds a Net Peering by its Outscale ID; it becomes active after some delay. Throws ApiError. */
export const createNetPeering = (database: DatabaseRef) =>
  mutationOptions({
    meta: { addonId: database.addonId },
    mutationFn: async (outscaleId: string): Promise<NetPeering> => {
      const body: WireNetPeeringParams = { outscale_net_peering_id: outscaleId };
      const call = { method: 'POST', path: peeringsPath(database), body } as const;
      return toNetPeering((await fetchJson(netPeeringBody, call)).net_peering);
    },
    onSuccess: async (added, _outscaleId, _result, { client }) => {
      // An answer that is still under way would be older than the change.
      const { queryKey } = netPeeringsQuery(database);
      await client.cancelQueries({ queryKey });
      client.setQueryData(
        queryKey,
        (peerings) => peerings && [...peerings.filter(({ id }) => id !== added.id), added],
      );
    },
    onSettled: (_peering, _error, _outscaleId, _result, { client }) => readAgain(client, database),
  });

/** Removes a Net Peering, after some delay; until then the API goes on listing it. Throws ApiError. */
export const deleteNetPeering = (database: DatabaseRef) =>
  mutationOptions({
    meta: { addonId: database.addonId },
    mutationFn: ({ id }: NetPeering): Promise<void> =>
      fetchNothing({ method: 'DELETE', path: `${peeringsPath(database)}/${encodeURIComponent(id)}` }),
    onSettled: (_nothing, _error, _peering, _result, { client }) => readAgain(client, database),
  });

/** When this page last changed a database's Net Peerings, by its add-on: the API may take a while to say so. */
const changes = new Map<string, number>();

/** Milliseconds since 1970 by the server's clock; never: 0. */
export function lastPeeringChange({ addonId }: DatabaseRef): number {
  return changes.get(addonId) ?? 0;
}

/** Not awaited: a change is done when the API has accepted it, whatever the reading after it brings. */
function readAgain(client: QueryClient, database: DatabaseRef): void {
  changes.set(database.addonId, serverNow());
  const { queryKey } = netPeeringsQuery(database);
  void client.invalidateQueries({ queryKey });
  tellOtherTabs(queryKey);
}

function toNetPeering(wire: WireNetPeering): NetPeering {
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
