import { QueryClient } from '@tanstack/react-query';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DatabaseRef } from '~/domain/database';

vi.stubEnv('VITE_API_URL', 'http://api.test');
const { firewallRulesQuery, readRules } = await import('./firewall');
const { setSession } = await import('./session');
setSession(Promise.resolve('session'));

const DATABASE: DatabaseRef = {
  name: 'orders-production',
  appId: 'orders-production',
  appName: 'orders-production',
  addonId: 'ad-1',
  engine: 'postgresql',
  technology: 'PostgreSQL',
  plan: 'Business 4096',
  region: 'osc-fr1',
  model: 'dedicated',
};
const { queryKey } = firewallRulesQuery(DATABASE);

/** Answers the readings of the rules that are under way. */
let answers: ((response: Response) => void)[] = [];

beforeEach(() => {
  answers = [];
  vi.stubGlobal('fetch', (url: URL) => {
    if (url.pathname.endsWith('/token'))
      return Promise.resolve(Response.json({ addon: { id: 'ad-1', token: 't' } }));
    return new Promise<Response>((resolve) => answers.push(resolve));
  });
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => vi.unstubAllEnvs());

const listed = (...ids: readonly string[]) =>
  Response.json({ rules: ids.map((id) => ({ id, type: 'custom_range', cidr: '192.0.2.1/32', label: '' })) });

async function nextAnswer(response: Response): Promise<void> {
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers.pop()?.(response);
}

it('reads the rules once more when another change has cut the reading off', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, []);
  const reading = readRules(client, DATABASE);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers = [];
  // As a change that was accepted meanwhile does.
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, []);
  await nextAnswer(listed('fr-1'));
  expect((await reading).map(({ id }) => id)).toEqual(['fr-1']);
});

it('reads the rules once when nothing comes between', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, []);
  const reading = readRules(client, DATABASE);
  await nextAnswer(listed());
  expect(await reading).toEqual([]);
  expect(answers).toEqual([]);
});

it('reads the rules also when the clock was set back', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, [], { updatedAt: Date.now() + 60_000 });
  const reading = readRules(client, DATABASE);
  await nextAnswer(listed('fr-1'));
  expect(await reading).toHaveLength(1);
});
