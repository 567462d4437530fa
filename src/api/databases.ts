import { queryOptions } from '@tanstack/react-query';
import type { Engine } from '~/domain/connection-string';
import {
  appNameOf,
  databaseName,
  isChanging,
  isNamed,
  type ArchitectureModel,
  type DatabaseDetails,
  type DatabaseRef,
} from '~/domain/database';
import { isChangeDue, isJustChanged } from './changes';
import { withDatabaseToken } from './database-token';
import { ApiError } from './errors';
import { toFeatures } from './feature-state';
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

/** How often to refetch while a feature is changing, in milliseconds; all tabs share 60 requests a minute. */
const POLL_MS = 3_000;
/** … while the API does not answer, or may still answer with the old state. */
const POLL_PATIENTLY_MS = 10_000;
/** … while the database is neither running nor stopped, and while it is stopped. */
const POLL_STATUS_MS = 15_000;
const POLL_STOPPED_MS = 60_000;

/** So old may the add-ons of an app be while others were refused for the rate of requests, in milliseconds. */
const LATELY_MS = 300_000;

const appQuery = (name: string) =>
  queryOptions({
    queryKey: ['app', name],
    queryFn: async ({ signal }) =>
      (await fetchJson(appBody, { path: `/v1/apps/${segment(name)}`, signal })).app,
  });

const addonsQuery = (appName: string) =>
  queryOptions({
    queryKey: ['app', appName, 'addons'],
    // Kept for good: the last known add-ons stand in when they can't be fetched again.
    gcTime: Infinity,
    queryFn: async ({ signal }) =>
      (await fetchJson(addonsBody, { path: `/v1/apps/${segment(appName)}/addons`, signal })).addons,
  });

export type DatabaseList = {
  readonly databases: readonly DatabaseRef[];
  /** Apps whose add-ons could not be read: their databases are missing from the list. */
  readonly unreadApps: readonly string[];
  /** Apps whose add-ons could not be read again: their databases are listed as they were. */
  readonly staleApps: readonly string[];
  /** Why the first of them could not be read; null when all could. */
  readonly unreadError: ApiError | null;
};

/** Every database that the operator may see, of both architecture models, by name. Throws ApiError. */
export const databasesQuery = () =>
  queryOptions({
    queryKey: ['databases'],
    queryFn: async ({ client, queryKey, signal }): Promise<DatabaseList> => {
      // Those that were read lately are not asked for once more while all are more than is allowed in a minute.
      const before = client.getQueryData<DatabaseList>(queryKey);
      const lately = before?.unreadError?.kind === 'rate-limited' && { staleTime: LATELY_MS };
      const [{ apps }, dedicated] = await Promise.all([
        fetchJson(appsBody, { path: '/v1/apps', signal }),
        dedicatedIds(signal),
      ]);
      const results = await Promise.allSettled(
        apps.map((app) => client.fetchQuery({ ...addonsQuery(app.name), ...lately })),
      );
      const known = (app: WireApp) => client.getQueryData(addonsQuery(app.name).queryKey);
      const unread = apps.filter((_, index) => results[index]?.status === 'rejected');
      const namesOf = (some: readonly WireApp[]) => some.map(({ name }) => name);
      return {
        databases: apps
          .flatMap((app) => refsOf(app, dedicated.has(app.id), known(app) ?? []))
          .sort((a, b) => a.name.localeCompare(b.name)),
        unreadApps: namesOf(unread.filter((app) => !known(app))),
        staleApps: namesOf(unread.filter(known)),
        unreadError: firstError(results),
      };
    },
  });

/** The database that a URL names, the oldest when several go by that name. Throws ApiError, `not-found` when none does. */
export const databaseQuery = (name: string) =>
  queryOptions({
    queryKey: ['databases', name],
    queryFn: async ({ client }): Promise<DatabaseRef> => {
      const appName = appNameOf(name);
      const [app, addons] = await Promise.all([
        client.fetchQuery(appQuery(appName)),
        client.fetchQuery(addonsQuery(appName)),
      ]);
      // Without flags only the list of databases tells the model: a database with a firewall must not be shown without one.
      const isDedicated = !app.flags && (await dedicatedIds()).has(app.id);
      const found = refsOf(app, isDedicated, addons).find((ref) => isNamed(ref, name));
      if (!found) throw new ApiError('not-found', `No database ${name}`, { status: 404 });
      return found;
    },
  });

