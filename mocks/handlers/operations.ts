import type { HttpHandler } from 'msw';
import { endpoint, type Environment } from '~mocks/endpoint';
import { notFound } from '~mocks/errors';
import { findDatabase } from './databases';

/** Database API: what takes Scalingo a while to do to a database. */
export function operationHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'operation',
      method: 'get',
      path: '/api/databases/:addon/operations/:operation',
      auth: 'addon',
      status: 200,
      answer: ({ data, param }) => {
        const { database } = findDatabase(data, param('addon'));
        const operation = database.operations.find(({ id }) => id === param('operation'));
        if (!operation) throw notFound('operation');
        const { created_at: created, finished_at: finished } = operation;
        return {
          operation: {
            ...operation,
            created_at: new Date(created).toISOString(),
            finished_at: finished === null ? null : new Date(finished).toISOString(),
            error: null,
          },
        };
      },
    }),
  ];
}
