import type { HttpHandler } from 'msw';
import { PROJECT } from '~mocks/account';
import type { AddonRecord, AppRecord, DatabaseRecord, MockData } from '~mocks/db';
import { endpoint, type Environment } from '~mocks/endpoint';
import { databaseNotFound } from '~mocks/errors';
import { networkOf } from '~mocks/outscale';
import { addonJson, appJson } from './apps';

/** Regional API: databases of Dedicated Resources, each of which is an app with one add-on as well. */
export function dedicatedDatabaseHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'databases',
      method: 'get',
      path: '/v1/databases',
      auth: 'session',
      status: 200,
      answer: ({ data }) => ({ databases: dedicatedIn(data).map(dedicatedJson) }),
    }),
    endpoint(environment, {
      name: 'dedicated_database',
      method: 'get',
      path: '/v1/databases/:id',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => {
        const found = findDedicated(data, param('id'));
        // scalingo.js reads the app and the add-on beside it (`DashboardDatabase`).
        return {
          database: dedicatedJson(found),
          app: appJson(data, found.app),
          addon: addonJson(found.app, found.addon),
        };
      },
    }),
    endpoint(environment, {
      name: 'network_configuration',
      method: 'get',
      path: '/v1/databases/:id/network_configuration',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => ({
        network_configuration: networkOf(findDedicated(data, param('id')).app),
      }),
    }),
  ];
}

type Dedicated = { app: AppRecord; addon: AddonRecord; database: DatabaseRecord };

function dedicatedIn({ apps }: MockData): Dedicated[] {
  return apps.flatMap((app) => {
    const [addon] = app.addons;
    return app.isDedicatedDatabase && addon?.database ? [{ app, addon, database: addon.database }] : [];
  });
}

export function findDedicated(data: MockData, idOrName: string): Dedicated {
  const found = dedicatedIn(data).find(({ app: { id, name } }) => id === idOrName || name === idOrName);
  if (!found) throw databaseNotFound();
  return found;
}

function dedicatedJson({ app: { id, name }, addon: { plan }, database: { type } }: Dedicated): object {
  return { id, name, project_id: PROJECT.id, technology: type.id, plan: plan.name };
}
