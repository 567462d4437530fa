import { MutationObserver, QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { getResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { API_TOKEN } from '~mocks/account';
import type { DatabaseRef } from '~/domain/database';
import { createFaultPlan } from '~mocks/faults';
import { createHandlers } from '~mocks/handlers/all';
import { memoryStore } from '~mocks/db';
import { LONG, mutated, mutation, readJson, type Json } from '~mocks/mutations';
import { createSeed } from '~mocks/seed';

// Answers of the mock with one thing wrong in them: what the dashboard can do without is tolerated, and all else is an error
// of kind `contract`. Nothing else is thrown, and no firewall rule is lost on the way.

vi.stubEnv('VITE_API_URL', 'http://mock.test');
const { databasesQuery, databaseQuery, databaseDetailsQuery } = await import('./databases');
const { publicEndpointQuery } = await import('./endpoints');
const { changeFeature } = await import('./features');
const { createRule, firewallRulesQuery, managedRangesQuery, updateRuleLabel } = await import('./firewall');
const { createNetPeering } = await import('./net-peering-changes');
const { netPeeringsQuery } = await import('./net-peerings');
const { networkConfigurationQuery } = await import('./network-configuration');
const { fetchConnectionString } = await import('./connection-string');
const { setSession } = await import('./session');
const { signIn } = await import('./sign-in');
const { ApiError } = await import('./errors');

const SESSION = 'session';
setSession(Promise.resolve(SESSION));

const seed = () => createSeed('net-peering', Date.now());
const store = memoryStore(seed());
const handlers = createHandlers({
  store,
  clock: { now: () => Date.now() },
  latencyMs: 0,
  nextFault: createFaultPlan([]),
  sessionToken: SESSION,
});

/** What is done to the answers of which requests. */
let target = /^$/;
let change = (body: Json): Json => body;

async function answer(input: URL, init: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const { method, url } = request;
  const response = await getResponse(handlers, request);
  if (!response) throw new Error(`No handler for ${url}`);
  if (!target.test(`${method} ${new URL(url).pathname}`) || !response.ok) return response;
  const body = readJson(await response.text());
  return new Response(JSON.stringify(change(body)), { status: response.status });
}

type Places = { readonly orders: DatabaseRef; readonly blog: DatabaseRef };

let places: Places;

beforeAll(async () => {
  vi.stubGlobal('fetch', answer);
  vi.useFakeTimers({ toFake: ['Date'] });
  const byName = (name: string) => client().fetchQuery(databaseQuery(name));
  places = { orders: await byName('orders-production'), blog: await byName('blog-staging') };
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Begins anew, an hour later: no token is known any more. */
function begin(): void {
  vi.setSystemTime(Date.now() + 3_600_000);
  store.write(seed());
}

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

const list = () => client().fetchQuery(databasesQuery());
const find = () => client().fetchQuery(databaseQuery('orders-production'));
const details = ({ blog }: Places) => client().fetchQuery(databaseDetailsQuery(blog));
const rules = ({ orders }: Places) => client().fetchQuery(firewallRulesQuery(orders));
const peerings = ({ orders }: Places) => client().fetchQuery(netPeeringsQuery(orders));
const rule = { type: 'custom', cidr: { network: 0xc000_0201, prefix: 32 }, label: 'Bastion' } as const;

/** What reads which answers. */
const READERS: readonly (readonly [what: string, answers: RegExp, read: (at: Places) => Promise<unknown>])[] =
  [
    ['the list of apps', /^GET \/v1\/apps$/, list],
    ['the list of databases', /^GET \/v1\/databases$/, list],
    ['the add-ons of every app', /\/addons$/, list],
    ['an app', /^GET \/v1\/apps\/[^/]+$/, find],
    ['the add-ons of an app', /\/addons$/, find],
    ['an add-on’s token', /\/token$/, details],
    ['a database', /^GET \/api\/databases\/[^/]+$/, details],
    ['firewall rules', /^GET .*\/firewall_rules$/, rules],
    ['managed ranges', /\/managed_ranges$/, ({ orders }) => client().fetchQuery(managedRangesQuery(orders))],
    ['endpoints', /\/endpoints$/, ({ orders }) => client().fetchQuery(publicEndpointQuery(orders))],
    ['Net Peerings', /^GET .*\/net_peerings$/, peerings],
    [
      'a network configuration',
      /\/network_configuration$/,
      ({ orders }) => client().fetchQuery(networkConfigurationQuery(orders)),
    ],
    [
      'variables',
      /\/variables$/,
      ({ orders }) => fetchConnectionString(client(), orders, new AbortController().signal),
    ],
    [
      'a rule that was added',
      /^POST .*\/firewall_rules$/,
      ({ orders }) => new MutationObserver(client(), createRule(orders)).mutate(rule),
    ],
    [
      'a rule whose label was changed',
      /^PATCH .*\/firewall_rules/,
      async (at) => {
        const changed = (await rules(at)).find(({ source }) => source.type === 'custom');
        if (!changed) throw new Error('There is no rule');
        return new MutationObserver(client(), updateRuleLabel(at.orders)).mutate({
          rule: changed,
          label: 'New',
        });
      },
    ],
    [
      'a feature that was turned on',
      /^POST .*\/features$/,
      ({ blog }) => new MutationObserver(client(), changeFeature(blog, 'force-tls')).mutate('on'),
    ],
    [
      'a Net Peering that was added',
      /^POST .*\/net_peerings$/,
      ({ orders }) => new MutationObserver(client(), createNetPeering(orders)).mutate('pcx-123456789'),
    ],
    [
      'a bearer token',
      /\/exchange$/,
      () => signIn(API_TOKEN).finally(() => setSession(Promise.resolve(SESSION))),
    ],
  ];

describe('an answer with something wrong in it', () => {
  it.each(READERS)('%s', async (_what, answers, read) => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (one) => {
        begin();
        target = answers;
        change = (body) => {
          count += 1;
          return mutated(body, one);
        };
        try {
          await read(places);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          // An app that is not in the answer is not there; a variable without a value holds nothing; another token is refused.
          expect(['contract', 'not-found', 'unauthorized', 'token-refused']).toContain(error.kind);
        }
      }),
      { numRuns: 100 },
    );
    expect(count).toBeGreaterThanOrEqual(100);
  });

  it('firewall rules: none of those that the answer has is lost', async () => {
    let count = 0;
    const isRule = (value: Json) => typeof value === 'object' && value !== null;
    await fc.assert(
      fc.asyncProperty(mutation, async (one) => {
        begin();
        target = /^GET .*\/firewall_rules$/;
        let sent = -1;
        change = (body) => {
          const wrongBody = mutated(body, one);
          const listed = isRule(wrongBody) && !Array.isArray(wrongBody) ? Object.entries(wrongBody) : [];
          const found = listed.find(([name]) => name === 'rules')?.[1];
          sent = Array.isArray(found) ? found.length : -1;
          return wrongBody;
        };
        const read = await rules(places).catch((error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
          return null;
        });
        if (!read) return;
        count += 1;
        expect(read).toHaveLength(sent);
      }),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(0);
  });

  it('10,000 rules are read, with labels of 100,000 characters among them', async () => {
    begin();
    target = /^GET .*\/firewall_rules$/;
    change = () => ({
      rules: Array.from({ length: 10_000 }, (_, index) => ({
        id: `r-${index}`,
        type: 'custom_range',
        cidr: `10.${index >> 8}.${index & 255}.0/24`,
        label: index % 1000 === 0 ? LONG : 'Office',
      })),
    });
    expect(await rules(places)).toHaveLength(10_000);
  });
});
