import type { HttpHandler } from 'msw';
import { endpoint, type Environment } from '~mocks/endpoint';
import { databaseNotFound } from '~mocks/errors';

/** Regional API: where a Dedicated Resources database listens. */
export function endpointHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'endpoints',
      method: 'get',
      path: '/v1/databases/:id/endpoints',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => {
        const wanted = param('id');
        const app = data.apps.find(
          ({ id, name, isDedicatedDatabase }) => isDedicatedDatabase && (id === wanted || name === wanted),
        );
        const database = app?.addons[0]?.database;
        if (!app || !database) throw databaseNotFound();
        const { hostname, port } = database;
        return {
          endpoints: [{ id: `ep-${app.id}`, database_id: app.id, hostname, port, type: 'public-rw' }],
        };
      },
    }),
  ];
}
