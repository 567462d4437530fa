import type { Words } from './connect-error-words';

/*
 * What a server says once the network is well. Sources: PostgreSQL's auth.c, postinit.c, postmaster.c; MySQL's
 * share/messages_to_clients.txt; MongoDB's src/mongo/db/auth; Redis' acl.c, networking.c; InfluxDB's httpd/handler.go;
 * OpenSearch's and Elasticsearch's security.
 */

/** The most telling first. */
export const ANSWERS: readonly Words[] = [
  // PostgreSQL; MySQL, its drivers' names for 1044, which goes on as 1045 does; Redis; MongoDB.
  ['no-right', 'permission denied for database'],
  ['no-right', 'is not currently accepting connections'],
  ['no-right', "access denied for user…' to database"],
  ['no-right', 'error 1044'],
  ['no-right', 'er_dbaccess_denied_error'],
  ['no-right', 'noperm'],
  ['no-right', 'this user has no permissions to run'],
  ['no-right', 'not authorized on…to execute command'],
  // MySQL, its drivers' name for it.
  ['no-database', 'unknown database'],
  ['no-database', 'er_bad_db_error'],
  // Redis without a password, which redis-cli puts after "AUTH failed:".
  ['another-server', 'called without any password configured'],
  ['another-server', 'client sent auth, but no password is set'],
  ['another-server', 'running in protected mode'],
  // PostgreSQL, and MongoDB and redis-cli with the rest of it.
  ['credentials', 'password authentication failed'],
  ['credentials', 'authentication failed'],
  ['credentials', 'auth failed'],
  // MySQL, its drivers' name for it.
  ['credentials', 'access denied for user'],
  ['credentials', 'er_access_denied_error'],
  // Redis, and its words without their names, as redis-py has them.
  ['credentials', 'wrongpass'],
  ['credentials', 'invalid username-password pair'],
  ['credentials', 'noauth'],
  ['credentials', 'authentication required.'],
  ['credentials', 'invalid password'],
  // libpq, node-postgres, pgjdbc, which have been given none.
  ['credentials', 'no password supplied'],
  ['credentials', 'client password must be a string'],
  ['credentials', 'no password was provided'],
  // MongoDB.
  ['credentials', 'command…requires authentication'],
  // InfluxDB.
  ['credentials', 'authorization failed'],
  ['credentials', 'unable to parse authentication credentials'],
  // Elasticsearch's security; both engines' status line, and OpenSearch's whole body.
  ['credentials', 'unable to authenticate user'],
  ['credentials', 'missing authentication credentials for rest request'],
  ['credentials', 'unauthorized'],
  // PostgreSQL. Between what it says of the password and of the encryption.
  ['no-database', 'database "…" does not exist'],
  ['credentials', 'role "…" does not exist'],
  // PostgreSQL 14 and before it, refused over TLS as well: it is not for want of that.
  ['not-admitted', 'no pg_hba.conf entry…ssl encryption'],
  ['not-admitted', 'no pg_hba.conf entry…ssl on'],
  ['not-admitted', 'pg_hba.conf rejects connection…ssl encryption'],
  ['not-admitted', 'pg_hba.conf rejects connection…ssl on'],
  // MySQL's 1130; PostgreSQL's role without LOGIN.
  ['not-admitted', 'is not allowed to connect to this'],
  ['not-admitted', 'is not permitted to log in'],
  // PostgreSQL 14 and before it.
  ['no-encryption', 'no pg_hba.conf entry…no encryption'],
  ['no-encryption', 'no pg_hba.conf entry…ssl off'],
  ['no-encryption', 'pg_hba.conf rejects connection…no encryption'],
  ['no-encryption', 'pg_hba.conf rejects connection…ssl off'],
  // MySQL's 3159, its drivers' name for it.
  ['tls-required', 'insecure transport are prohibited'],
  ['tls-required', 'er_secure_transport_required'],
  ['tls-required', 'err_require_secure_transport'],
  // Poolers and gateways before PostgreSQL.
  ['tls-required', 'ssl connection is required'],
  ['tls-required', 'ssl required'],
  // MySQL's JDBC, which would have to send the password as it is.
  ['plain-password', 'public key retrieval is not allowed'],
  // PostgreSQL.
  ['not-admitted', 'no pg_hba.conf entry'],
  ['not-admitted', 'pg_hba.conf rejects connection'],
  ['too-many', 'too many clients'],
  ['too-many', 'remaining connection slots are reserved'],
  // MySQL, its drivers' name for it; PostgreSQL for one role or database.
  ['too-many', 'too many connections'],
  ['too-many', 'er_con_count_error'],
  ['too-many', 'max_user_connections'],
  // Redis.
  ['too-many', 'max number of clients reached'],
  // PostgreSQL.
  ['starting', 'database system is starting up'],
  ['starting', 'database system is shutting down'],
  ['starting', 'database system is in recovery mode'],
  ['starting', 'not yet accepting connections'],
  ['starting', 'database system is not accepting connections'],
  // Redis; MySQL.
  ['starting', 'loading the dataset in memory'],
  ['starting', 'server shutdown in progress'],
  // MySQL's 1205; PostgreSQL's three time limits of a statement.
  ['statement', 'lock wait timeout exceeded'],
  ['statement', 'lock wait timed out'],
  ['statement', 'canceling statement due to'],
];
