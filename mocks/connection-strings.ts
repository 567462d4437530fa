import type { AddonRecord } from './db';
import { featuresAt } from './features';
import { passwordFor } from './secrets';

/**
 * The environment variables of a database add-on, as Scalingo's documentation of each database has them, page
 * "Connecting" or "Introduction". Ours: the scheme of Redis and InfluxDB once TLS is forced, of which no page shows a string.
 * @returns the variable that holds the string, its alias, and the string
 */
export function connectionVariable(
  { id, provider, database }: AddonRecord,
  isDedicated: boolean,
  now: number,
): { readonly name: string; readonly alias: string; readonly value: string } | null {
  if (!database) return null;
  const [resource = ''] = database.hostname.split('.');
  const user = resource.replaceAll('-', '_');
  const password = percentEncode(passwordFor(id, database.hasOddPassword ?? false));
  const host = `${database.hostname}:${database.port}`;
  const isTls = featuresAt(database, now).some(
    ({ name, status }) => name === 'force-ssl' && status === 'ACTIVATED',
  );
  const http = isTls ? 'https' : 'http';
  switch (provider.id) {
    case 'postgresql':
      return {
        name: 'SCALINGO_POSTGRESQL_URL',
        alias: 'DATABASE_URL',
        value: `postgresql://${user}:${password}@${host}/${user}?sslmode=${isDedicated ? 'require' : 'prefer'}`,
      };
    case 'mysql':
      return {
        name: 'SCALINGO_MYSQL_URL',
        alias: 'DATABASE_URL',
        value: `mysql://${user}:${password}@${host}/${user}?useSSL=true&verifyServerCertificate=false`,
      };
    case 'mongodb':
      return {
        name: 'SCALINGO_MONGO_URL',
        alias: 'MONGO_URL',
        // The one engine whose names keep their hyphens.
        value: `mongodb://${resource}:${password}@${host}/${resource}?replicaSet=${resource}-rs0&ssl=true`,
      };
    case 'redis':
      return {
        name: 'SCALINGO_REDIS_URL',
        alias: 'REDIS_URL',
        value: `${isTls ? 'rediss' : 'redis'}://${resource}:${password}@${host}`,
      };
    case 'opensearch':
      return {
        name: 'SCALINGO_OPENSEARCH_URL',
        alias: 'OPENSEARCH_URL',
        value: `${http}://${user}:${password}@${host}`,
      };
    case 'influxdb':
      return {
        name: 'SCALINGO_INFLUX_URL',
        alias: 'INFLUX_URL',
        value: `${http}://${user}:${password}@${host}/${user}`,
      };
    default:
      return null;
  }
}

/** RFC 3986: all but the unreserved characters. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
