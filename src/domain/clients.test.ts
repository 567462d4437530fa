import { describe, expect, it } from 'vitest';
import { clientsOf } from './clients';
import type { Engine } from './connection-string';
import { requiringTls } from './connection-tls';
import { throughTunnel } from './tunnel';
import { ENGINES, read } from './testing-connections';
import { snippet } from './testing-snippets';

const HOST = 'my-dedicate-wxyz.postgresql.a.osc-fr1.scalingo-dbs.com';
/** As in Scalingo's documentation, "Connecting Your … Dedicated Resources Database". */
const dedicated = read(
  `postgresql://my_dedicate_wxyz:YANs3y07m5_KJC2MSDGebh8tx1lliFWh2Yb239zVqGQvbElWDjIN7QWspVH92Ul8@${HOST}:31000/my_dedicate_wxyz?sslmode=require`,
  'postgresql',
);

describe('clientsOf', () => {
  it.each<[Engine, string[]]>([
    ['postgresql', ['psql', 'pgAdmin', 'Environment variable', 'Node', 'Python', 'JDBC']],
    ['mysql', ['mysql', 'Environment variable', 'Node', 'Python', 'JDBC']],
    ['mongodb', ['mongosh', 'Environment variable', 'Node', 'Python']],
    ['redis', ['redis-cli', 'Environment variable', 'Node', 'Python']],
    ['opensearch', ['curl', 'Environment variable', 'Node', 'Python']],
    ['elasticsearch', ['curl', 'Environment variable', 'Node', 'Python']],
    ['influxdb', ['influx', 'Environment variable', 'Node', 'Python']],
  ])('%s: %j', (engine, names) => {
    expect(clientsOf(engine).map(({ name }) => name)).toEqual(names);
  });

  it.each(ENGINES)('gives each client of %s an id of its own', (engine) => {
    const ids = clientsOf(engine).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the documented string of a Dedicated Resources database', () => {
  it('for psql', () => {
    expect(snippet(dedicated, 'psql')).toBe(
      `PGPASSWORD=YANs3y07m5_KJC2MSDGebh8tx1lliFWh2Yb239zVqGQvbElWDjIN7QWspVH92Ul8 psql 'postgresql://my_dedicate_wxyz@${HOST}:31000/my_dedicate_wxyz?sslmode=require'`,
    );
  });

  it('for pgAdmin', () => {
    const pgAdmin = clientsOf('postgresql').find(({ name }) => name === 'pgAdmin');
    expect(pgAdmin?.output({ ...dedicated, password: ` ?'"\\` })).toEqual({
      kind: 'fields',
      fields: [
        { name: 'Host name/address', value: HOST },
        { name: 'Port', value: '31000' },
        { name: 'Maintenance database', value: 'my_dedicate_wxyz' },
        { name: 'Username', value: 'my_dedicate_wxyz' },
        { name: 'Password', value: ` ?'"\\` },
        { name: 'SSL mode', value: 'require' },
      ],
    });
  });

  it('as an environment variable', () => {
    expect(snippet(dedicated, 'Environment')).toBe(
      `DATABASE_URL=postgresql://my_dedicate_wxyz:YANs3y07m5_KJC2MSDGebh8tx1lliFWh2Yb239zVqGQvbElWDjIN7QWspVH92Ul8@${HOST}:31000/my_dedicate_wxyz?sslmode=require`,
    );
  });

  it('for Node', () => {
    expect(snippet({ ...dedicated, password: `it's` }, 'Node')).toBe(
      String.raw`import pg from 'pg';

const client = new pg.Client({
  host: '${HOST}',
  port: 31000,
  user: 'my_dedicate_wxyz',
  password: 'it\'s',
  database: 'my_dedicate_wxyz',
  // Encrypted, but not verified: Scalingo signs certificates with an authority of its own.
  ssl: { rejectUnauthorized: false },
});
await client.connect();`,
    );
  });

  it('for Python', () => {
    expect(snippet({ ...dedicated, password: `it's` }, 'Python')).toBe(
      String.raw`import psycopg

connection = psycopg.connect(
    host='${HOST}',
    port=31000,
    user='my_dedicate_wxyz',
    password='it\'s',
    dbname='my_dedicate_wxyz',
    sslmode='require',
)`,
    );
  });

  it('for JDBC', () => {
    expect(snippet({ ...dedicated, password: ' é\\ ' }, 'JDBC')).toBe(
      String.raw`url=jdbc:postgresql://${HOST}:31000/my_dedicate_wxyz?sslmode=require
user=my_dedicate_wxyz
password=\u0020\u00e9\\\u0020`,
    );
  });
});

describe('command lines', () => {
  it.each<[Engine, string, string, string]>([
    [
      'mysql',
      'mysql',
      `mysql://o'neil:%24x@host:31000/my_app?useSSL=true&verifyServerCertificate=false`,
      String.raw`MYSQL_PWD='$x' mysql --host=host --port=31000 --user='o'\''neil' --ssl-mode=PREFERRED --database=my_app`,
    ],
    [
      'mongodb',
      'mongosh',
      'mongodb://u:p@h1:1,h2:2/db?replicaSet=rs0&ssl=true',
      `mongosh 'mongodb://u:p@h1:1,h2:2/db?replicaSet=rs0&ssl=true' --tlsAllowInvalidCertificates`,
    ],
    ['mongodb', 'mongosh', 'mongodb://u:p@h:1/db', 'mongosh mongodb://u:p@h:1/db'],
    [
      'mongodb',
      'mongosh',
      'mongodb://u:p@h:1/db?tls=true&tlsInsecure=true',
      `mongosh 'mongodb://u:p@h:1/db?tls=true&tlsInsecure=true'`,
    ],
    ['redis', 'redis-cli', 'redis://:p@host:30996', 'REDISCLI_AUTH=p redis-cli -h host -p 30996'],
    [
      'redis',
      'redis-cli',
      'rediss://my-app-3030:p@host:30996/2',
      'REDISCLI_AUTH=p redis-cli -h host -p 30996 -n 2 --tls --insecure',
    ],
    ['opensearch', 'curl', 'http://u:p@host:35110', 'curl --user u:p http://host:35110/'],
    [
      'elasticsearch',
      'curl',
      'https://u:%27@host:1',
      String.raw`curl --insecure --user 'u:'\''' https://host:1/`,
    ],
    ['elasticsearch', 'curl', 'http://host:1/x', 'curl http://host:1/x'],
    [
      'influxdb',
      'influx',
      'https://u:p@host:31061/db',
      'INFLUX_USERNAME=u INFLUX_PASSWORD=p influx -host host -port 31061 -database db -ssl -unsafeSsl',
    ],
    [
      'influxdb',
      'influx',
      'http://u:p@host/db',
      'INFLUX_USERNAME=u INFLUX_PASSWORD=p influx -host host -port 80 -database db',
    ],
  ])('%s: %s', (engine, name, text, line) => {
    expect(snippet(read(text, engine), name)).toBe(line);
  });

  it('keep the password out of the arguments where the client can take it otherwise', () => {
    for (const [engine, name] of [
      ['postgresql', 'psql'],
      ['mysql', 'mysql'],
      ['redis', 'redis-cli'],
      ['influxdb', 'influx'],
    ] as const) {
      const line = snippet(read('x://user:SECRET@host:1/0', engine), name);
      expect(line.indexOf('SECRET')).toBeLessThan(line.indexOf(` ${name} `));
      expect(line.split('SECRET')).toHaveLength(2);
    }
  });
});

describe('a string without a port', () => {
  const bare = read('postgres://u:p@host/db', 'postgresql');

  it('is left to libpq, under the name of the scheme that every version knows', () => {
    expect(snippet(bare, 'psql')).toBe('PGPASSWORD=p psql postgresql://u@host/db');
    expect(snippet(bare, 'Node')).not.toContain('port:');
  });

  it('has PostgreSQL’s own in pgAdmin, whose form wants one', () => {
    const output = clientsOf('postgresql')
      .find(({ name }) => name === 'pgAdmin')
      ?.output(bare);
    expect(output?.kind === 'fields' && output.fields).toContainEqual({ name: 'Port', value: '5432' });
  });

  it.each([
    ['http', 80],
    ['https', 443],
  ])('has that of %s: %i', (scheme, port) => {
    expect(snippet(read(`${scheme}://u:p@host`, 'opensearch'), 'Python')).toContain(
      `[{'host': 'host', 'port': ${port}}]`,
    );
    expect(snippet(read(`${scheme}://u:p@host`, 'influxdb'), 'Node')).toContain(`  port: ${port},`);
  });
});

describe('TLS is as strong as the string asks', () => {
  it.each([
    ['disable', 'ssl: false,'],
    ['allow', 'ssl: { rejectUnauthorized: false },'],
    ['prefer', 'ssl: { rejectUnauthorized: false },'],
    ['require', 'ssl: { rejectUnauthorized: false },'],
    ['verify-ca', 'ssl: { checkServerIdentity: () => undefined },'],
    ['verify-full', 'ssl: true,'],
    ["x'\n;process.exit()//", 'ssl: true,'],
  ])('pg, sslmode=%j: %s', (mode, line) => {
    expect(
      snippet({ ...dedicated, params: [['sslmode', mode]] }, 'Node')
        .split('\n')
        .at(-3),
    ).toBe(`  ${line}`);
  });

  it('psycopg and JDBC: libpq’s own modes, and the root certificate', () => {
    const verifying = read('pg://host:1/x?sslmode=verify-ca&sslrootcert=/ca%20.pem', 'postgresql');
    expect(snippet(verifying, 'Python')).toContain(`    sslmode='verify-ca',\n    sslrootcert='/ca .pem',`);
    expect(snippet(verifying, 'JDBC')).toBe(
      'url=jdbc:postgresql://host:1/x?sslmode=verify-ca&sslrootcert=%2Fca%20.pem',
    );
  });

  it.each([
    ['DISABLED', "  password: 'p',", 'ssl_disabled=True'],
    ['PREFERRED', '  ssl: { rejectUnauthorized: false },', 'context.verify_mode = ssl.CERT_NONE'],
    ['REQUIRED', '  ssl: { rejectUnauthorized: false },', 'context.verify_mode = ssl.CERT_NONE'],
    ['VERIFY_CA', '  ssl: {},', 'context.check_hostname = False'],
    ['VERIFY_IDENTITY', '  ssl: { verifyIdentity: true },', 'context = ssl.create_default_context()\n\n'],
  ])('mysql2, PyMySQL and Connector/J, --ssl-mode=%s', (mode, node, python) => {
    const parts = read(`mysql://u:p@host:1?ssl-mode=${mode}`, 'mysql');
    expect(snippet(parts, 'Node').split('\n').at(-2)).toBe(node);
    expect(snippet(parts, 'Python')).toContain(python);
    expect(snippet(parts, 'Python').includes('CERT_NONE')).toBe(['PREFERRED', 'REQUIRED'].includes(mode));
    expect(snippet(parts, 'JDBC')).toContain(`/?sslMode=${mode}\n`);
  });

  it.each<[Engine, string, string]>([
    ['mongodb', '  tlsAllowInvalidCertificates: true,', '    tlsAllowInvalidCertificates=True,'],
    ['redis', '    rejectUnauthorized: false,', "    ssl_cert_reqs='none',"],
    ['opensearch', '  ssl: { rejectUnauthorized: false },', '    verify_certs=False,'],
    ['elasticsearch', '  ssl: { rejectUnauthorized: false },', '    verify_certs=False,'],
    ['influxdb', '  options: { rejectUnauthorized: false },', '    verify_ssl=False,'],
  ])('%s: on for the Internet, and off as the string has it', (engine, node, python) => {
    const scheme = { mongodb: 'mongodb', redis: 'redis' }[String(engine)] ?? 'http';
    const plain = read(`${scheme}://u:p@host:1/0`, engine);
    const secure = requiringTls(plain);
    expect(snippet(secure, 'Node').split('\n')).toContain(node);
    expect(snippet(secure, 'Python').split('\n')).toContain(python);
    for (const name of ['Node', 'Python']) {
      expect(snippet(plain, name)).not.toMatch(/ssl|tls|rejectUnauthorized|https/i);
      expect(snippet(throughTunnel(secure), name)).toMatch(/ssl|tls|https/i);
    }
  });
});

describe('MongoDB’s drivers', () => {
  it('take the user apart from the URI, which names the database to authenticate with', () => {
    const parts = read('mongodb://u%40:p%40@h1:1,h2:2/db?replicaSet=rs0&ssl=true', 'mongodb');
    expect(snippet(parts, 'Node')).toBe(
      `import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://h1:1,h2:2/db?replicaSet=rs0&ssl=true', {
  auth: {
    username: 'u@',
    password: 'p@',
  },
  // Encrypted, but not verified: Scalingo signs certificates with an authority of its own.
  tlsAllowInvalidCertificates: true,
});
await client.connect();`,
    );
  });

  it('stay in the tunnel', () => {
    const parts = throughTunnel(read('mongodb://u:p@h1:1,h2:2/db?replicaSet=rs0', 'mongodb'));
    for (const name of ['mongosh', 'Node', 'Python']) {
      expect(snippet(parts, name)).toContain('127.0.0.1:10000/db?directConnection=true');
    }
  });
});
