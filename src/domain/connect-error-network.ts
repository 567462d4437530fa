import type { ConnectLayer, Words } from './connect-error-words';

/*
 * What a client says of the way to the server. Sources: libpq's fe-connect.c, fe-secure-openssl.c; node-postgres' client.js,
 * connection.js and pg-pool; Node's errors of `net` and `dns`; pgjdbc's ConnectionFactoryImpl.java, MakeSSL.java; psycopg_pool;
 * MySQL's include/errmsg.h; MariaDB's Connector/C; PyMySQL's connections.py; MongoDB's src/sdam/topology.ts, src/error.ts;
 * PyMongo's network_layer.py; Python's asyncio; Knex' client.js; Prisma's errors; redis-cli.c; Go's net; curl's lib/strerror.c,
 * docs/libcurl/libcurl-errors.
 */

/** How clients put the system's number: mysql and Connector/C, MariaDB's with its words after it, PyMySQL and Python. */
const SYSTEM = [
  "can't connect to mysql server on…(#)",
  'can\'t connect to mysql server on…(# "',
  "can't connect to server on…(#)",
  'can\'t connect to server on…(# "',
  'system error: #',
  '[errno #]',
];

/** How curl and the libraries over it put curl's own number. */
const CURL = ['curl: (#)', 'curl error #'];

function numbered(layer: ConnectLayer, forms: readonly string[], ...numbers: number[]): readonly Words[] {
  return numbers.flatMap((number) => forms.map((form): Words => [layer, form.replace('#', String(number))]));
}

