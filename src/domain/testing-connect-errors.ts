/** For tests only. */
import type { ConnectLayer } from './connect-error-words';

const HOST = 'orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com';

export type Messages = readonly (readonly [client: string, layer: ConnectLayer, text: string])[];

/** As the clients print them. */
export const MESSAGES: Messages = [
  [
    'psql',
    'dns',
    `psql: error: could not translate host name "${HOST}" to address: Name or service not known`,
  ],
  [
    'psql',
    'timeout',
    `psql: error: connection to server at "${HOST}" (171.33.0.1), port 31001 failed: Connection timed out\n\tIs the server running on that host and accepting TCP/IP connections?`,
  ],
  [
    'psql',
    'timeout',
    `psql: error: connection to server at "${HOST}" (171.33.0.1), port 31001 failed: timeout expired`,
  ],
  [
    'psql',
    'refused',
    'psql: error: connection to server at "localhost" (::1), port 10000 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?',
  ],
  [
    'psql',
    'unreachable',
    `connection to server at "${HOST}" (171.33.0.1), port 31001 failed: No route to host`,
  ],
  [
    'psql, over TLS and then without',
    'credentials',
    'FATAL:  password authentication failed for user "a"\nFATAL:  no pg_hba.conf entry for host "198.51.100.25", user "a", database "a", no encryption',
  ],
  [
    'psql, refused both ways',
    'not-admitted',
    'FATAL:  no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", SSL encryption\nFATAL:  no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", no encryption',
  ],
  ['psql', 'no-tls-there', 'received invalid response to SSL negotiation: H'],
  ['psql', 'no-right', 'FATAL:  permission denied for database "orders"'],
  ['psycopg', 'pool', "psycopg_pool.PoolTimeout: couldn't get a connection after 30.00 sec"],
  [
    'JDBC, with its cause',
    'timeout',
    `org.postgresql.util.PSQLException: Connection to ${HOST}:31001 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.\nCaused by: java.net.ConnectException: Connection timed out`,
  ],
  ['JDBC', 'credentials', 'The server requested SCRAM-based authentication, but no password was provided.'],
  ['mysql', 'unreachable', `ERROR 2003 (HY000): Can't connect to MySQL server on '${HOST}:31003' (113)`],
  ['mysql', 'timeout', `ERROR 2003 (HY000): Can’t connect to MySQL server on ‘${HOST}:31003’ (60)`],
  ['mysql', 'no-right', "ERROR 1044 (42000): Access denied for user 'partners'@'%' to database 'other'"],
  [
    'mysql',
    'too-many',
    "ERROR 1203 (42000): User a already has more than 'max_user_connections' active connections",
  ],
  [
    'mysql',
    'no-tls-there',
    "ERROR 2026 (HY000): SSL connection error: SSL is required but the server doesn't support it",
  ],
  ['mysql2', 'no-tls-there', 'Error: Server does not support secure connection'],
  [
    'MySQL’s JDBC',
    'closed',
    'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
  ],
  [
    'mongosh, with its cause',
    'closed',
    'MongoServerSelectionError: Server selection timed out after 30000 ms\n  [cause]: MongoNetworkError: connection <monitor> to 203.0.113.7:31005 closed',
  ],
  ['curl', 'timeout', 'curl: (28) Failed to connect to x port 31006 after 129000 ms: Timeout was reached'],
  [
    'psql 13',
    'no-encryption',
    'FATAL:  no pg_hba.conf entry for host "198.51.100.25", user "a", database "a", SSL off',
  ],
  [
    'psql',
    'not-admitted',
    'FATAL:  no pg_hba.conf entry for host "198.51.100.25", user "a", database "a", SSL encryption',
  ],
  ['psql', 'credentials', 'FATAL:  password authentication failed for user "orders_production_7342"'],
  ['psql', 'credentials', 'FATAL:  role "ana" does not exist'],
  ['psql', 'no-database', 'FATAL:  database "order" does not exist'],
  ['psql', 'no-tls-there', 'server does not support SSL, but SSL was required'],
  ['psql', 'certificate', 'SSL error: certificate verify failed'],
  ['psql', 'certificate', 'root certificate file "/home/ana/.postgresql/root.crt" does not exist'],
  ['psql', 'too-many', 'FATAL:  sorry, too many clients already'],
  ['psql', 'starting', 'FATAL:  the database system is starting up'],
  [
    'psql',
    'closed',
    'server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally',
  ],
  ['node-postgres', 'timeout', 'Error: connect ETIMEDOUT 171.33.0.1:31001'],
  ['node-postgres', 'timeout', 'Error: Connection terminated due to connection timeout'],
  ['node-postgres', 'refused', 'Error: connect ECONNREFUSED 127.0.0.1:10000'],
  ['node-postgres', 'dns', `Error: getaddrinfo ENOTFOUND ${HOST}`],
  ['node-postgres', 'no-tls-there', 'Error: The server does not support SSL connections'],
  ['node-postgres', 'certificate', 'Error: self-signed certificate in certificate chain'],
  [
    'node-postgres',
    'credentials',
    'Error: SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
  ],
  [
    'JDBC',
    'timeout',
    'org.postgresql.util.PSQLException: The connection attempt failed.\nCaused by: java.net.SocketTimeoutException: Connect timed out',
  ],
  [
    'JDBC',
    'dns',
    `org.postgresql.util.PSQLException: The connection attempt failed.\nCaused by: java.net.UnknownHostException: ${HOST}`,
  ],
  [
    'JDBC',
    'refused',
    `org.postgresql.util.PSQLException: Connection to ${HOST}:31001 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.`,
  ],
  ['psycopg', 'timeout', 'psycopg.errors.ConnectionTimeout: connection timeout expired'],
  ['mysql', 'timeout', `ERROR 2003 (HY000): Can't connect to MySQL server on '${HOST}:31003' (110)`],
  ['mysql', 'refused', `ERROR 2003 (HY000): Can't connect to MySQL server on '${HOST}:31003' (111)`],
  ['mysql', 'dns', `ERROR 2005 (HY000): Unknown MySQL server host '${HOST}' (-2)`],
  [
    'mysql',
    'credentials',
    "ERROR 1045 (28000): Access denied for user 'a'@'198.51.100.25' (using password: YES)",
  ],
  [
    'mysql',
    'tls-required',
    'ERROR 3159 (HY000): Connections using insecure transport are prohibited while --require_secure_transport=ON.',
  ],
  ['mysql', 'no-database', "ERROR 1049 (42000): Unknown database 'x'"],
  ['mysql', 'too-many', 'ERROR 1040 (08004): Too many connections'],
  [
    'mysql',
    'closed',
    "ERROR 2013 (HY000): Lost connection to MySQL server at 'reading initial communication packet', system error: 104",
  ],
  ['mongosh', 'timeout', 'MongoServerSelectionError: Server selection timed out after 30000 ms'],
  ['mongosh', 'refused', 'MongoNetworkError: connect ECONNREFUSED 127.0.0.1:10000'],
  ['mongosh', 'credentials', 'MongoServerError: Authentication failed.'],
  ['redis-cli', 'timeout', `Could not connect to Redis at ${HOST}:31005: Connection timed out`],
  ['redis-cli', 'refused', 'Could not connect to Redis at 127.0.0.1:10000: Connection refused'],
  ['redis-cli', 'credentials', '(error) WRONGPASS invalid username-password pair or user is disabled.'],
  ['redis-cli', 'credentials', '(error) NOAUTH Authentication required.'],
  ['redis-cli', 'closed', 'Error: Server closed the connection'],
  ['curl', 'dns', `curl: (6) Could not resolve host: ${HOST}`],
  [
    'curl',
    'refused',
    `curl: (7) Failed to connect to ${HOST} port 31007 after 21 ms: Couldn't connect to server`,
  ],
  ['mongosh', 'closed', 'MongoNetworkError: connection 1 to 171.33.0.1:31006 closed'],
  [
    'mysql',
    'not-admitted',
    "ERROR 1130 (HY000): Host '198.51.100.25' is not allowed to connect to this MySQL server",
  ],
  ['curl', 'timeout', 'curl: (28) Connection timed out after 10001 milliseconds'],
  ['curl', 'certificate', 'curl: (60) SSL certificate problem: unable to get local issuer certificate'],
];
