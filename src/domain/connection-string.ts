import { paramOf, withParam, withoutParam, type Params } from './connection-params';
import { isIpv6, parseHost, type HostAndPort } from './host-and-port';
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
  readonly hosts: readonly HostAndPort[];
  readonly database: string;
  readonly params: Params;
};

/** What stands for what is not known. Plain capitals, because they survive every encoding. */
export const PLACEHOLDERS = { user: 'USER', password: 'PASSWORD', database: 'DATABASE' } as const;

/** The local end of a tunnel (doc.scalingo.com/platform/databases/encrypted-tunnel). */
export const LOCAL_HOST = '127.0.0.1';
export const LOCAL_PORT = '10000';

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

/** Names of the app's environment variable that holds the string: the one that Scalingo maintains, then its alias. */
export function variableNames(engine: Engine): readonly [maintained: string, alias: string] {
  return DOCUMENTED[engine].variables;
}

/** The alias, which frameworks look for. */
export function aliasName(engine: Engine): string {
  return DOCUMENTED[engine].variables[1];
}

/** The string when nothing but the endpoint is known. */
export function templateFor(engine: Engine, { host, port }: HostAndPort): ConnectionParts {
  const { scheme, has, params = [] } = DOCUMENTED[engine];
  return {
    engine,
    scheme,
    user: has.includes('user') ? PLACEHOLDERS.user : '',
    password: PLACEHOLDERS.password,
    hosts: [{ host, port }],
    database: has.includes('database') ? PLACEHOLDERS.database : '',
    params,
  };
}

/** Whether Scalingo lets an engine have users besides the default one. Same source. */
export function hasOtherUsers(engine: Engine): boolean {
  return engine !== 'redis' && engine !== 'elasticsearch';
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
  const query = params.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
  // MongoDB's drivers insisted for long on the slash before a query.
  const path = database + query === '' ? '' : `/${percentEncode(database)}`;
  return `${scheme}://${userinfo}${hosts.map(formatHost).join(',')}${path}${query === '' ? '' : `?${query}`}`;
}

/** The host and port as a URI writes them. */
export function formatHost({ host, port }: HostAndPort): string {
  const name = isIpv6(host) ? `[${host}]` : percentEncode(host);
  return port === '' ? name : `${name}:${percentEncode(port)}`;
}

/**
 * How far the string asks for TLS, in the words of the engine's own client: libpq's sslmode, MySQL's --ssl-mode, else
 * `on` or `off`.
 */
export function tlsMode(parts: ConnectionParts): string {
  const { engine, params } = parts;
  switch (engine) {
    case 'postgresql':
      // https://www.postgresql.org/docs/current/libpq-connect.html: `prefer` by default, `ssl=true` as in JDBC.
      return paramOf(params, 'sslmode') || (paramOf(params, 'ssl') === 'true' ? 'require' : 'prefer');
    case 'mysql':
      return (
        paramOf(params, ...SSL_MODE)
          ?.toUpperCase()
          .replaceAll('-', '_') ?? legacySslMode(params)
      );
    case 'mongodb':
      // https://www.mongodb.com/docs/manual/reference/connection-string-options/: +srv turns TLS on.
      return onOrOff((paramOf(params, 'tls', 'ssl') ?? String(parts.scheme.endsWith('+srv'))) === 'true');
    case 'redis':
      return onOrOff(parts.scheme === 'rediss');
    case 'opensearch':
    case 'elasticsearch':
    case 'influxdb':
      return onOrOff(parts.scheme === 'https');
  }
}

function onOrOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}

const SSL_MODE = ['ssl-mode', 'sslMode', 'sslmode'];

/** Connector/J's params before sslMode, which Scalingo's string has, in the words that Connector/J gives them itself. */
function legacySslMode(params: Params): string {
  // https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html
  if (paramOf(params, 'useSSL') === 'false') return 'DISABLED';
  if (paramOf(params, 'verifyServerCertificate') === 'true') return 'VERIFY_CA';
  return paramOf(params, 'requireSSL') === 'true' ? 'REQUIRED' : 'PREFERRED';
}

const REQUIRING = ['require', 'verify-ca', 'verify-full', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY', 'on'];

/** The string for the public Internet: with TLS, and never with plain text when TLS fails. Verification stays. */
export function requiringTls(parts: ConnectionParts): ConnectionParts {
  if (REQUIRING.includes(tlsMode(parts))) return parts;
  const { engine, params } = parts;
  switch (engine) {
    case 'postgresql':
      return { ...parts, params: withParam(params, 'sslmode', 'require') };
    case 'mysql': {
      const name = params.find(([other]) => SSL_MODE.includes(other))?.[0];
      if (name !== undefined) return { ...parts, params: withParam(params, name, 'REQUIRED', SSL_MODE) };
      // useSSL alone falls back to plain text.
      return { ...parts, params: withParam(withParam(params, 'useSSL', 'true'), 'requireSSL', 'true') };
    }
    case 'mongodb':
      return { ...parts, params: withParam(params, 'tls', 'true', ['ssl']) };
    case 'redis':
      return { ...parts, scheme: 'rediss' };
    case 'opensearch':
    case 'elasticsearch':
    case 'influxdb':
      return { ...parts, scheme: 'https' };
  }
}

/**
 * The string at the local end of an encrypted tunnel. No certificate names 127.0.0.1, so what verifies the host name is
 * lowered; SSH has made sure of the other end, and TLS is kept.
 */
export function throughTunnel(parts: ConnectionParts): ConnectionParts {
  const hosts = [{ host: LOCAL_HOST, port: LOCAL_PORT }];
  const { engine, params } = parts;
  const mode = tlsMode(parts);
  if (engine === 'mongodb') {
    // The +srv scheme would look its host up in the DNS, and turns TLS on unasked.
    const own =
      parts.scheme === 'mongodb' ? params : withParam(params, 'tls', String(mode === 'on'), ['ssl']);
    return { ...parts, scheme: 'mongodb', hosts, params: directly(own, mode) };
  }
  if (mode === 'verify-full' || mode === 'verify-ca') {
    // libpq verifies with `require` too when it has a root certificate; only the system's it refuses below verify-full.
    const own = withoutParam(params, 'sslrootcert', 'system');
    return { ...parts, hosts, params: withParam(own, 'sslmode', 'require') };
  }
  const name = params.find(([other]) => SSL_MODE.includes(other))?.[0];
  const isLowered = mode === 'VERIFY_IDENTITY' && name !== undefined;
  return { ...parts, hosts, params: isLowered ? withParam(params, name, 'VERIFY_CA', SSL_MODE) : params };
}

/** MongoDB's drivers ask a replica set for its members, and would leave the tunnel for their own addresses. */
function directly(params: Params, mode: string): Params {
  const alone = withParam(withoutParam(params, 'replicaSet'), 'directConnection', 'true');
  const isLax = ['tlsInsecure', 'tlsAllowInvalidCertificates'].some(
    (name) => paramOf(alone, name) === 'true',
  );
  return isLax || mode === 'off' ? alone : withParam(alone, 'tlsAllowInvalidHostnames', 'true');
}
