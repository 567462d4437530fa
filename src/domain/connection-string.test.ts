import { describe, expect, it } from 'vitest';
import {
  aliasName,
  forAnotherUser,
  formatConnectionString,
  formatHost,
  hasOtherUsers,
  leadsTo,
  parseConnectionString,
  PLACEHOLDERS,
  templateFor,
  variableName,
  withoutFalseUser,
  type Engine,
} from './connection-string';
import { read } from './testing-connections';

const SECRET = 'YANs3y07m5_KJC2MSDGebh8tx1lliFWh2Yb239zVqGQvbElWDjIN7QWspVH92Ul8';
const ZONE = 'a.osc-fr1.scalingo-dbs.com';

/** As doc.scalingo.com shows them; the MySQL one has its host and password mixed up there, and here too. */
const DOCUMENTED: readonly (readonly [Engine, string])[] = [
  [
    'postgresql',
    `postgresql://my_dedicate_wxyz:${SECRET}@my-dedicate-wxyz.postgresql.${ZONE}:31000/my_dedicate_wxyz?sslmode=require`,
  ],
  ['postgresql', `postgresql://my_app:${SECRET}@my-app.postgresql.${ZONE}:31000/my_app?sslmode=prefer`],
  [
    'mysql',
    `mysql://my_app_wxyz:Q7X7CU2vGjFiLZrA43OG@${SECRET.replace('_', '')}.my-app-wxyz.mysql.${ZONE}:31000/my_app_wxyz?useSSL=true&verifyServerCertificate=false`,
  ],
  [
    'mongodb',
    `mongodb://my-app-7093:${SECRET}@c393a9e3.my-app-7093.mongo.${ZONE}:31312/my-app-7093?replicaSet=my-app-7093-rs0&ssl=true`,
  ],
  ['redis', `redis://my-app-3030:${SECRET}@my-app-3030.redis.${ZONE}:30996`],
  ['redis', `redis://:${SECRET}@my-app-3030.redis.${ZONE}:30996`],
  ['opensearch', `http://my_app_wxyz:${SECRET}@my-app-wxyz.opensearch.b.osc-fr1.scalingo-dbs.com:35110`],
  ['elasticsearch', `http://my-app-3030:${SECRET}@my-app-3030.elasticsearch.${ZONE}:30995`],
  [
    'influxdb',
    `http://sample_influxdb_3707:${SECRET}@my-app-3707.influxdb.${ZONE}:31061/sample_influxdb_3707`,
  ],
];