/** What the database API says of a database: version, status, features. Throws ApiError. */
export const databaseDetailsQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'details'],
    queryFn: ({ client, signal }): Promise<DatabaseDetails> =>
      withDatabaseToken(database, async (token) => {
        const path = `/api/databases/${segment(database.addonId)}`;
        const { database: wire } = await fetchJson(databaseBody, { path, token, signal });
        const before = client.getQueryData(databaseDetailsQuery(database).queryKey);
        return toDetails(database, wire, before);
      }),
    // The API has no way to tell that a change is done: it is asked, and more patiently once it does not answer.
    refetchInterval: ({ queryKey, state: { data, status } }) => {
      if (!data) return false;
      if (Object.values(data.features).some(isChanging)) {
        return status === 'error' ? POLL_PATIENTLY_MS : POLL_MS;
      }
      if (isJustChanged(queryKey) || isChangeDue(queryKey)) return POLL_PATIENTLY_MS;
      if (data.status === 'running') return false;
      return data.status === 'stopped' ? POLL_STOPPED_MS : POLL_STATUS_MS;
    },
  });

function firstError(results: readonly PromiseSettledResult<unknown>[]): ApiError | null {
  for (const result of results) {
    if (result.status === 'rejected' && result.reason instanceof ApiError) return result.reason;
  }
  return null;
}

/** The app IDs of the Dedicated Resources databases. Throws ApiError. */
async function dedicatedIds(signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const { databases } = await fetchJson(dedicatedDatabasesBody, { path: '/v1/databases', signal });
  return new Set(databases.map(({ id }) => id));
}

const ENGINES = [
  'postgresql',
  'mysql',
  'mongodb',
  'redis',
  'opensearch',
  'elasticsearch',
  'influxdb',
] as const satisfies Engine[];

/**
 * The engine of an add-on by its provider's ID, `postgresql` or, on Dedicated Resources, `postgresql-ng`; undefined
 * when it is not a database.
 */
function engineOf({ addon_provider: { id } }: WireAddon): Engine | undefined {
  return ENGINES.find((engine) => id === engine || id === `${engine}-ng`);
}

function refsOf(app: WireApp, isKnownAsDedicated: boolean, addons: readonly WireAddon[]): DatabaseRef[] {
  const databases = addons
    .flatMap((addon) => {
      const engine = engineOf(addon);
      return engine ? [{ addon, engine }] : [];
    })
    .sort((a, b) => (a.addon.provisioned_at ?? 0) - (b.addon.provisioned_at ?? 0));
  const isDedicated =
    isKnownAsDedicated ||
    app.flags?.['dedicated-database'] === true ||
    databases.some(({ addon }) => addon.addon_provider.id.endsWith('-ng'));
  const model: ArchitectureModel = isDedicated ? 'dedicated' : 'shared';
  const unnamed = databases.map(({ addon, engine }) => ({
    appName: app.name,
    appId: app.id,
    addonId: addon.id,
    engine,
    model,
    region: app.region,
    plan: addon.plan.display_name,
    technology: addon.addon_provider.name,
    owner: app.owner,
  }));
  return unnamed.map((database) => ({ name: databaseName(database, unnamed), ...database }));
}

/** @param before what was known last: it tells which way a failed change went */
function toDetails(
  { technology }: DatabaseRef,
  database: WireDatabase,
  before: DatabaseDetails | undefined,
): DatabaseDetails {
  return {
    version: `${technology} ${releaseOf(database.readable_version)}`,
    status: database.status,
    features: toFeatures(database.features ?? [], before?.features),
    endpoint: endpointOf(database),
    createdAt: database.created_at ?? null,
  };
}

/** "16.8" for "16.8.0-1" (docs "Databases"): clients depend neither on the patch version nor on Scalingo's build number. */
function releaseOf(version: string): string {
  return /^\d+\.\d+/.exec(version)?.[0] ?? version;
}

/** docs: `hostname` is the "FQDN and port"; where it has no port, the instances' common one is meant. */
function endpointOf({ hostname, instances }: WireDatabase): DatabaseDetails['endpoint'] {
  if (!hostname) return null;
  const [host = '', port] = hostname.split(':');
  const [common, ...others] = new Set(instances?.map((instance) => String(instance.port)));
  return { host, port: port ?? (others.length === 0 ? (common ?? '') : '') };
}
