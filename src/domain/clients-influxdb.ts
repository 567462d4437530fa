import { NOTES, UNVERIFIED } from './client';
import { formatHost, type ConnectionParts } from './connection-string';
import { tlsMode } from './connection-tls';
import { shellQuote } from './quoting';
import { codeClient, hostAndPort, jsFields, pythonArguments, pythonUtf8, shellCommand } from './snippet';

/** https://docs.influxdata.com/influxdb/v1/tools/influx-cli/; -unsafeSsl as doc.scalingo.com/databases/influxdb/start. */
export const influx = codeClient(
  'influx',
  'influx',
  (parts) => {
    const { host, port } = hostAndPort(parts);
    return [
      shellCommand({ INFLUX_USERNAME: parts.user, INFLUX_PASSWORD: parts.password }, [
        'influx',
        '-host',
        shellQuote(host),
        ...(port === undefined ? [] : ['-port', String(port)]),
        ...(parts.database === '' ? [] : ['-database', shellQuote(parts.database)]),
        ...(tlsMode(parts) === 'on' ? ['-ssl', '-unsafeSsl'] : []),
      ]),
    ];
  },
  `${NOTES.shell} It needs influx of version 1.`,
);

/** https://node-influx.github.io. Fields, because its reading of a URI ends the password at a colon. */
export const influxNode = codeClient('node', 'Node', (parts) => [
  `import { InfluxDB } from 'influx';`,
  '',
  'const client = new InfluxDB({',
  ...jsFields({
    ...bracketed(parts),
    protocol: parts.scheme,
    username: parts.user,
    password: parts.password,
    database: parts.database,
  }),
  ...(tlsMode(parts) === 'on' ? [`  // ${UNVERIFIED}`, '  options: { rejectUnauthorized: false },'] : []),
  '});',
]);

/** https://influxdb-python.readthedocs.io/en/latest/api-documentation.html */
export const influxPython = codeClient('python', 'Python', (parts) => [
  'from influxdb import InfluxDBClient',
  '',
  'client = InfluxDBClient(',
  ...pythonArguments({
    ...bracketed(parts),
    username: pythonUtf8(parts.user),
    password: pythonUtf8(parts.password),
    database: parts.database,
  }),
  ...(tlsMode(parts) === 'on' ? ['    ssl=True,', `    # ${UNVERIFIED}`, '    verify_ssl=False,'] : []),
  ')',
]);

/** Both drivers put the host into a URL as it stands, where IPv6 wants brackets. */
function bracketed(parts: ConnectionParts): { readonly host: string; readonly port?: number } {
  const { host, ...port } = hostAndPort(parts);
  return { host: formatHost({ host, port: '' }), ...port };
}
