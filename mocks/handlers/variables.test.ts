import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Scenario } from '~mocks/scenarios';
import { createSeed, passwordOf } from '~mocks/seed';
import { SESSION, startTestMock } from '~mocks/testing';

const variablesBody = z.object({
  variables: z.array(z.object({ id: z.string(), name: z.string(), value: z.string() })),
});

async function variablesOf(app: string, scenario: Scenario = 'default', query = '?aliases=false') {
  const mock = startTestMock(scenario);
  const { status, body } = await mock.call('GET', `/v1/apps/${app}/variables${query}`, { token: SESSION });
  expect(status).toBe(200);
  const { variables } = variablesBody.parse(body);
  return new Map(variables.map(({ name, value }) => [name, value]));
}

const STRINGS: readonly [
  Scenario,
  app: string,
  variable: string,
  alias: string,
  start: string,
  end: string,
][] = [
  [
    'default',
    'orders-production',
    'SCALINGO_POSTGRESQL_URL',
    'DATABASE_URL',
    'postgresql:',
    '?sslmode=require',
  ],
  ['default', 'blog-staging', 'SCALINGO_POSTGRESQL_URL', 'DATABASE_URL', 'postgresql:', '?sslmode=prefer'],
  [
    'default',
    'partners-api',
    'SCALINGO_MYSQL_URL',
    'DATABASE_URL',
    'mysql:',
    '?useSSL=true&verifyServerCertificate=false',
  ],
  ['default', 'cache-production', 'SCALINGO_REDIS_URL', 'REDIS_URL', 'rediss:', ''],
  ['default', 'search-staging', 'SCALINGO_OPENSEARCH_URL', 'OPENSEARCH_URL', 'http:', ''],
  ['engines', 'catalog-production', 'SCALINGO_MONGO_URL', 'MONGO_URL', 'mongodb:', '&ssl=true'],
  ['engines', 'metrics-ingest', 'SCALINGO_INFLUX_URL', 'INFLUX_URL', 'http:', ''],
  [
    'odd-password',
    'blog-staging',
    'SCALINGO_POSTGRESQL_URL',
    'DATABASE_URL',
    'postgresql:',
    '?sslmode=prefer',
  ],
];

describe('the connection string', () => {
  it.each(STRINGS)('in %s, of %s, is in %s', async (scenario, app, variable, alias, start, end) => {
    const variables = await variablesOf(app, scenario);
    const text = variables.get(variable) ?? '';
    expect(variables.get(alias)).toBe(text);
    expect(text.startsWith(start)).toBe(true);
    expect(text.endsWith(end)).toBe(true);

    const database = createSeed(scenario, 0).apps.find(({ name }) => name === app)?.addons[0]?.database;
    // A scheme that every version of URL takes apart.
    const url = new URL(text.replace(/^[a-z]+:/, 'https:'));
    expect(decodeURIComponent(url.password)).toBe(passwordOf(app, scenario));
    expect(url.host).toBe(`${database?.hostname}:${database?.port}`);
    const resource = database?.hostname.split('.')[0];
    const user = variable === 'SCALINGO_MONGO_URL' ? resource : resource?.replaceAll('-', '_');
    if (variable !== 'SCALINGO_REDIS_URL') expect(url.username).toBe(user);
  });

  it('is left out of the aliases unless they are to be resolved', async () => {
    for (const query of ['', '?aliases=true']) {
      const variables = await variablesOf('blog-staging', 'default', query);
      expect(variables.get('DATABASE_URL')).toBe('$SCALINGO_POSTGRESQL_URL');
      expect(variables.get('SCALINGO_POSTGRESQL_URL')).toMatch(/^postgresql:/);
    }
  });

  it('stands among others', async () => {
    expect((await variablesOf('blog-staging')).get('APP_ENV')).toBe('production');
  });

  it('is missing where the scenario has it so', async () => {
    const variables = await variablesOf('blog-staging', 'no-variable');
    expect([...variables.keys()]).toEqual(['APP_ENV', 'SECRET_KEY_BASE']);
  });

  it('is for who is signed in, of an app that there is', async () => {
    const mock = startTestMock();
    expect((await mock.call('GET', '/v1/apps/blog-staging/variables')).status).toBe(401);
    const unknown = await mock.call('GET', '/v1/apps/nope/variables', { token: SESSION });
    expect(unknown).toMatchObject({ status: 404, body: { resource: 'app', error: 'not found' } });
  });
});

describe('a password', () => {
  it('is long, and another for each database', () => {
    const names = createSeed('engines', 0)
      .apps.filter(({ addons }) => addons[0]?.database)
      .map(({ name }) => name);
    const passwords = names.map((name) => passwordOf(name, 'engines'));
    for (const password of passwords) expect(password.length).toBeGreaterThanOrEqual(64);
    expect(new Set(passwords).size).toBe(names.length);
  });

  it.each(['@', ':', '/', '?', '#', '%', '&', '+', "'", '"', '$', '\\', '`', ' '])(
    'has %j where it is odd',
    (character) => {
      expect(passwordOf('partners-api', 'default')).toContain(character);
      expect(passwordOf('blog-staging', 'odd-password')).toContain(character);
      expect(passwordOf('blog-staging', 'default')).toMatch(/^[\w-]{64}$/);
    },
  );

  it('is not in the data that the browser keeps', async () => {
    const mock = startTestMock('odd-password');
    await mock.call('GET', '/v1/apps/blog-staging/variables?aliases=false', { token: SESSION });
    const kept = JSON.stringify(mock.data());
    for (const name of ['blog-staging', 'orders-production', 'partners-api']) {
      const password = passwordOf(name, 'odd-password');
      for (let at = 0; at + 8 <= password.length; at += 1) {
        expect(kept).not.toContain(password.slice(at, at + 8));
      }
    }
  });
});
