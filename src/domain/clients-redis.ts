import { NOTES, UNVERIFIED } from './client';
import type { ConnectionParts } from './connection-string';
import { tlsMode } from './connection-tls';
import { DIGITS, isMadeOf } from './percent-encoding';
import { shellQuote } from './quoting';
import { codeClient, firstHost, hostAndPort, jsFields, pythonArguments, shellCommand } from './snippet';

/*
 * No client is given the user. Scalingo's databases have one, `default`, whom the password alone means; the name that
 * some of its strings carry is not a user of Redis, and AUTH with it is refused (doc.scalingo.com/databases/redis/start,
 * "Database Users"; https://redis.io/docs/latest/commands/auth/).
 */
const ONE_USER = 'The password is enough: a Scalingo database has one user, the default one.';

/** https://redis.io/docs/latest/develop/tools/cli/ */
export const redisCli = codeClient(
  'redis-cli',
  'redis-cli',
  (parts) => {
    const { host, port } = firstHost(parts);
    const number = databaseNumber(parts);
    return [
      shellCommand({ REDISCLI_AUTH: parts.password }, [
        'redis-cli',
        '-h',
        shellQuote(host),
        ...(port === '' ? [] : ['-p', shellQuote(port)]),
        ...(number === undefined ? [] : ['-n', String(number)]),
        ...(tlsMode(parts) === 'on' ? ['--tls', '--insecure'] : []),
      ]),
    ];
  },
  `${NOTES.shell} ${ONE_USER}`,
);

/** https://github.com/redis/node-redis/blob/master/docs/client-configuration.md */
export const redisNode = codeClient(
  'node',
  'Node',
  (parts) => [
    `import { createClient } from 'redis';`,
    '',
    'const client = createClient({',
    ...jsFields({ password: parts.password, database: databaseNumber(parts) }),
    '  socket: {',
    ...jsFields({ ...hostAndPort(parts) }, '    '),
    ...(tlsMode(parts) === 'on'
      ? ['    tls: true,', `    // ${UNVERIFIED}`, '    rejectUnauthorized: false,']
      : []),
    '  },',
    '});',
    'await client.connect();',
  ],
  ONE_USER,
);

/** https://redis.readthedocs.io/en/stable/connections.html */
export const redisPython = codeClient(
  'python',
  'Python',
  (parts) => [
    'from redis import Redis',
    '',
    'client = Redis(',
    ...pythonArguments({ ...hostAndPort(parts), password: parts.password, db: databaseNumber(parts) }),
    ...(tlsMode(parts) === 'on'
      ? ['    ssl=True,', `    # ${UNVERIFIED}`, `    ssl_cert_reqs='none',`, '    ssl_check_hostname=False,']
      : []),
    ')',
  ],
  ONE_USER,
);

/** Redis has numbers for databases (https://www.iana.org/assignments/uri-schemes/prov/redis). */
function databaseNumber({ database }: ConnectionParts): number | undefined {
  return isMadeOf(DIGITS, database) ? Number(database) : undefined;
}
