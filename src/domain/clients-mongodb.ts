import { UNVERIFIED } from './client';
import { paramOf } from './connection-params';
import { formatConnectionString, type ConnectionParts } from './connection-string';
import { tlsMode } from './connection-tls';
import { quoteString, shellQuote } from './quoting';
import { codeClient, jsFields, pythonArguments } from './snippet';

/** https://www.mongodb.com/docs/mongodb-shell/reference/options/ */
export const mongosh = codeClient(
  'mongosh',
  'mongosh',
  (parts) => {
    const unverified = isUnverified(parts) ? ['--tlsAllowInvalidCertificates'] : [];
    return [['mongosh', shellQuote(formatConnectionString(parts)), ...unverified].join(' ')];
  },
  'For bash, zsh and other POSIX shells. The password is in the list of processes, and in the shell’s history.',
);

/**
 * https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/. Hosts, database and params can only be
 * in a URI, and there they also name the database to authenticate with.
 */
export const mongodbNode = codeClient('node', 'Node', (parts) => [
  `import { MongoClient } from 'mongodb';`,
  '',
  `const client = new MongoClient(${quoteString(withoutUserinfo(parts))}, {`,
  ...(parts.user === ''
    ? []
    : ['  auth: {', ...jsFields({ username: parts.user, password: parts.password }, '    '), '  },']),
  ...(isUnverified(parts) ? [`  // ${UNVERIFIED}`, '  tlsAllowInvalidCertificates: true,'] : []),
  '});',
  'await client.connect();',
]);

/** https://pymongo.readthedocs.io/en/stable/api/pymongo/mongo_client.html */
export const pymongo = codeClient('python', 'Python', (parts) => [
  'from pymongo import MongoClient',
  '',
  'client = MongoClient(',
  `    ${quoteString(withoutUserinfo(parts))},`,
  ...pythonArguments({ username: parts.user, password: parts.password }),
  ...(isUnverified(parts) ? [`    # ${UNVERIFIED}`, '    tlsAllowInvalidCertificates=True,'] : []),
  ')',
]);

function withoutUserinfo(parts: ConnectionParts): string {
  return formatConnectionString({ ...parts, user: '', password: '' });
}

/** Whether to turn verification off, unless the string decides on it: drivers refuse to be told twice. */
function isUnverified(parts: ConnectionParts): boolean {
  const decided = paramOf(parts.params, 'tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsCAFile');
  return tlsMode(parts) === 'on' && decided === undefined;
}
