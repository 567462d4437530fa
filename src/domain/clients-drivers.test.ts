import { describe, expect, it } from 'vitest';
import { NOTES } from './client';
import { clientsOf } from './clients';
import type { Engine } from './connection-string';
import { read } from './testing-connections';
import { snippet } from './testing-snippets';

const UNVERIFIED = 'Encrypted, but not verified: Scalingo signs certificates with an authority of its own.';

describe('the whole snippet, with TLS', () => {
  it.each<[Engine, string, string, string]>([
    [
      'mysql',
      'Node',
      'mysql://u:p@host:31000/db?sslMode=REQUIRED',
      `import mysql from 'mysql2/promise';

const connection = await mysql.createConnection({
  host: 'host',
  port: 31000,
  user: 'u',
  password: 'p',
  database: 'db',
  // ${UNVERIFIED}
  ssl: { rejectUnauthorized: false },
});`,
    ],
    [
      'mysql',
      'Python',
      'mysql://u:%C3%A9@host:31000/db?sslMode=REQUIRED',
      `import ssl

import pymysql

# ${UNVERIFIED}
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE

connection = pymysql.connect(
    host='host',
    port=31000,
    user='u',
    password='é'.encode(),
    database='db',
    ssl=context,
)`,
    ],
    [
      'mongodb',
      'Python',
      'mongodb://u:p@h1:1,h2:2/db?ssl=true',
      `from pymongo import MongoClient

client = MongoClient(
    'mongodb://h1:1,h2:2/db?ssl=true',
    username='u',
    password='p',
    # ${UNVERIFIED}
    tlsAllowInvalidCertificates=True,
)`,
    ],
    [
      'redis',
      'Node',
      'rediss://u:p@host:30996/2',
      `import { createClient } from 'redis';

const client = createClient({
  password: 'p',
  database: 2,
  socket: {
    host: 'host',
    port: 30996,
    tls: true,
    // ${UNVERIFIED}
    rejectUnauthorized: false,
  },
});
await client.connect();`,
    ],
    [
      'redis',
      'Python',
      'rediss://u:p@host:30996/2',
      `from redis import Redis

client = Redis(
    host='host',
    port=30996,
    password='p',
    db=2,
    ssl=True,
    # ${UNVERIFIED}
    ssl_cert_reqs='none',
    ssl_check_hostname=False,
)`,
    ],
    [
      'elasticsearch',
      'Node',
      'https://u:p@[::1]:1',
      `import { Client } from '@elastic/elasticsearch';

const client = new Client({
  node: 'https://[::1]:1',
  auth: {
    username: 'u',
    password: 'p',
  },
  // ${UNVERIFIED}
  ssl: { rejectUnauthorized: false },
});`,
    ],
    [
      'opensearch',
      'Python',
      'https://u:%C3%A9@host:35110',
      `from opensearchpy import OpenSearch

client = OpenSearch(
    hosts=[{'host': 'host', 'port': 35110}],
    http_auth=('u', 'é'.encode().decode('latin-1')),
    use_ssl=True,
    # ${UNVERIFIED}
    verify_certs=False,
)`,
    ],
    [
      'influxdb',
      'Node',
      'https://u:p@[::1]:31061/db',
      `import { InfluxDB } from 'influx';

const client = new InfluxDB({
  host: '[::1]',
  port: 31061,
  protocol: 'https',
  username: 'u',
  password: 'p',
  database: 'db',
  // ${UNVERIFIED}
  options: { rejectUnauthorized: false },
});`,
    ],
    [
      'influxdb',
      'Python',
      'https://u:%C3%A9@host:31061/db',
      `from influxdb import InfluxDBClient

client = InfluxDBClient(
    host='host',
    port=31061,
    username='u',
    password='é'.encode(),
    database='db',
    ssl=True,
    # ${UNVERIFIED}
    verify_ssl=False,
)`,
    ],
  ])('%s, %s: %s', (engine, name, text, code) => expect(snippet(read(text, engine), name)).toBe(code));
});

describe('the whole snippet of a string that says nothing but the host', () => {
  it.each<[Engine, string, string, string]>([
    ['postgresql', 'psql', 'pg://host', 'psql postgresql://host'],
    [
      'postgresql',
      'Python',
      'pg://host',
      `import psycopg

connection = psycopg.connect(
    host='host',
    sslmode='prefer',
)`,
    ],
    ['mysql', 'mysql', 'mysql://host', 'mysql --host=host --ssl-mode=PREFERRED'],
    [
      'mysql',
      'Python',
      'mysql://host?sslMode=DISABLED',
      `import pymysql

connection = pymysql.connect(
    host='host',
    ssl_disabled=True,
)`,
    ],
    [
      'mongodb',
      'Node',
      'mongodb://host',
      `import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://host', {
});
await client.connect();`,
    ],
    [
      'mongodb',
      'Python',
      'mongodb://host',
      `from pymongo import MongoClient

client = MongoClient(
    'mongodb://host',
)`,
    ],
    ['redis', 'redis-cli', 'redis://host/x', 'redis-cli -h host'],
    [
      'redis',
      'Node',
      'redis://host',
      `import { createClient } from 'redis';

const client = createClient({
  socket: {
    host: 'host',
  },
});
await client.connect();`,
    ],
    [
      'redis',
      'Python',
      'redis://host',
      `from redis import Redis

client = Redis(
    host='host',
)`,
    ],
    [
      'opensearch',
      'Node',
      'http://host',
      `import { Client } from '@opensearch-project/opensearch';

const client = new Client({
  node: 'http://host',
});`,
    ],
    [
      'elasticsearch',
      'Python',
      'es://host',
      `from elasticsearch import Elasticsearch

client = Elasticsearch(
    hosts=[{'host': 'host', 'port': 9200}],
)`,
    ],
    ['elasticsearch', 'curl', 'http://host?x=1', "curl 'http://host/?x=1'"],
    ['influxdb', 'influx', 'influx://host', 'influx -host host'],
    [
      'influxdb',
      'Node',
      'http://host',
      `import { InfluxDB } from 'influx';

const client = new InfluxDB({
  host: 'host',
  port: 80,
  protocol: 'http',
});`,
    ],
    [
      'influxdb',
      'Python',
      'influx://host',
      `from influxdb import InfluxDBClient

client = InfluxDBClient(
    host='host',
)`,
    ],
  ])('%s, %s: %s', (engine, name, text, code) => expect(snippet(read(text, engine), name)).toBe(code));
});

it.each<[Engine, string, string]>([
  ['postgresql', 'postgresql://host?sslmode=prefer', '// pg has no "prefer"'],
  ['mysql', 'mysql://host?ssl-mode=PREFERRED', '// mysql2 has no "preferred"'],
])('says where Node’s driver for %s cannot do what %s asks', (engine, text, comment) => {
  expect(snippet(read(text, engine), 'Node')).toContain(comment);
});

describe('notes', () => {
  const noteOf = (engine: Engine, name: string) =>
    clientsOf(engine).find((client) => client.name === name)?.note;

  it.each<[Engine, string, string]>([
    ['postgresql', 'psql', NOTES.shell],
    ['mysql', 'JDBC', NOTES.properties],
    ['redis', 'Environment variable', NOTES.environment],
    ['mongodb', 'Environment variable', `${NOTES.environment} Scalingo signs certificates`],
    ['elasticsearch', 'Node', 'Install @elastic/elasticsearch@7.13'],
  ])('%s, %s: %s', (engine, name, note) => expect(noteOf(engine, name)).toContain(note));
});
