import type { HttpHandler } from 'msw';
import {
  databaseIdOf,
  type AddonRecord,
  type AppRecord,
  type DatabaseRecord,
  type MockData,
} from '~mocks/db';
import { endpoint, type Environment } from '~mocks/endpoint';
import { databaseNotFound } from '~mocks/errors';
import { featuresAt } from '~mocks/features';

/** Database API: the database itself. */
export function databaseHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'database',
      method: 'get',
      path: '/api/databases/:addon',
      auth: 'addon',
      status: 200,
      answer: ({ data, param, now }) => ({ database: databaseJson(findDatabase(data, param('addon')), now) }),
    }),
  ];
}

export type FoundDatabase = { app: AppRecord; addon: AddonRecord; database: DatabaseRecord };

export function findDatabase(data: MockData, addonId: string): FoundDatabase {
  for (const app of data.apps) {
    const addon = app.addons.find(({ id }) => id === addonId);
    if (addon?.database) return { app, addon, database: addon.database };
  }
  throw databaseNotFound();
}

/** go databases.go `InstanceStatus`, by the database's, where that is another word. */
const INSTANCE_STATUSES: Readonly<Record<string, string>> = { creating: 'booting', updating: 'restarting' };

function databaseJson({ app, addon, database }: FoundDatabase, now: number): object {
  const isCluster = !addon.plan.name.includes('starter');
  const [resource = ''] = database.hostname.split('.');
  return {
    id: databaseIdOf(addon.id),
    resource_id: resource,
    app_name: app.name,
    created_at: new Date(addon.provisioned_at).toISOString(),
    encryption_at_rest: true,
    features: featuresAt(database, now),
    plan: addon.plan.name,
    status: database.status,
    type_id: database.type.id,
    // As docs have it: neither is as people write it.
    type_name: addon.provider.id,
    version_id: `${database.type.id}-${database.version}`,
    readable_version: `${database.version}.0-1`,
    hostname: database.hostname,
    instances: Array.from({ length: isCluster ? 2 : 1 }, (_, index) => ({
      id: `${resource}-${index + 1}`,
      hostname: `${resource}-${index + 1}.${app.region}.internal`,
      port: database.port,
      status: INSTANCE_STATUSES[database.status] ?? database.status,
      type: 'db-node',
      private_ip: `10.42.0.${10 + index}`,
    })),
    next_version_id: null,
    current_operation_id: database.operations.find(({ finished_at }) => finished_at === null)?.id ?? null,
    cluster: isCluster,
    periodic_backups_enabled: true,
    periodic_backups_scheduled_at: [3],
    maintenance_window: { weekday_utc: 2, starting_hour_utc: 23, duration_in_hour: 8 },
  };
}
