import { NOTES, UNVERIFIED } from './client';
import { tlsMode } from './connection-tls';
import {
  codeClient,
  firstHost,
  hostAndPort,
  jdbcProperties,
  jsFields,
  longOption,
  pythonArguments,
  pythonUtf8,
  shellCommand,
} from './snippet';

/** https://dev.mysql.com/doc/refman/8.4/en/connection-options.html, with libmysqlclient's MYSQL_PWD. */
export const mysql = codeClient(
  'mysql',
  'mysql',
  (parts) => [
    shellCommand({ MYSQL_PWD: parts.password }, [
      'mysql',
      ...longOption('host', firstHost(parts).host),
      ...longOption('port', firstHost(parts).port),
      ...longOption('user', parts.user),
      ...longOption('ssl-mode', tlsMode(parts)),
      ...longOption('database', parts.database),
    ]),
  ],
  `${NOTES.shell} MariaDB’s mysql has --ssl in place of --ssl-mode.`,
);

/** https://sidorares.github.io/node-mysql2/docs/documentation/ssl */
export const mysqlNode = codeClient('node', 'Node', (parts) => [
  `import mysql from 'mysql2/promise';`,
  '',
  'const connection = await mysql.createConnection({',
  ...jsFields({
    ...hostAndPort(parts),
    user: parts.user,
    password: parts.password,
    database: parts.database,
  }),
  ...nodeTls(tlsMode(parts)),
  '});',
]);

function nodeTls(mode: string): readonly string[] {
  switch (mode) {
    case 'DISABLED':
      return [];
    case 'PREFERRED':
      return [
        '  // mysql2 has no "preferred": with ssl it always encrypts, which every Scalingo database can.',
        `  // ${UNVERIFIED}`,
        '  ssl: { rejectUnauthorized: false },',
      ];
    case 'REQUIRED':
      return [`  // ${UNVERIFIED}`, '  ssl: { rejectUnauthorized: false },'];
    case 'VERIFY_CA':
      return [
        '  // Verifies the certificate, by the authority that NODE_EXTRA_CA_CERTS adds, but no host name.',
        '  ssl: {},',
      ];
    default:
      return [
        '  // Verifies the certificate, by the authority that NODE_EXTRA_CA_CERTS adds.',
        '  ssl: { verifyIdentity: true },',
      ];
  }
}

/** https://pymysql.readthedocs.io/en/latest/modules/connections.html. A context, because a dict is deprecated. */
export const pymysql = codeClient('python', 'Python', (parts) => {
  const mode = tlsMode(parts);
  const isPlain = mode === 'DISABLED';
  return [
    ...(isPlain
      ? ['import pymysql', '']
      : ['import ssl', '', 'import pymysql', '', ...pythonContext(mode), '']),
    'connection = pymysql.connect(',
    ...pythonArguments({
      ...hostAndPort(parts),
      user: parts.user,
      password: pythonUtf8(parts.password),
      database: parts.database,
    }),
    isPlain ? '    ssl_disabled=True,' : '    ssl=context,',
    ')',
  ];
});

function pythonContext(mode: string): readonly string[] {
  const verifying = [
    '# Verifies the certificate, by the authority that SSL_CERT_FILE names.',
    'context = ssl.create_default_context()',
  ];
  switch (mode) {
    case 'PREFERRED':
    case 'REQUIRED':
      return [
        `# ${UNVERIFIED}`,
        'context = ssl.create_default_context()',
        'context.check_hostname = False',
        'context.verify_mode = ssl.CERT_NONE',
      ];
    case 'VERIFY_CA':
      return [...verifying, 'context.check_hostname = False'];
    default:
      return verifying;
  }
}

/** https://dev.mysql.com/doc/connector-j/en/connector-j-reference-jdbc-url-format.html */
export const mysqlJdbc = codeClient(
  'jdbc',
  'JDBC',
  (parts) => jdbcProperties('mysql', parts, { sslMode: tlsMode(parts) }),
  NOTES.properties,
);
