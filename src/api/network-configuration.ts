import { queryOptions } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import type { NetworkConfiguration } from '~/domain/net-peering';
import { fetchJson } from './http';
import { networkConfigurationBody } from './wire';

/** The network of a Dedicated Resources database, which stays as it is. Throws ApiError. */
export const networkConfigurationQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'network-configuration'],
    staleTime: 3_600_000,
    queryFn: async ({ signal }): Promise<NetworkConfiguration> => {
      const path = `/v1/databases/${encodeURIComponent(database.appId)}/network_configuration`;
      const { network_configuration: wire } = await fetchJson(networkConfigurationBody, { path, signal });
      return { accountId: wire.outscale_account_id, netId: wire.outscale_net_id, ipRange: wire.ip_range };
    },
  });
