import type { Params } from './connection-params';
import type { DatabaseRef, Endpoint } from './database';
import { isIpv6, parseHost } from './host-and-port';
import { DIGITS, isMadeOf, LETTERS, percentDecode, percentEncode, splitAtFirst } from './percent-encoding';

export type Engine =
  'postgresql' | 'mysql' | 'mongodb' | 'redis' | 'opensearch' | 'elasticsearch' | 'influxdb';

/** A connection string, taken apart and decoded. What is absent is empty. */
export type ConnectionParts = {
  readonly engine: Engine;
  /** In lower case, without `://`. */
  readonly scheme: string;
  readonly user: string;
  readonly password: string;
  /** At least one; several for a MongoDB cluster. */
  readonly hosts: readonly Endpoint[];
  readonly database: string;
  readonly params: Params;
};

/** Placeholders for unknown parts. Plain capitals survive every encoding. */
export const PLACEHOLDERS = {
  host: 'HOST',
  port: 'PORT',
  user: 'USER',
  password: 'PASSWORD',
  database: 'DATABASE',
} as const;

type Documented = {
  readonly scheme: string;
  readonly has: readonly ('user' | 'database')[];
  readonly params?: Params;
  readonly variables: readonly [maintained: string, alias: string];
};

/**
 * The strings as Scalingo documents them, on the pages of doc.scalingo.com/databases about connecting. Redis has one
 * user, `default`, which its string may leave out; Redis and the search engines name no database.
 */
const DOCUMENTED: Readonly<Record<Engine, Documented>> = {
  postgresql: {
    scheme: 'postgresql',
    has: ['user', 'database'],
    // Of Dedicated Resources. Shared Resources document `prefer`; their databases offer TLS as well.
    params: [['sslmode', 'require']],
    variables: ['SCALINGO_POSTGRESQL_URL', 'DATABASE_URL'],
  },
  mysql: {
    scheme: 'mysql',
    has: ['user', 'database'],
    params: Object.entries({ useSSL: 'true', verifyServerCertificate: 'false' }),
    variables: ['SCALINGO_MYSQL_URL', 'DATABASE_URL'],
  },
  mongodb: {
    scheme: 'mongodb',
    has: ['user', 'database'],
    variables: ['SCALINGO_MONGO_URL', 'MONGO_URL'],
  },
  redis: { scheme: 'redis', has: [], variables: ['SCALINGO_REDIS_URL', 'REDIS_URL'] },
  opensearch: { scheme: 'http', has: ['user'], variables: ['SCALINGO_OPENSEARCH_URL', 'OPENSEARCH_URL'] },
  elasticsearch: {
    scheme: 'http',
    has: ['user'],
    variables: ['SCALINGO_ELASTICSEARCH_URL', 'ELASTICSEARCH_URL'],
  },
  influxdb: {
    scheme: 'http',
    has: ['user', 'database'],
    variables: ['SCALINGO_INFLUX_URL', 'INFLUX_URL'],
  },
};

/** The app's environment variable that holds the string, by the name that Scalingo maintains. */
export function variableName(engine: Engine): string {
  return DOCUMENTED[engine].variables[0];
}

/** Whether its variable may hold another database's string: databases of one engine in one app share the variable. */
export function sharesVariable({ name, addonId }: Pick<DatabaseRef, 'name' | 'addonId'>): boolean {
  return name.endsWith(`.${addonId}`);
}

/** Whether a connection string leads to an endpoint. */
export function leadsTo(text: string, engine: Engine, endpoint: Endpoint | null): boolean {
  return parseConnectionString(text, engine)?.hosts.some(({ host }) => host === endpoint?.host) ?? false;
}

/** The alias, which frameworks look for. */
export function aliasName(engine: Engine): string {
  return DOCUMENTED[engine].variables[1];
}

/** What is not known of an endpoint is left for the reader to fill in. */
export function withPlaceholders(endpoint: Endpoint | null): Endpoint {
  return { host: endpoint?.host || PLACEHOLDERS.host, port: endpoint?.port || PLACEHOLDERS.port };
}

