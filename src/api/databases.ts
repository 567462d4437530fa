import { queryOptions, type QueryClient } from '@tanstack/react-query';
import {
  databaseName,
  parseDatabaseName,
  type DatabaseDetails,
  type DatabaseRef,
  type FeatureState,
} from '~/domain/database';
import { withDatabaseToken } from './database-token';
import { ApiError } from './errors';
import { fetchJson } from './http';
import {
  addonsBody,
  appBody,
  appsBody,
  databaseBody,
  dedicatedDatabasesBody,
  type WireAddon,
  type WireApp,
  type WireDatabase,
} from './wire';

const segment = encodeURIComponent;

const appQuery = (name: string) =>
  queryOptions({
    queryKey: ['app', name],
    queryFn: async ({ signal }) =>
      (await fetchJson(appBody, { path: `/v1/apps/${segment(name)}`, signal })).app,
  });

const addonsQuery = (appName: string) =>
  queryOptions({
    queryKey: ['app', appName, 'addons'],
    queryFn: async ({ signal }) =>
      (await fetchJson(addonsBody, { path: `/v1/apps/${segment(appName)}/addons`, signal })).addons,
  });

export type DatabaseList = {
  readonly databases: readonly DatabaseRef[];
  /** Apps whose add-ons could not be read: their databases are missing from the list. */
  readonly unreadApps: readonly string[];
};

/** Every database that the operator may see, of both architecture models, by name. Throws ApiError. */
export const databasesQuery = () =>
  queryOptions({
    queryKey: ['databases'],
    queryFn: async ({ client, signal }): Promise<DatabaseList> => {
      const [{ apps }, { databases: dedicated }] = await Promise.all([
        fetchJson(appsBody, { path: '/v1/apps', signal }),
        fetchJson(dedicatedDatabasesBody, { path: '/v1/databases', signal }),
      ]);
      const dedicatedIds = new Set(dedicated.map(({ id }) => id));
      const results = await Promise.allSettled(
        apps.map(async (app) => refsOf(app, dedicatedIds.has(app.id), await addonsOf(client, app.name))),
      );
      return {
        databases: results
          .flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
          .sort((a, b) => a.name.localeCompare(b.name)),
        unreadApps: apps.filter((_, index) => results[index]?.status === 'rejected').map(({ name }) => name),
      };
    },
  });

/** The database that a URL names. Throws ApiError, of kind `not-found` when there is none of that name. */
export const databaseQuery = (name: string) =>
  queryOptions({
    queryKey: ['databases', name],
    queryFn: async ({ client }): Promise<DatabaseRef> => {
      const { appName, provider } = parseDatabaseName(name);
      const [app, addons] = await Promise.all([
        client.fetchQuery(appQuery(appName)),
        addonsOf(client, appName),
      ]);
      const refs = refsOf(app, false, addons);
      const found = refs.find((ref) => ref.name === name) ?? (provider === null ? refs[0] : undefined);
      if (!found) throw new ApiError('not-found', `No database ${name}`, { status: 404 });
      return found;
    },
  });

/** What the database API says of a database: version, status, features. Throws ApiError. */
export const databaseDetailsQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'details'],
    queryFn: ({ signal }): Promise<DatabaseDetails> =>
      withDatabaseToken(database, async (token) => {
        const path = `/api/databases/${segment(database.addonId)}`;
        return toDetails((await fetchJson(databaseBody, { path, token, signal })).database);
      }),
  });

function addonsOf(client: QueryClient, appName: string): Promise<WireAddon[]> {
  return client.fetchQuery(addonsQuery(appName));
}

/** The add-on providers that are databases; a Dedicated Resources one may end in `-ng`. */
const DATABASE_PROVIDERS = /^(postgresql|mysql|mongodb|redis|opensearch|elasticsearch|influxdb)(-ng)?$/;

function refsOf(app: WireApp, isKnownAsDedicated: boolean, addons: readonly WireAddon[]): DatabaseRef[] {
  const databases = addons
    .filter(({ addon_provider: provider }) => DATABASE_PROVIDERS.test(provider.id))
    .sort((a, b) => (a.provisioned_at ?? 0) - (b.provisioned_at ?? 0));
  const isDedicated = isKnownAsDedicated || app.flags?.['dedicated-database'] === true;
  return databases.map((addon) => ({
    name: databaseName(app.name, addon.addon_provider.id, databases.length === 1),
    appName: app.name,
    addonId: addon.id,
    model: isDedicated ? 'dedicated' : 'shared',
    region: app.region,
    plan: addon.plan.display_name,
    technology: addon.addon_provider.name,
  }));
}

function toDetails(database: WireDatabase): DatabaseDetails {
  return {
    version: `${database.type_name} ${database.readable_version}`,
    status: database.status,
    forceTls: featureState(database, 'force-ssl'),
    internetAccessibility: featureState(database, 'publicly-available'),
    createdAt: database.created_at ?? null,
  };
}

/** docs "Databases features", and `PENDING` of go; a feature that is absent is off. */
const FEATURE_STATES: Readonly<Record<string, FeatureState>> = {
  PENDING: 'enabling',
  PENDING_TO_ACTIVATE: 'enabling',
  ACTIVATED: 'on',
  PENDING_TO_REMOVE: 'disabling',
  FAILED: 'failed',
};

function featureState(database: WireDatabase, name: string): FeatureState {
  const feature = database.features?.find((candidate) => candidate.name === name);
  return feature ? (FEATURE_STATES[feature.status] ?? 'unknown') : 'off';
}
