import { QueryClient } from '@tanstack/react-query';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseDetails, DatabaseRef } from '~/domain/database';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.resetModules();
const { fetchConnectionString } = await import('./connection-string');
const { databaseDetailsQuery } = await import('./databases');
const { signIn } = await import('./sign-in');

const TEXT = 'postgresql://a:b@one.example.com:31000/a';
vi.stubGlobal('fetch', (url: URL) => {
  const variables = [{ id: '1', name: 'SCALINGO_POSTGRESQL_URL', value: TEXT }];
  const body = String(url).includes('/variables') ? { variables } : { token: 'a' };
  return Promise.resolve(new Response(JSON.stringify(body)));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Asks for the string of a database of that name, which listens at that host. */
async function read(name: string, host: string) {
  await signIn('owner');
  const database: DatabaseRef = {
    name,
    appName: 'shop',
    appId: '1',
    addonId: 'ad-2',
    engine: 'postgresql',
    model: 'shared',
    region: 'osc-fr1',
    plan: 'Starter',
    technology: 'PostgreSQL',
  };
  const details: DatabaseDetails = {
    version: '',
    status: 'running',
    features: { 'force-tls': 'on', 'internet-accessibility': 'off' },
    endpoint: { host, port: '31000' },
    createdAt: null,
  };
  const client = new QueryClient();
  client.setQueryData(databaseDetailsQuery(database).queryKey, details);
  return fetchConnectionString(client, database, new AbortController().signal);
}

describe('the connection string of an app’s variable', () => {
  it('is the one of the only database of its technology, whatever its host', async () => {
    expect(await read('shop', 'two.example.com')).toBe(TEXT);
    expect(await read('shop.postgresql', 'two.example.com')).toBe(TEXT);
  });

  it('is one of several databases’ alone when it leads there', async () => {
    expect(await read('shop.postgresql.ad-2', 'one.example.com')).toBe(TEXT);
    await expect(read('shop.postgresql.ad-2', 'two.example.com')).rejects.toMatchObject({ kind: 'conflict' });
  });
});
