import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { connectionVariable } from './connection-strings';
import type { AddonRecord, DatabaseRecord } from './db';
import { SCENARIOS, type Scenario } from './scenarios';
import { FEATURE_MS, passwordOf } from './seed';
import { SESSION, signIn, START, startTestMock, tokenFor, type TestMock } from './testing';

// Letter for letter, where handlers/variables.test.ts looks at which variable is there.

const text = z.string().check(z.minLength(1));
const variablesBody = z.strictObject({
  variables: z.array(z.strictObject({ id: text, name: text, value: z.string() })),
});

async function variablesOf(mock: TestMock, app: string, query = ''): Promise<Record<string, string>> {
  const { status, body } = await mock.call('GET', `/v1/apps/${app}/variables${query}`, { token: SESSION });
  expect(status).toBe(200);
  const { variables } = variablesBody.parse(body);
  expect(new Set(variables.map(({ id }) => id)).size).toBe(variables.length);
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}

const databasesIn = (mock: TestMock) =>
  mock
    .data()
    .apps.flatMap(({ name, addons, lacksVariables }) =>
      addons[0]?.database && !lacksVariables ? [{ name, database: addons[0].database }] : [],
    );

async function uriOf(mock: TestMock, name: string): Promise<string> {
  const variables = await variablesOf(mock, name, '?aliases=false');
  const [, uri] = Object.entries(variables).find(([key]) => key.startsWith('SCALINGO_')) ?? [];
  if (uri === undefined) throw new Error(`No variable for ${name}`);
  return uri;
}

/** WHATWG takes https apart in every version; the schemes of databases it knows nothing of. */
const parse = (uri: string) => new URL(uri.replace(/^[a-z]+:/, 'https:'));

/** U is the user and the database, R the resource, P the password, H host and port. */
const SHAPES: readonly (readonly [name: string, variable: string, alias: string, shape: string])[] = [
  ['orders-production', 'SCALINGO_POSTGRESQL_URL', 'DATABASE_URL', 'postgresql://U:P@H/U?sslmode=require'],
  ['blog-staging', 'SCALINGO_POSTGRESQL_URL', 'DATABASE_URL', 'postgresql://U:P@H/U?sslmode=prefer'],
  [
    'partners-api',
    'SCALINGO_MYSQL_URL',
    'DATABASE_URL',
    'mysql://U:P@H/U?useSSL=true&verifyServerCertificate=false',
  ],
  ['cache-production', 'SCALINGO_REDIS_URL', 'REDIS_URL', 'rediss://R:P@H'],
  ['search-staging', 'SCALINGO_OPENSEARCH_URL', 'OPENSEARCH_URL', 'http://U:P@H'],
  ['catalog-production', 'SCALINGO_MONGO_URL', 'MONGO_URL', 'mongodb://R:P@H/R?replicaSet=R-rs0&ssl=true'],
  ['metrics-ingest', 'SCALINGO_INFLUX_URL', 'INFLUX_URL', 'http://U:P@H/U'],
];

/** Percent-encodes byte by byte, unlike the mock. */
const encode = (value: string) =>
  [...new TextEncoder().encode(value)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/[A-Za-z0-9._~-]/.test(character)) return character;
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

function write(shape: string, { hostname, port }: DatabaseRecord, password: string): string {
  const [resource = ''] = hostname.split('.');
  const parts: Readonly<Record<string, string>> = {
    U: resource.replaceAll('-', '_'),
    R: resource,
    P: encode(password),
    H: `${hostname}:${port}`,
  };
  return shape.replace(/\b[URPH]\b/g, (letter) => parts[letter] ?? letter);
}

