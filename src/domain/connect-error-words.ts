/*
 * The words that clients and servers themselves use when a connection fails. Sources:
 *
 * - libpq: src/interfaces/libpq/fe-connect.c, fe-secure-openssl.c; PostgreSQL's server: auth.c, postinit.c, postmaster.c
 * - node-postgres: packages/pg/lib/connection.js, client.js; Node: the system errors of `net` and `dns`
 * - pgjdbc: org/postgresql/core/v3/ConnectionFactoryImpl.java, ssl/MakeSSL.java; psycopg: its `connect` over libpq
 * - MySQL: share/messages_to_clients.txt and include/errmsg.h; mysql2: lib/base/connection.js
 * - mongosh and MongoDB's driver: src/sdam/topology.ts, src/error.ts; the server: src/mongo/db/auth
 * - redis-cli: src/redis-cli.c; Redis: src/acl.c, src/networking.c; curl: lib/strerror.c, docs/libcurl/libcurl-errors
 */

/** Where on the way to the database it failed, the farthest that was reached last. */
export type ConnectLayer =
  | 'dns'
  | 'timeout'
  | 'refused'
  | 'unreachable'
  | 'closed'
  | 'certificate'
  | 'no-tls-there'
  | 'tls-required'
  | 'not-admitted'
  | 'starting'
  | 'too-many'
  | 'credentials'
  | 'no-database';

/**
 * The most telling first: what the server itself says proves that the network is well, whatever else the text has, such as
 * an earlier try of the same client.
 */
export const WORDS: readonly (readonly [ConnectLayer, readonly string[]])[] = [
  // MySQL's 1044 is about the database, and goes on as 1045 does.
  ['no-database', ['unknown database', 'er_bad_db_error', 'error 1044', 'permission denied for database']],
  [
    'credentials',
    [
      'password authentication failed',
      'access denied for user',
      'er_access_denied_error',
      'authentication failed',
      'auth failed',
      'wrongpass',
      'noauth',
      'invalid password',
      'no password supplied',
      'client password must be a string',
      'no password was provided',
      'unable to authenticate user',
      '401 unauthorized',
    ],
  ],
  // Refused over TLS as well: it is not for want of that.
  ['not-admitted', ['ssl encryption', 'is not allowed to connect to this', 'is not permitted to log in']],
  [
    'tls-required',
    [
      'no encryption',
      'ssl off',
      'insecure transport are prohibited',
      'err_require_secure_transport',
      'ssl connection is required',
      'ssl required',
      'er_secure_transport_required',
      'public key retrieval is not allowed',
    ],
  ],
  ['not-admitted', ['no pg_hba.conf entry', 'pg_hba.conf rejects connection']],
  [
    'too-many',
    [
      'too many clients',
      'too many connections',
      'remaining connection slots are reserved',
      'max number of clients reached',
      'er_con_count_error',
      'max_user_connections',
    ],
  ],
  [
    'starting',
    [
      'database system is starting up',
      'database system is shutting down',
      'database system is in recovery mode',
      'not yet accepting connections',
      'loading the dataset in memory',
      'server shutdown in progress',
    ],
  ],
  [
    'certificate',
    [
      'certificate verify failed',
      'self-signed certificate',
      'self signed certificate',
      'unable to verify the first certificate',
      'unable to get local issuer certificate',
      'does not match host name',
      'root certificate file',
      'hostname/ip does not match certificate',
      'pkix path building failed',
      'ssl certificate problem',
      'certificate has expired',
      'could not open ssl root certificate',
      'self_signed_cert_in_chain',
      'unable_to_verify_leaf_signature',
    ],
  ],
  [
    'no-tls-there',
    [
      'does not support ssl',
      'wrong version number',
      'ssl is not enabled on the server',
      'invalid response to ssl negotiation',
      'does not support secure connection',
      "server doesn't support it",
    ],
  ],
  [
    'dns',
    [
      'could not translate host name',
      'name or service not known',
      'nodename nor servname',
      'temporary failure in name resolution',
      'no such host',
      'enotfound',
      'eai_again',
      'unknownhostexception',
      'unknown mysql server host',
      'could not resolve host',
      'getaddrinfo failed',
      'failed to resolve host',
    ],
  ],
  [
    'refused',
    [
      'connection refused',
      'econnrefused',
      'actively refused',
      "can't connect to mysql server on",
      ' refused. check',
      "couldn't connect to server",
    ],
  ],
  // MongoDB's driver gives up after a while, and says in the cause what it met.
  ['closed', ['mongonetworkerror: connection']],
  [
    'timeout',
    [
      'timeout expired',
      'timed out',
      'etimedout',
      'connection timeout',
      'connect timeout',
      'did not properly respond',
      'sockettimeoutexception',
      'timeout exceeded',
      'timeout was reached',
      "couldn't get a connection after",
    ],
  ],
  ['unreachable', ['no route to host', 'network is unreachable', 'ehostunreach', 'enetunreach']],
  [
    'closed',
    [
      'server closed the connection unexpectedly',
      'connection terminated unexpectedly',
      'connection reset by peer',
      'econnreset',
      'lost connection to mysql server',
      'protocol_connection_lost',
      'server closed the connection',
      'an i/o error occurred while sending to the backend',
      'socket hang up',
      'communications link failure',
      'empty reply from server',
    ],
  ],
];
