import type { HttpHandler } from 'msw';
import { endpoint, type Environment } from '~mocks/endpoint';
import { findDedicated } from './dedicated-databases';
import { netPeeringsAt } from './net-peerings';

/** Regional API: where a Dedicated Resources database listens; for an active net peering, at a private address as well. */
export function endpointHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'endpoints',
      method: 'get',
      path: '/v1/databases/:id/endpoints',
      auth: 'session',
      status: 200,
      answer: ({ data, param, now }) => {
        const { app, database } = findDedicated(data, param('id'));
        const { hostname, port } = database;
        const isPeered = netPeeringsAt(database, now).some(({ status }) => status === 'active');
        const [resource = '', engine = ''] = hostname.split('.');
        const privateName = `${resource}.peering.${engine}.${app.region}.scalingo-dbs.com`;
        const common = { database_id: app.id, port };
        return {
          endpoints: [
            { id: `ep-${app.id}`, ...common, hostname, type: 'public-rw' },
            ...(isPeered
              ? [{ id: `ep-${app.id}-private`, ...common, hostname: privateName, type: 'private-peering-rw' }]
              : []),
          ],
        };
      },
    }),
  ];
}