describe('a connection string', () => {
  it.each(SHAPES)('of %s is in %s, and %s is its alias', async (name, variable, alias, shape) => {
    const mock = startTestMock('engines');
    const found = databasesIn(mock).find((database) => database.name === name);
    if (!found) throw new Error(`No database in the seed: ${name}`);
    const uri = write(shape, found.database, passwordOf(name, 'engines'));
    expect(await variablesOf(mock, name, '?aliases=false')).toMatchObject({ [variable]: uri, [alias]: uri });
    for (const query of ['', '?', '?aliases=true']) {
      expect(await variablesOf(mock, name, query)).toMatchObject({
        [variable]: uri,
        [alias]: `$${variable}`,
      });
    }
  });

  it('is shown here for every type of database', () => {
    const databases = databasesIn(startTestMock('engines'));
    const shown = databases.filter(({ name }) => SHAPES.some(([known]) => known === name));
    const typesOf = (found: typeof databases) => new Set(found.map(({ database }) => database.type.name));
    expect(typesOf(shown)).toEqual(typesOf(databases));
  });

  it('reads back as the user, the password, the host, the port and the database, in every scenario', () => {
    // A Limited Collaborator may not read it.
    const readable = SCENARIOS.filter((scenario) => scenario !== 'limited-collaborator');
    const cases = readable.flatMap((scenario) =>
      databasesIn(startTestMock(scenario)).map((found) => ({ scenario, ...found })),
    );
    return fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), async ({ scenario, name, database }) => {
        const uri = await uriOf(startTestMock(scenario), name);
        const { username, password, hostname, port, pathname } = parse(uri);
        expect(decodeURIComponent(password)).toBe(passwordOf(name, scenario));
        expect([hostname, Number(port)]).toEqual([database.hostname, database.port]);
        expect(uri.replace(/%[0-9A-F]{2}/g, '')).toMatch(/^[\w.~/:@?=&-]+$/);
        const named = [username, pathname.slice(1)].filter((part) => part !== '');
        for (const part of named) expect(part.replaceAll('_', '-')).toBe(database.hostname.split('.')[0]);
      }),
      { numRuns: 300 },
    );
    // Each run makes the data of a scenario anew.
  }, 30_000);

  it.each(['blog-staging', 'orders-production'])('of %s differs with its password alone', async (name) => {
    const stringIn = async (scenario: Scenario) => {
      const uri = parse(await uriOf(startTestMock(scenario), name));
      uri.password = '';
      return uri.href;
    };
    expect(await stringIn('odd-password')).toBe(await stringIn('default'));
  });

  it.each([
    ['cache-production', 'rediss:', 'redis:'],
    ['search-staging', 'https:', 'http:'],
    ['metrics-ingest', 'https:', 'http:'],
  ])('of %s begins with %s once Force TLS is active, with %s before', async (name, tls, plain) => {
    const mock = startTestMock('engines');
    const call = await signIn(mock, name);
    const scheme = async () => /^[a-z]+:/.exec(await uriOf(mock, name))?.[0];
    await call('DELETE', '/features?feature=force-ssl');
    mock.setTime(START + FEATURE_MS);
    expect(await scheme()).toBe(plain);
    await call('POST', '/features', { body: { feature: { name: 'force-ssl' } } });
    mock.setTime(START + 2 * FEATURE_MS - 1);
    expect(await scheme()).toBe(plain);
    mock.setTime(START + 2 * FEATURE_MS);
    expect(await scheme()).toBe(tls);
  });
});

describe('a database add-on', () => {
  const addon = (provider: string, features: readonly [name: string, status: string][]): AddonRecord => {
    const [known] = startTestMock('engines')
      .data()
      .apps.flatMap(({ addons }) => addons);
    if (!known?.database) throw new Error('No database in the seed');
    const records = features.map(([name, status]) => ({ name, status, settles_at: null, settles_as: null }));
    return {
      ...known,
      provider: { id: provider, name: '' },
      database: { ...known.database, features: records },
    };
  };
  const schemeOf = (...features: [name: string, status: string][]) =>
    connectionVariable(addon('redis', features), false, START)?.value.split(':')[0];

  it('speaks TLS once that is forced, whatever else is on', () => {
    expect(schemeOf(['force-ssl', 'ACTIVATED'])).toBe('rediss');
    expect(schemeOf(['force-ssl', 'PENDING_TO_ACTIVATE'])).toBe('redis');
    expect(schemeOf(['publicly-available', 'ACTIVATED'])).toBe('redis');
  });

  it('of an engine that is not known has no variable', () => {
    expect(connectionVariable(addon('cassandra', []), false, START)).toBeNull();
  });
});

describe('the variables of an app', () => {
  it('are found by its ID too', async () => {
    const mock = startTestMock();
    for (const { id, name } of mock.data().apps) {
      expect(await variablesOf(mock, id)).toEqual(await variablesOf(mock, name));
    }
  });

  it('are other ones beside those of its database, of which no-variable leaves the others', async () => {
    const others = await variablesOf(startTestMock(), 'landing-page');
    expect(Object.keys(others).length).toBeGreaterThan(1);
    expect(await variablesOf(startTestMock(), 'blog-staging')).toMatchObject(others);
    expect(await variablesOf(startTestMock('no-variable'), 'blog-staging')).toEqual(others);
    const untouched = await variablesOf(startTestMock('no-variable'), 'orders-production');
    expect(untouched).toHaveProperty('SCALINGO_POSTGRESQL_URL');
  });

  it('are for the session alone', async () => {
    const mock = startTestMock();
    for (const options of [{}, { token: 'wrong' }, { token: await tokenFor(mock, 'blog-staging') }]) {
      expect((await mock.call('GET', '/v1/apps/blog-staging/variables', options)).status).toBe(401);
    }
  });
});
