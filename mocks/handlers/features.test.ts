import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Scenario } from '~mocks/scenarios';
import { FEATURE_MS } from '~mocks/seed';
import { signIn, START, startTestMock, type Call, type TestMock } from '~mocks/testing';

const databaseBody = z.object({ database: z.object({ features: z.unknown() }) });

const FORCE_TLS = 'force-ssl';
const PUBLIC = 'publicly-available';

async function prepare(scenario: Scenario = 'default', app = 'blog-staging') {
  const mock = startTestMock(scenario);
  return { mock, call: await signIn(mock, app) };
}

const enable = (call: Call, name: string) => call('POST', '/features', { body: { feature: { name } } });
const disable = (call: Call, name: string) => call('DELETE', `/features?feature=${name}`);

async function features(call: Call): Promise<unknown> {
  const { body } = await call('GET', '');
  return databaseBody.parse(body).database.features;
}

const settle = (mock: TestMock, ms = FEATURE_MS) => mock.setTime(START + ms);

describe('enabling a feature', () => {
  it('is accepted, pending for a while, then active', async () => {
    const { mock, call } = await prepare();
    expect(await features(call)).toEqual([]);
    expect(await enable(call, FORCE_TLS)).toMatchObject({
      status: 200,
      body: { name: FORCE_TLS, status: 'PENDING_TO_ACTIVATE', message: 'force-ssl feature is being enabled' },
    });
    settle(mock, FEATURE_MS - 1);
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'PENDING_TO_ACTIVATE' }]);
    settle(mock);
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'ACTIVATED' }]);
  });

  it('takes the body of go-scalingo, which has a status', async () => {
    const { call } = await prepare();
    const body = { feature: { name: FORCE_TLS, status: '' } };
    expect((await call('POST', '/features', { body })).status).toBe(200);
  });

  it('twice is once', async () => {
    const { mock, call } = await prepare();
    await enable(call, FORCE_TLS);
    settle(mock, FEATURE_MS - 1);
    expect(await enable(call, FORCE_TLS)).toMatchObject({
      status: 200,
      body: { status: 'PENDING_TO_ACTIVATE' },
    });
    settle(mock);
    expect(await enable(call, FORCE_TLS)).toMatchObject({ status: 200, body: { status: 'ACTIVATED' } });
  });

  it.each([[{}], [{ feature: 'force-ssl' }], [{ feature: {} }], [{ feature: { name: 7 } }]])(
    'refuses %j',
    async (body) => {
      const { call } = await prepare();
      expect(await call('POST', '/features', { body })).toMatchObject({
        status: 400,
        body: { error: 'feature.name is missing' },
      });
    },
  );

  it('refuses a name that is none', async () => {
    const { call } = await prepare();
    expect(await enable(call, 'redis-rdb')).toMatchObject({
      status: 422,
      body: { errors: { feature: ['is not included in the list'] } },
    });
  });

  it('fails as the scenario has it, and works when it is tried again', async () => {
    const { mock, call } = await prepare('feature-fails-once');
    await enable(call, FORCE_TLS);
    settle(mock);
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'FAILED' }]);
    await enable(call, FORCE_TLS);
    settle(mock, 2 * FEATURE_MS);
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'ACTIVATED' }]);
  });
});

describe('the order', () => {
  it.each(['default', 'tls-enabling', 'tls-failed'] as const)(
    'force-ssl comes first, in %s',
    async (scenario) => {
      const { call } = await prepare(scenario);
      const before = await features(call);
      expect(await enable(call, PUBLIC)).toMatchObject({
        status: 422,
        body: { errors: { feature: ['publicly-available requires force-ssl'] } },
      });
      expect(await features(call)).toEqual(before);
    },
  );

  it.each([
    'shared-public',
    'shared-enabling',
    'shared-disabling',
    'shared-failed',
    'shared-unknown-status',
  ] as const)('force-ssl stays while publicly-available is there, in %s', async (scenario) => {
    const { call } = await prepare(scenario);
    expect(await disable(call, FORCE_TLS)).toMatchObject({
      status: 422,
      body: { errors: { feature: ['force-ssl is required by publicly-available'] } },
    });
  });
});

describe('disabling a feature', () => {
  it('is accepted with a body, pending for a while, then gone', async () => {
    const { mock, call } = await prepare('shared-public');
    expect(await disable(call, PUBLIC)).toMatchObject({
      status: 200,
      body: { message: 'publicly-available feature has been disabled' },
    });
    expect(await features(call)).toContainEqual({ name: PUBLIC, status: 'PENDING_TO_REMOVE' });
    settle(mock);
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'ACTIVATED' }]);
    expect((await disable(call, FORCE_TLS)).status).toBe(200);
    settle(mock, 2 * FEATURE_MS);
    expect(await features(call)).toEqual([]);
  });

  it.each([
    ['default', FORCE_TLS, 422],
    ['shared-enabling', PUBLIC, 409],
    ['shared-disabling', PUBLIC, 409],
    ['shared-failed', PUBLIC, 200],
    ['shared-tls', 'redis-rdb', 422],
    ['shared-tls', '', 422],
  ] as const)('in %s, of %s: %i', async (scenario, name, status) => {
    const { call } = await prepare(scenario);
    expect(await disable(call, name)).toMatchObject({ status });
  });

  it('and enabling wait for each other', async () => {
    const { call } = await prepare('shared-public');
    await disable(call, PUBLIC);
    expect(await enable(call, PUBLIC)).toMatchObject({
      status: 409,
      body: { error: 'publicly-available is being disabled' },
    });
  });
});

describe('Dedicated Resources', () => {
  it('keep force-ssl and know no publicly-available', async () => {
    const { call } = await prepare('default', 'orders-production');
    expect(await enable(call, FORCE_TLS)).toMatchObject({ status: 200, body: { status: 'ACTIVATED' } });
    expect(await enable(call, PUBLIC)).toMatchObject({ status: 422 });
    expect(await disable(call, FORCE_TLS)).toMatchObject({ status: 422 });
    expect(await features(call)).toEqual([{ name: FORCE_TLS, status: 'ACTIVATED' }]);
  });
});

it.each([
  ['shared-enabling', 'PENDING_TO_ACTIVATE'],
  ['shared-disabling', 'PENDING_TO_REMOVE'],
  ['shared-pending', 'PENDING'],
  ['shared-failed', 'FAILED'],
  ['shared-unknown-status', 'PAUSED'],
] as const)('%s stays %s', async (scenario, status) => {
  const { mock, call } = await prepare(scenario);
  settle(mock, 3_000_000);
  expect(await features(call)).toContainEqual({ name: PUBLIC, status });
});