describe('parseConnectionString and formatConnectionString', () => {
  it.each(DOCUMENTED)('%s: %s comes back as it was', (engine, text) => {
    expect(formatConnectionString(read(text, engine))).toBe(text);
  });

  it('takes the documented string of a Dedicated Resources database apart', () => {
    expect(read(DOCUMENTED[0]?.[1] ?? '', 'postgresql')).toEqual({
      engine: 'postgresql',
      scheme: 'postgresql',
      user: 'my_dedicate_wxyz',
      password: SECRET,
      hosts: [{ host: 'my-dedicate-wxyz.postgresql.a.osc-fr1.scalingo-dbs.com', port: '31000' }],
      database: 'my_dedicate_wxyz',
      params: [['sslmode', 'require']],
    });
  });

  it.each([
    ['the last @ ends the userinfo', 'pg://a@b:c@d@host:1/x', { user: 'a@b', password: 'c@d' }],
    ['the first : ends the user', 'pg://a:b:c@host:1/x', { user: 'a', password: 'b:c' }],
    ['no password', 'pg://a@host', { user: 'a', password: '', database: '' }],
    ['no user', 'pg://:b@host', { user: '', password: 'b' }],
    ['neither', 'pg://host', { user: '', password: '' }],
    ['an empty userinfo', 'pg://@host', { user: '', password: '' }],
    ['percent-encoding', 'pg://%40:%F0%9F%98%80@host/a%2Fb', { user: '@', password: '😀', database: 'a/b' }],
    [
      'what is not percent-encoding',
      'pg://%4:100%@host/%zz',
      { user: '%4', password: '100%', database: '%zz' },
    ],
    ['bytes that are not UTF-8', 'pg://%ff:%c3%28@host', { user: '%ff', password: '%c3%28' }],
    ['an encoded NUL', 'pg://a%00:b@host', { user: 'a%00' }],
    ['a plus sign', 'pg://a+b:c+d@host/e+f', { user: 'a+b', password: 'c+d', database: 'e+f' }],
    ['a scheme in capitals', 'PostgreSQL://host', { scheme: 'postgresql' }],
    ['white space around', '\n pg://a:b@host \n', { user: 'a', password: 'b' }],
    ['no port', 'pg://host/x', { hosts: [{ host: 'host', port: '' }] }],
    ['an empty port', 'pg://host:/x', { hosts: [{ host: 'host', port: '' }] }],
    ['IPv6', 'pg://a:b@[2001:db8::1]:5432/x', { hosts: [{ host: '2001:db8::1', port: '5432' }] }],
    ['IPv6 without a port', 'pg://[::1]', { hosts: [{ host: '::1', port: '' }] }],
    [
      'several hosts',
      'mongodb://a:b@h1:1,h2,[::1]:3/x',
      {
        hosts: [
          { host: 'h1', port: '1' },
          { host: 'h2', port: '' },
          { host: '::1', port: '3' },
        ],
      },
    ],
    [
      'params in order, again, empty, encoded and without a value',
      'pg://host?b=1&a=%26%3D&b=2&c&d=&&e=f=g',
      {
        params: [
          ['b', '1'],
          ['a', '&='],
          ['b', '2'],
          ['c', ''],
          ['d', ''],
          ['e', 'f=g'],
        ],
      },
    ],
    ['a fragment, which is no part of it', 'pg://host/x?a=b#c', { database: 'x', params: [['a', 'b']] }],
  ])('reads %s', (_name, text, expected) => {
    expect(parseConnectionString(text, 'postgresql')).toMatchObject(expected);
  });

  it.each([
    '',
    'host',
    'host:5432',
    'pg:host',
    '//host',
    '://host',
    'p g://host',
    'jdbc:postgresql://host/x',
    'pg://',
    'pg:///x',
    'pg://a:b@',
    'pg://a:b@:5432',
    'pg://a:b@/x',
    'pg://h1,,h2',
    'pg://host:port',
    'pg://host:1:2',
    'pg://::1',
    'pg://[::1',
    'pg://[host]',
    'pg://[::1]x',
    'pg://a[::1]',
    'pg://ho st',
    'pg://ho%20st',
    'pg://$(x)',
    'pg://hôte',
    // A password with a slash, which ends the authority.
    'pg://user:pa/ss@host:5432/x',
    '$SCALINGO_POSTGRESQL_URL',
  ])('%j is not a URI with a host', (text) => {
    expect(parseConnectionString(text, 'postgresql')).toBeNull();
  });

  it.each([
    ['', '', 'pg://host:1/x'],
    ['a', '', 'pg://a@host:1/x'],
    ['', 'b', 'pg://:b@host:1/x'],
    ['a', 'b', 'pg://a:b@host:1/x'],
    ["!'()*", '-._~', 'pg://%21%27%28%29%2A:-._~@host:1/x'],
    ['@:/?#', '%&+ $', 'pg://%40%3A%2F%3F%23:%25%26%2B%20%24@host:1/x'],
    ['é', '😀', 'pg://%C3%A9:%F0%9F%98%80@host:1/x'],
    ['\ud83d', '\ude00a', 'pg://%EF%BF%BD:%EF%BF%BDa@host:1/x'],
    ['\ud7ff\ud800', '\udfff\ue000', 'pg://%ED%9F%BF%EF%BF%BD:%EF%BF%BD%EE%80%80@host:1/x'],
  ])('writes user %j and password %j as %s', (user, password, text) => {
    expect(formatConnectionString({ ...read('pg://host:1/x', 'postgresql'), user, password })).toBe(text);
  });

  it('keeps a slash before the query, and adds none without', () => {
    expect(formatConnectionString(read('pg://host?a=b', 'postgresql'))).toBe('pg://host/?a=b');
    expect(formatConnectionString(read('pg://host/', 'postgresql'))).toBe('pg://host');
  });

  it.each([
    [{ host: 'db.example.com', port: '5432' }, 'db.example.com:5432'],
    [{ host: 'db.example.com', port: '' }, 'db.example.com'],
    [{ host: '::1', port: '5432' }, '[::1]:5432'],
    [{ host: '<host>', port: '$x' }, '%3Chost%3E:%24x'],
    [{ host: 'a:$(x)', port: '1' }, 'a%3A%24%28x%29:1'],
  ])('writes %j as %s', (host, text) => expect(formatHost(host)).toBe(text));
});

