import type { HttpHandler } from 'msw';
import { connectionVariable } from '~mocks/connection-strings';
import { endpoint, type Environment } from '~mocks/endpoint';
import { findApp } from './apps';

/** Regional API: the environment variables of an app, its databases' connection strings among them. */
export function variableHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'variables',
      method: 'get',
      path: '/v1/apps/:app/variables',
      auth: 'session',
      status: 200,
      answer: ({ data, param, query, now }) => {
        const app = findApp(data, param('app'));
        const isResolved = query.get('aliases') === 'false';
        const connections = app.addons.flatMap((addon) => {
          const variable = connectionVariable(addon, app.isDedicatedDatabase, now);
          if (!variable || app.lacksVariables) return [];
          const { name, alias, value } = variable;
          return [
            { name, value },
            { name: alias, value: isResolved ? value : `$${name}` },
          ];
        });
        const variables = app.isDedicatedDatabase
          ? connections
          : [
              { name: 'APP_ENV', value: 'production' },
              ...connections,
              { name: 'SECRET_KEY_BASE', value: 'not-yours' },
            ];
        return {
          variables: variables.map(({ name, value }, index) => ({
            id: `va-${app.id}-${index}`,
            name,
            value,
          })),
        };
      },
    }),
  ];
}
