import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Rule } from '~/domain/rule';
import { ORDERS } from '~/domain/testing';

vi.stubEnv('VITE_API_URL', 'http://api.test');
const { showChange } = await import('./changes');
const { createRule, deleteRule, firewallRulesQuery, fetchRules, updateRuleLabel } =
  await import('./firewall');
const { serverNow } = await import('./server-time');
const { setSession } = await import('./session');
setSession(Promise.resolve('session'));

const { queryKey } = firewallRulesQuery(ORDERS);
const RULE: Rule = {
  id: 'fr-1',
  source: { type: 'custom', text: '192.0.2.1/32', cidr: { network: 0xc000_0201, prefix: 32 } },
  label: '',
  createdAt: null,
};

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
  const reading = fetchRules(client, ORDERS);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers = [];
  // As a change that was accepted meanwhile does.
  await showChange(client, queryKey, () => []);
  await nextAnswer(listed('fr-1'));
  expect((await reading).map(({ id }) => id)).toEqual(['fr-1']);
});

it('reads the rules once when nothing comes between', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, []);
  const reading = fetchRules(client, ORDERS);
  await nextAnswer(listed());
  expect(await reading).toEqual([]);
  expect(answers).toEqual([]);
});

it('reads the rules also when the clock was set back', async () => {
  const client = new QueryClient();
  client.setQueryData(queryKey, [], { updatedAt: Date.now() + 60_000 });
  const reading = fetchRules(client, ORDERS);
  await nextAnswer(listed('fr-1'));
  expect(await reading).toHaveLength(1);
});

it('learns from a rule that was just added what the server’s clock says, where nothing else tells that the own is ahead', async () => {
  const now = Date.now() - 3_600_000;
  const rule = { type: 'custom', cidr: { network: 0xc000_0201, prefix: 32 }, label: '' } as const;
  const adding = new MutationObserver(new QueryClient(), createRule(ORDERS)).mutate(rule);
  const added = { id: 'fr-1', type: 'custom_range', cidr: '192.0.2.1/32', label: '' };
  await nextAnswer(
    Response.json({ rule: { ...added, created_at: new Date(now).toISOString() } }, { status: 201 }),
  );
  await adding;
  expect(serverNow() - now).toBeLessThan(2_000);
});

it('knows still when a rule was created, where the answer to another label leaves it out', async () => {
  const client = new QueryClient();
  const rule = { ...RULE, createdAt: Date.now() };
  client.setQueryData(queryKey, [rule]);
  const labelling = new MutationObserver(client, updateRuleLabel(ORDERS)).mutate({
    rule,
    label: 'Bastion',
  });
  await nextAnswer(
    Response.json({ rule: { id: 'fr-1', type: 'custom_range', cidr: '192.0.2.1/32', label: 'Bastion' } }),
  );
  await labelling;
  expect(client.getQueryData(queryKey)).toEqual([{ ...rule, label: 'Bastion' }]);
});

it('remembers a removal from when it is sent, since the page may be left before its answer', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const removing = new MutationObserver(new QueryClient(), deleteRule(ORDERS)).mutate(RULE);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect(kept.get('removed-rules:ad-1')).toContain('fr-1');
  await nextAnswer(new Response(null, { status: 204 }));
  await removing;
});