describe('placeholders', () => {
  it('survive every encoding', () => {
    for (const placeholder of Object.values(PLACEHOLDERS)) expect(placeholder).toMatch(/^[A-Z]+$/);
  });

  it('stand for another user, at the same endpoint', () => {
    expect(
      formatConnectionString(forAnotherUser(read('pg://a:b@host:1/x?sslmode=require', 'postgresql'))),
    ).toBe('pg://USER:PASSWORD@host:1/x?sslmode=require');
  });

  it.each<[Engine, string]>([
    ['postgresql', 'postgresql://USER:PASSWORD@host:1/DATABASE?sslmode=require'],
    ['mysql', 'mysql://USER:PASSWORD@host:1/DATABASE?useSSL=true&verifyServerCertificate=false'],
    ['mongodb', 'mongodb://USER:PASSWORD@host:1/DATABASE'],
    ['redis', 'redis://:PASSWORD@host:1'],
    ['opensearch', 'http://USER:PASSWORD@host:1'],
    ['elasticsearch', 'http://USER:PASSWORD@host:1'],
    ['influxdb', 'http://USER:PASSWORD@host:1/DATABASE'],
  ])('make %s’s string as it is documented: %s', (engine, text) => {
    expect(formatConnectionString(templateFor(engine, { host: 'host', port: '1' }))).toBe(text);
  });
});

describe('names of the environment variable', () => {
  it.each<[Engine, string, string]>([
    ['postgresql', 'SCALINGO_POSTGRESQL_URL', 'DATABASE_URL'],
    ['mysql', 'SCALINGO_MYSQL_URL', 'DATABASE_URL'],
    ['mongodb', 'SCALINGO_MONGO_URL', 'MONGO_URL'],
    ['redis', 'SCALINGO_REDIS_URL', 'REDIS_URL'],
    ['opensearch', 'SCALINGO_OPENSEARCH_URL', 'OPENSEARCH_URL'],
    ['elasticsearch', 'SCALINGO_ELASTICSEARCH_URL', 'ELASTICSEARCH_URL'],
    ['influxdb', 'SCALINGO_INFLUX_URL', 'INFLUX_URL'],
  ])('%s: %s, alias %s', (engine, maintained, alias) => {
    expect(variableName(engine)).toBe(maintained);
    expect(aliasName(engine)).toBe(alias);
  });
});

it.each([
  ['postgresql', true],
  ['mysql', true],
  ['mongodb', true],
  ['opensearch', false],
  ['influxdb', true],
  ['redis', false],
  ['elasticsearch', false],
] as const)('whether %s has other users: %s', (engine, expected) => {
  expect(hasOtherUsers(engine)).toBe(expected);
});

const ONE = { host: 'one.example.com', port: '31000' };
it.each([
  ['postgresql', 'postgresql://a:b@one.example.com:31000/a', ONE, true],
  ['postgresql', 'postgresql://a:b@two.example.com:31000/a', ONE, false],
  ['mongodb', 'mongodb://a:b@two.example.com:1,one.example.com:1/a', ONE, true],
  ['postgresql', 'postgresql://a:b@one.example.com:31000/a', null, false],
  ['postgresql', 'one.example.com', ONE, false],
] as const)('whether, of %s, %s leads to %j: %j', (engine, text, endpoint, leads) => {
  expect(leadsTo(text, engine, endpoint)).toBe(leads);
});

it('leaves out the user of Redis alone, which has none', () => {
  const [redis, other] = [read('redis://a:b@host:1', 'redis'), read('mysql://a:b@host:1/a', 'mysql')];
  expect(formatConnectionString(withoutFalseUser(redis))).toBe('redis://:b@host:1');
  expect(withoutFalseUser(other)).toBe(other);
});
