import type { Engine } from './connection-string';

/** Scalingo's two architecture models. Source: Scalingo's documentation, "Architecture Models". */
export type ArchitectureModel = 'shared' | 'dedicated';

/** Whose app it is, as far as the API says. */
export type Owner = {
  readonly id?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly email?: string | null | undefined;
};

/** A database as it is listed: enough to name it and to ask for the rest. */
export type DatabaseRef = {
  /** What the dashboard calls it and its URL has: the app's name, and what tells it from the app's other databases. */
  readonly name: string;
  readonly appName: string;
  readonly appId: string;
  readonly addonId: string;
  readonly engine: Engine;
  readonly model: ArchitectureModel;
  readonly region: string;
  readonly plan: string;
  readonly technology: string;
  readonly owner?: Owner | null | undefined;
};

/** The two features that decide who can reach a Shared Resources database; also the IDs of their blocks on the page. */
export const FEATURES = ['force-tls', 'internet-accessibility'] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * The state of an asynchronous feature. The API reports a failure without its direction: `not-enabled` or
 * `not-disabled` when this page saw the change begin, else `failed`. `unknown`: a status that is not known here, or a
 * lost answer. `changing`: under way, but the direction or the start is not known.
 */
export type FeatureState =
  | 'off'
  | 'enabling'
  | 'on'
  | 'disabling'
  | 'changing'
  | 'failed'
  | 'not-enabled'
  | 'not-disabled'
  | 'unknown';

export function isChanging(state: FeatureState): boolean {
  return state === 'enabling' || state === 'disabling' || state === 'changing';
}

export type DatabaseDetails = {
  /** "PostgreSQL 16.8" */
  readonly version: string;
  /** As the API says it: creating, running, migrating, updating, upgrading, stopped, or a word yet to come. */
  readonly status: string;
  readonly features: Readonly<Record<Feature, FeatureState>>;
  /** Where it listens, as far as the API says without the connection string. */
  readonly endpoint: Endpoint | null;
  /** Milliseconds since 1970, or null when the API does not say. */
  readonly createdAt: number | null;
};

/** An IPv6 host is without its brackets. `port` is empty when it is absent or not known. */
export type Endpoint = { readonly host: string; readonly port: string };

/** What a database is called by. */
type NamedDatabase = Pick<DatabaseRef, 'appName' | 'engine' | 'addonId'>;

/**
 * What a database is called: "shop" when its app has no other, else "shop.redis", and "shop.redis.ad-1" where several are
 * of one technology.
 * @param all the app's databases, this one too
 */
export function databaseName(
  { appName, engine, addonId }: NamedDatabase,
  all: readonly NamedDatabase[],
): string {
  if (all.length === 1) return appName;
  const isOnlyOne = all.filter((other) => other.engine === engine).length === 1;
  return `${appName}.${engine}${isOnlyOne ? '' : `.${addonId}`}`;
}

/** The app of a database's name. */
export function appNameOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}

/**
 * Whether a URL's name means this database: its own, or the shorter or longer one from when the app had fewer or more
 * databases.
 */
export function isNamed({ appName, engine, addonId }: NamedDatabase, name: string): boolean {
  return `${appName}.${engine}.${addonId}.`.startsWith(`${name}.`);
}

/** How open a Shared Resources database is. During a change: the more open side. */
export type SharedExposure = 'regional' | 'opening' | 'public' | 'closing' | 'unknown';

export function sharedExposure({
  'internet-accessibility': state,
}: DatabaseDetails['features']): SharedExposure {
  switch (state) {
    case 'off':
      return 'regional';
    case 'enabling':
      return 'opening';
    case 'on':
      return 'public';
    case 'disabling':
      return 'closing';
    // The API does not say where a change has left it that failed, nor from where another one goes.
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
      return 'unknown';
  }
}
