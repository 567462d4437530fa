import { afterAll, expect, it, vi } from 'vitest';
import type { DatabaseRef } from '~/domain/database';

vi.stubEnv('VITE_API_URL', 'http://api.test');
// On a server nothing is read again by itself.
vi.stubGlobal('window', globalThis);
const { QueryClient, QueryObserver } = await import('@tanstack/react-query');
const { publicEndpointQuery } = await import('./endpoints');
const { signIn } = await import('./sign-in');

const ENDPOINT = { id: '1', database_id: '1', hostname: 'db.example.com', port: 31000, type: 'public-rw' };
const endpoints: unknown[] = [];
vi.stubGlobal('fetch', (url: URL) => {
  const body = String(url).includes('/endpoints') ? { endpoints } : { token: 'a' };
  return Promise.resolve(new Response(JSON.stringify(body)));
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

it('asks again for a public endpoint that is not there yet', async () => {
  vi.useFakeTimers();
  await signIn('owner');
  const database: DatabaseRef = {
    name: 'shop',
    appName: 'shop',
    appId: '1',
    addonId: 'ad-1',
    engine: 'postgresql',
    model: 'dedicated',
    region: 'osc-fr1',
    plan: 'Starter',
    technology: 'PostgreSQL',
  };
  const observer = new QueryObserver(new QueryClient(), publicEndpointQuery(database));
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBeNull());
  endpoints.push(ENDPOINT);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(observer.getCurrentResult().data).toEqual({ host: 'db.example.com', port: '31000' });
  stop();
});
