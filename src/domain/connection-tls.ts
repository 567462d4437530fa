import { paramOf, withParam, type Params } from './connection-params';
import { formatParams, type ConnectionParts, type Engine } from './connection-string';
import type { FeatureState } from './database';
import { countsAsOn } from './feature';

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

/**
 * Whether an engine speaks HTTP: its database answers over https while TLS is forced, and over http while it is not, never
 * over both. Source: Scalingo's documentation, "Getting Started With Scalingo for Elasticsearch" and its siblings for
 * InfluxDB and OpenSearch.
 */
export function speaksHttp(engine: Engine): boolean {
  return engine === 'opensearch' || engine === 'elasticsearch' || engine === 'influxdb';
}

/**
 * Whether clients of a Shared Resources database should require TLS. An HTTP engine answers over one scheme only:
 * unless TLS is known to be forced, its string stays as Scalingo gives it.
 */
export function isTlsWanted(engine: Engine, forceTls: FeatureState | undefined): boolean {
  if (!speaksHttp(engine)) return forceTls !== 'off';
  return forceTls !== undefined && countsAsOn('force-tls', forceTls);
}

/**
 * The template without the secret, with the TLS that the database wants. In an unknown state an HTTP engine gets https:
 * that may fail, but never sends a password in plain text.
 */
export function withWantedTls(parts: ConnectionParts, forceTls: FeatureState | undefined): ConnectionParts {
  const { engine } = parts;
  if (isTlsWanted(engine, forceTls)) return requiringTls(parts);
  if (!speaksHttp(engine)) return parts;
  const isPlain = forceTls === 'off' || forceTls === 'enabling' || forceTls === 'not-enabled';
  return { ...parts, scheme: isPlain ? 'http' : 'https' };
}

function onOrOff(isOn: boolean): string {
  return isOn ? 'on' : 'off';
}

/** MySQL's ways to name its mode. */
export const SSL_MODE = ['ssl-mode', 'sslMode', 'sslmode'];

/** Connector/J's params before sslMode, which Scalingo's string has, in the words that Connector/J gives them itself. */
function legacySslMode(params: Params): string {
  // https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-security.html
  if (paramOf(params, 'useSSL') === 'false') return 'DISABLED';
  if (paramOf(params, 'verifyServerCertificate') === 'true') return 'VERIFY_CA';
  return paramOf(params, 'requireSSL') === 'true' ? 'REQUIRED' : 'PREFERRED';
}

/** The params that the mode sums up. */
const OF_MODE = [...SSL_MODE, 'ssl', 'tls', 'useSSL', 'requireSSL', 'verifyServerCertificate'];

/** What the string asks for besides the mode, as a query: a client that takes the parts one by one needs it too. */
export function optionsText({ params }: ConnectionParts): string {
  return formatParams(params.filter(([name]) => !OF_MODE.includes(name)));
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