/** The most telling first: causes, then numbers, then words that a client uses whatever the cause. */
export const ON_THE_WAY: readonly Words[] = [
  // OpenSSH; Go's ssh, which Scalingo's CLI has. The system; Node.
  ['ssh-key', 'permission denied (publickey'],
  ['ssh-key', 'ssh: unable to authenticate'],
  ['port-in-use', 'address already in use'],
  ['port-in-use', 'eaddrinuse'],
  // OpenSSL, as libpq, Python and curl show it; Node's names and words of the same.
  ['certificate', 'certificate verify failed'],
  ['certificate', 'certificate has expired'],
  ['certificate', 'self-signed certificate'],
  ['certificate', 'self signed certificate'],
  ['certificate', 'unable to get local issuer certificate'],
  ['certificate', 'unable to verify the first certificate'],
  ['certificate', 'self_signed_cert_in_chain'],
  ['certificate', 'unable_to_verify_leaf_signature'],
  ['certificate', 'hostname/ip does not match certificate'],
  // libpq; pgjdbc; Java; curl.
  ['certificate', 'does not match host name'],
  ['certificate', 'root certificate file'],
  ['certificate', 'could not open ssl root certificate'],
  ['certificate', 'the hostname…could not be verified'],
  ['certificate', 'pkix path building failed'],
  ['certificate', 'no alternative certificate subject name'],
  ['certificate', 'ssl certificate problem'],
  // libpq and node-postgres; OpenSSL; mysql; libpq; mysql2; mysql.
  ['no-tls-there', 'does not support ssl'],
  ['no-tls-there', 'wrong version number'],
  ['no-tls-there', 'ssl is not enabled on the server'],
  ['no-tls-there', 'invalid response to ssl negotiation'],
  ['no-tls-there', 'does not support secure connection'],
  ['no-tls-there', "server doesn't support it"],
  // libpq; getaddrinfo on Linux, macOS, and of either; Go; Node; Java; mysql; curl; Python; psycopg.
  ['dns', 'could not translate host name'],
  ['dns', 'name or service not known'],
  ['dns', 'nodename nor servname'],
  ['dns', 'temporary failure in name resolution'],
  ['dns', 'no such host'],
  ['dns', 'no answer from dns server'],
  ['dns', 'server misbehaving'],
  ['dns', 'dial tcp: lookup…i/o timeout'],
  ['dns', 'enotfound'],
  ['dns', 'eai_again'],
  ['dns', 'unknownhostexception'],
  ['dns', 'unknown mysql server host'],
  ['dns', 'unknown server host'],
  ['dns', 'could not resolve host'],
  ['dns', 'getaddrinfo failed'],
  ['dns', 'failed to resolve host'],
  // libpq since 14, and before; mysql; MariaDB's. A client that was given no host looks for a socket file.
  ['no-host', 'connection to server on socket'],
  ['no-host', 'connections on unix domain socket'],
  ['no-host', "can't connect to local mysql server through socket"],
  ['no-host', "can't connect to local server through socket"],
  // The system, in most clients; Node; Windows.
  ['refused', 'connection refused'],
  ['refused', 'econnrefused'],
  ['refused', 'actively refused'],
  ['unreachable', 'no route to host'],
  ['unreachable', 'network is unreachable'],
  ['unreachable', 'ehostunreach'],
  ['unreachable', 'enetunreach'],
  // MongoDB's driver gives up after a while, and says what it met, as a cause or on the line itself.
  ['closed', 'connection <monitor> to…closed'],
  ['closed', 'mongonetworkerror: connection…closed'],
  ['closed', 'connection reset by peer'],
  ['closed', 'econnreset'],
  // Node; Java; libpq. Each of one connection, not of a pool.
  ['timeout', 'etimedout'],
  ['timeout', 'sockettimeoutexception'],
  ['timeout', 'connect timed out'],
  ['timeout', 'timeout expired'],
  // pg-pool; psycopg_pool; HikariCP; SQLAlchemy; Knex.
  ['pool', 'timeout exceeded when trying to connect'],
  ['pool', "couldn't get a connection after"],
  ['pool', 'connection is not available, request timed out'],
  ['pool', 'queuepool limit of size'],
  ['pool', 'timeout acquiring a connection'],
  // The system, in most clients, and Node's drivers; node-postgres; mysql2; Windows; curl; Go; MariaDB's EINPROGRESS.
  ['timeout', 'timed out'],
  ['timeout', 'connection timeout'],
  ['timeout', 'connect timeout'],
  ['timeout', 'did not properly respond'],
  ['timeout', 'timeout was reached'],
  ['timeout', 'i/o timeout'],
  ['timeout', 'operation now in progress'],
  // Linux, macOS, Windows: ETIMEDOUT and EINPROGRESS, ECONNREFUSED, EHOSTUNREACH and ENETUNREACH, ECONNRESET.
  ...numbered('timeout', SYSTEM, 110, 60, 10060, 115, 36, 10036),
  ...numbered('refused', SYSTEM, 111, 61, 10061),
  ...numbered('unreachable', SYSTEM, 113, 101, 65, 51, 10065, 10051),
  ...numbered('closed', SYSTEM, 104, 54, 10054),
  ...numbered('dns', SYSTEM, 11001),
  ...numbered('timeout', CURL, 28),
  ...numbered('refused', CURL, 7),
  // Go's pgx; Python's asyncio, which may name the number; Prisma, of any cause that it has.
  ['timeout', 'context deadline exceeded'],
  ['timeout', 'timeouterror'],
  ['timeout', "can't reach database server"],
  // pgjdbc says it of any cause, and the cause after it.
  ['refused', 'refused. check that the hostname and port'],
  // MySQL's JDBC: nothing came back.
  ['timeout', 'has not received any packets'],
  // libpq and redis-cli; node-postgres; OpenSSL by libpq; mysql, MariaDB's; mysql2; pgjdbc; Node; MySQL's JDBC; curl; PyMongo; node-redis;
  // Python; OpenSSL; redis-cli.
  ['closed', 'server closed the connection'],
  ['closed', 'connection terminated unexpectedly'],
  ['closed', 'ssl syscall error: eof detected'],
  ['closed', 'ssl connection has been closed unexpectedly'],
  ['closed', 'lost connection to mysql server'],
  ['closed', 'lost connection to server'],
  ['closed', 'protocol_connection_lost'],
  ['closed', 'an i/o error occurred while sending to the backend'],
  ['closed', 'socket hang up'],
  ['closed', 'communications link failure'],
  ['closed', 'empty reply from server'],
  ['closed', 'connection closed'],
  ['closed', 'socket closed unexpectedly'],
  ['closed', 'remote end closed connection without response'],
  ['closed', 'unexpected eof while reading'],
  ['closed', 'i/o error'],
  // What people say when no client said anything.
  ['timeout', 'hangs'],
  ['timeout', 'hanging'],
  ['timeout', 'stuck'],
  ['timeout', 'no answer'],
  ['timeout', 'no response'],
  ['timeout', 'nothing happens'],
];
