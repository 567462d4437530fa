import { NOTES, type Client } from './client';
import { influx, influxNode, influxPython } from './clients-influxdb';
import { mongodbNode, mongosh, pymongo } from './clients-mongodb';
import { mysql, mysqlJdbc, mysqlNode, pymysql } from './clients-mysql';
import { pgAdmin, pgNode, postgresqlJdbc, psql, psycopg } from './clients-postgresql';
import { redisCli, redisNode, redisPython } from './clients-redis';
import {
  curl,
  elasticsearchNode,
  elasticsearchPython,
  opensearchNode,
  opensearchPython,
} from './clients-search';
import { aliasName, formatConnectionString, type Engine } from './connection-string';
import { codeClient } from './snippet';

/** Without quotes, which some readers of .env files keep: nothing in the URI needs any. */
const environmentWith = (note: string) =>
  codeClient(
    'environment',
    'Environment variable',
    (parts) => [`${aliasName(parts.engine)}=${formatConnectionString(parts)}`],
    note,
  );

const environmentVariable = environmentWith(NOTES.environment);

/** https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options */
const mongoEnvironment = environmentWith(
  `${NOTES.environment} Scalingo signs certificates with an authority of its own: give the driver its file, or tlsAllowInvalidCertificates.`,
);

const CLIENTS: Readonly<Record<Engine, readonly Client[]>> = {
  postgresql: [psql, pgAdmin, environmentVariable, pgNode, psycopg, postgresqlJdbc],
  mysql: [mysql, environmentVariable, mysqlNode, pymysql, mysqlJdbc],
  mongodb: [mongosh, mongoEnvironment, mongodbNode, pymongo],
  redis: [redisCli, environmentVariable, redisNode, redisPython],
  opensearch: [curl, environmentVariable, opensearchNode, opensearchPython],
  elasticsearch: [curl, environmentVariable, elasticsearchNode, elasticsearchPython],
  influxdb: [influx, environmentVariable, influxNode, influxPython],
};

/**
 * The clients of an engine, each with what to type into it for a connection string. What a client writes means the same
 * user, password, host, port and database, whatever characters they have.
 */
export function clientsOf(engine: Engine): readonly Client[] {
  return CLIENTS[engine];
}
