import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from './clock';
import type { Scenario } from './scenarios';
import { createSeed } from './seed';
import { START } from './testing';

// Bookmarks, pictures and the other tests have these: they stay as they are from one version to the next.

const appOf = (name: string, scenario: Scenario = 'default') =>
  createSeed(scenario, START).apps.find((app) => app.name === name);
const databaseOf = (name: string, scenario?: Scenario) => appOf(name, scenario)?.addons[0]?.database;

it.each([
  [
    'orders-production',
    1,
    290 * DAY,
    'orders-production-7342.postgresql.a.osc-fr1',
    31_001,
    'postgresql-dr-business-4096',
  ],
  ['blog-staging', 2, 280 * DAY, 'blog-staging-7343.postgresql.a.osc-fr1', 31_002, 'postgresql-starter-512'],
  [
    'telemetry-hub',
    9,
    210 * DAY,
    'telemetry-hub-7350.postgresql.a.osc-secnum-fr1',
    31_009,
    'postgresql-dr-enterprise-16384',
  ],
])('%s has its IDs, its address and its dates', (name, number, age, host, port, plan) => {
  const created = START - age;
  expect(appOf(name)).toMatchObject({
    id: `67a1c8e2f000000${number}00000000`,
    created_at: created,
    addons: [
      {
        id: `ad-67a1c8e2f000000${number}00000001`,
        plan: { name: plan },
        provisioned_at: created + HOUR,
        database: { hostname: `${host}.scalingo-dbs.com`, port },
      },
    ],
  });
});

it('a database that is being created began four minutes ago', () => {
  const [addon] = appOf('events-ingest')?.addons ?? [];
  const created_at = START - 4 * MINUTE;
  expect(addon?.provisioned_at).toBe(created_at);
  expect(addon?.database?.operations).toMatchObject([{ status: 'running', created_at, finished_at: null }]);
});

it('a rule is as old as it is said to be, and has an ID of its database', () => {
  const [paris, region, , runners] = databaseOf('orders-production')?.rules ?? [];
  const dated = (age: number) => ({ created_at: START - age, updated_at: START - age });
  expect([paris, region, runners]).toEqual([
    {
      id: '67a1c8e2f000000100000100',
      type: 'custom_range',
      cidr: '203.0.113.0/24',
      label: 'Paris office',
      ...dated(41 * DAY),
    },
    {
      id: '67a1c8e2f000000100000101',
      type: 'managed_range',
      range_id: 'mr-scalingo-osc-fr1',
      ...dated(40 * DAY),
    },
    {
      id: '67a1c8e2f000000100000103',
      type: 'custom_range',
      cidr: '192.0.2.64/28',
      label: 'CI runners',
      ...dated(36 * SECOND),
    },
  ]);
});

it('a net peering was made 20 days ago, but for one that is pending', () => {
  const peeringsOf = (scenario: Scenario) =>
    databaseOf('orders-production', scenario)?.netPeerings.map(({ id, created_at, updated_at }) => [
      id,
      START - created_at,
      START - updated_at,
    ]);
  expect(peeringsOf('net-peering')).toEqual([
    ['67a1c8e2f000000100000200', 20 * DAY, 20 * DAY],
    ['67a1c8e2f000000100000201', 20 * DAY, 20 * DAY],
  ]);
  expect(peeringsOf('net-peering-changing')).toEqual([
    ['67a1c8e2f000000100000200', 20 * DAY, 5 * SECOND],
    ['67a1c8e2f000000100000201', 20 * DAY, 90 * SECOND],
    ['67a1c8e2f000000100000202', 3 * SECOND, 3 * SECOND],
  ]);
});

it.each([
  ['orders-production', ['orders_production_7342', 'orders_reader']],
  ['blog-staging', ['blog_staging_7343']],
  ['catalog-production', ['catalog-production-7351']],
  ['cache-production', []],
  ['search-staging', []],
])('the users of %s are %j, of whom the first is the platform’s', (name, expected) => {
  const users = databaseOf(name, 'engines')?.users ?? [];
  expect(users.map((user) => user.name)).toEqual(expected);
  expect(users.map((user) => user.protected)).toEqual(expected.map((_, index) => index === 0));
});

it('an app without a database is the last', () => {
  expect(createSeed('default', START).apps.at(-1)).toEqual({
    id: '67a1c8e2f0000a0000000000',
    name: 'landing-page',
    region: 'osc-fr1',
    isDedicatedDatabase: false,
    created_at: START - 400 * DAY,
    addons: [
      {
        id: 'ad-67a1c8e2f0000a0000000001',
        provider: { id: 'scheduled-exports', name: 'Scheduled exports' },
        plan: { name: 'free', display_name: 'Free' },
        provisioned_at: START - 399 * DAY,
      },
    ],
  });
});

it('nothing has happened yet', () => {
  const { tokens, clock } = createSeed('default', START);
  expect(tokens).toEqual([]);
  expect(clock).toEqual({ real: START, mock: START, speed: 1 });
});