/** The string when nothing but the endpoint is known, if that. */
export function templateFor(engine: Engine, endpoint: Endpoint | null): ConnectionParts {
  const { scheme, has, params = [] } = DOCUMENTED[engine];
  return {
    engine,
    scheme,
    user: has.includes('user') ? PLACEHOLDERS.user : '',
    password: PLACEHOLDERS.password,
    hosts: [withPlaceholders(endpoint)],
    database: has.includes('database') ? PLACEHOLDERS.database : '',
    params,
  };
}

/**
 * Drops the user that some Redis strings carry: AUTH with it is refused, since the password alone identifies the only
 * user.
 */
export function withoutFalseUser(parts: ConnectionParts): ConnectionParts {
  return parts.engine === 'redis' ? { ...parts, user: '' } : parts;
}

/** Whether Scalingo lets an engine have users besides the default one. Source: Scalingo/cli 1.48, db/users/utils.go. */
export function hasOtherUsers(engine: Engine): boolean {
  return engine !== 'redis' && engine !== 'elasticsearch' && engine !== 'opensearch';
}

/** The same endpoint and database, for a user that is filled in later. */
export function forAnotherUser(parts: ConnectionParts): ConnectionParts {
  return { ...parts, user: PLACEHOLDERS.user, password: PLACEHOLDERS.password };
}

/**
 * Reads a connection URI (RFC 3986), leniently: the last `@` of the authority ends the userinfo, its first `:` ends the
 * user, and what is not percent-encoding is taken as it stands.
 * @returns null for what is not a URI with a host
 */
export function parseConnectionString(text: string, engine: Engine): ConnectionParts | null {
  const [scheme, afterScheme] = splitAtFirst(text.trim(), '://');
  const [beforeFragment] = splitAtFirst(afterScheme, '#');
  const [beforeQuery, query] = splitAtFirst(beforeFragment, '?');
  const [authority, path] = splitAtFirst(beforeQuery, '/');
  const at = authority.lastIndexOf('@');
  const [user, password] = splitAtFirst(authority.slice(0, Math.max(at, 0)), ':');
  const hosts = authority
    .slice(at + 1)
    .split(',')
    .map(parseHost);
  if (!isMadeOf(`${LETTERS}${DIGITS}+-.`, scheme) || !hosts.every((host) => host !== null)) return null;
  return {
    engine,
    scheme: scheme.toLowerCase(),
    user: percentDecode(user),
    password: percentDecode(password),
    hosts,
    database: percentDecode(path),
    params: query
      .split('&')
      .filter((param) => param !== '')
      .map((param) => splitAtFirst(param, '='))
      .map(([name, value]) => [percentDecode(name), percentDecode(value)]),
  };
}

/**
 * Writes the connection URI (RFC 3986). User, password, database and params keep their unreserved characters alone, so
 * that no shell, .env reader, YAML or other URI parser finds one of its own: only the `?` and `&` of the query remain.
 */
export function formatConnectionString(parts: ConnectionParts): string {
  const { scheme, user, password, hosts, database, params } = parts;
  const secret = password === '' ? '' : `:${percentEncode(password)}`;
  const userinfo = user + password === '' ? '' : `${percentEncode(user)}${secret}@`;
  const query = formatParams(params);
  // MongoDB's drivers insisted for long on the slash before a query.
  const path = database + query === '' ? '' : `/${percentEncode(database)}`;
  return `${scheme}://${userinfo}${hosts.map(formatHost).join(',')}${path}${query === '' ? '' : `?${query}`}`;
}

/** The query of a URI, without the `?`. */
export function formatParams(params: Params): string {
  return params.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}

/** The host and port as a URI writes them. */
export function formatHost({ host, port }: Endpoint): string {
  const name = isIpv6(host) ? `[${host}]` : percentEncode(host);
  return port === '' ? name : `${name}:${percentEncode(port)}`;
}
