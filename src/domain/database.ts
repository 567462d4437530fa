/** Scalingo's two architecture models. Source: Scalingo's documentation, "Architecture Models". */
export type ArchitectureModel = 'shared' | 'dedicated';

/** A database as it is listed: enough to name it and to ask for the rest. */
export type DatabaseRef = {
  /** What the dashboard calls it and its URL has: the app's name, with the technology when the app has several. */
  readonly name: string;
  readonly appName: string;
  readonly addonId: string;
  readonly model: ArchitectureModel;
  readonly region: string;
  readonly plan: string;
  readonly technology: string;
};

/** Where an asynchronous feature stands. `unknown`: a status that this dashboard has not heard of. */
export type FeatureState = 'off' | 'enabling' | 'on' | 'disabling' | 'failed' | 'unknown';

export type DatabaseDetails = {
  /** "PostgreSQL 16.8" */
  readonly version: string;
  /** As the API says it: creating, running, migrating, updating, upgrading, stopped, or a word yet to come. */
  readonly status: string;
  readonly forceTls: FeatureState;
  readonly internetAccessibility: FeatureState;
  /** Milliseconds since 1970, or null when the API does not say. */
  readonly createdAt: number | null;
};

/**
 * The name of a database among those of its app: "shop" when it is the only one, else "shop.redis".
 * @param provider the add-on provider's ID, such as "postgresql"
 */
export function databaseName(appName: string, provider: string, isOnlyOne: boolean): string {
  return isOnlyOne ? appName : `${appName}.${provider}`;
}

/** The parts of a database's name; without a technology, the app's first database is meant. */
export function parseDatabaseName(name: string): {
  readonly appName: string;
  readonly provider: string | null;
} {
  const dot = name.indexOf('.');
  return dot < 0
    ? { appName: name, provider: null }
    : { appName: name.slice(0, dot), provider: name.slice(dot + 1) };
}

/** How open a Shared Resources database is: binary, and never less than the API reports while a change is under way. */
export type SharedExposure = 'regional' | 'opening' | 'public' | 'closing' | 'unknown';

export function sharedExposure(internetAccessibility: FeatureState): SharedExposure {
  switch (internetAccessibility) {
    case 'off':
      return 'regional';
    case 'enabling':
      return 'opening';
    case 'on':
      return 'public';
    case 'disabling':
      return 'closing';
    // A change that failed may have been either way.
    case 'failed':
    case 'unknown':
      return 'unknown';
  }
}
