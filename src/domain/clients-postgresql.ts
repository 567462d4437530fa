import { NOTES, UNVERIFIED, type Client } from './client';
import { paramOf } from './connection-params';
import { formatConnectionString } from './connection-string';
import { tlsMode } from './connection-tls';
import { shellQuote } from './quoting';
import {
  codeClient,
  firstHost,
  hostAndPort,
  jdbcProperties,
  jsFields,
  pythonArguments,
  shellCommand,
} from './snippet';

/** https://www.postgresql.org/docs/current/app-psql.html, with libpq's PGPASSWORD. */
export const psql = codeClient(
  'psql',
  'psql',
  (parts) => {
    const uri = formatConnectionString({ ...parts, scheme: 'postgresql', password: '' });
    return [shellCommand({ PGPASSWORD: parts.password }, ['psql', shellQuote(uri)])];
  },
  NOTES.shell,
);

/** https://www.pgadmin.org/docs/pgadmin4/latest/server_dialog.html */
export const pgAdmin: Client = {
  id: 'pgadmin',
  name: 'pgAdmin',
  note: 'Register a server: SSL mode is on the Parameters tab, the others are on the Connection tab.',
  output: (parts) => ({
    kind: 'fields',
    fields: [
      { name: 'Host name/address', value: firstHost(parts).host },
      { name: 'Port', value: firstHost(parts).port || '5432' },
      { name: 'Maintenance database', value: parts.database },
      { name: 'Username', value: parts.user },
      { name: 'Password', value: parts.password },
      { name: 'SSL mode', value: tlsMode(parts) },
    ],
  }),
};

/** https://node-postgres.com/features/ssl. Fields, because its URIs have `require` verify the certificate. */
export const pgNode = codeClient('node', 'Node', (parts) => [
  `import pg from 'pg';`,
  '',
  'const client = new pg.Client({',
  ...jsFields({
    ...hostAndPort(parts),
    user: parts.user,
    password: parts.password,
    database: parts.database,
  }),
  ...nodeTls(tlsMode(parts)),
  '});',
  'await client.connect();',
]);

function nodeTls(mode: string): readonly string[] {
  switch (mode) {
    case 'disable':
      return ['  ssl: false,'];
    case 'allow':
    case 'prefer':
      return [
        '  // pg has no "prefer": with ssl it always encrypts, which every Scalingo database can.',
        `  // ${UNVERIFIED}`,
        '  ssl: { rejectUnauthorized: false },',
      ];
    case 'require':
      return [`  // ${UNVERIFIED}`, '  ssl: { rejectUnauthorized: false },'];
    case 'verify-ca':
      return [
        '  // Verifies the certificate, by the authority that NODE_EXTRA_CA_CERTS adds, but no host name.',
        '  ssl: { checkServerIdentity: () => undefined },',
      ];
    default:
      return [
        '  // Verifies the certificate, by the authority that NODE_EXTRA_CA_CERTS adds.',
        '  ssl: true,',
      ];
  }
}

/** https://www.psycopg.org/psycopg3/docs/api/connections.html: libpq's own parameters, thus its own modes. */
export const psycopg = codeClient('python', 'Python', (parts) => [
  'import psycopg',
  '',
  'connection = psycopg.connect(',
  ...pythonArguments({
    ...hostAndPort(parts),
    user: parts.user,
    password: parts.password,
    dbname: parts.database,
    sslmode: tlsMode(parts),
    sslrootcert: paramOf(parts.params, 'sslrootcert'),
  }),
  ')',
]);

/** https://jdbc.postgresql.org/documentation/use/: sslmode as libpq's; its `ssl=true` would be verify-full. */
export const postgresqlJdbc = codeClient(
  'jdbc',
  'JDBC',
  (parts) => {
    const sslrootcert = paramOf(parts.params, 'sslrootcert') ?? '';
    return jdbcProperties('postgresql', parts, { sslmode: tlsMode(parts), sslrootcert });
  },
  NOTES.properties,
);
