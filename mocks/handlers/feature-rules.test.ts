import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HOUR } from '~mocks/clock';
import type { Scenario } from '~mocks/scenarios';
import { FEATURE_MS } from '~mocks/seed';
import { signIn, START, startTestMock, type Answer, type Call } from '~mocks/testing';

// What the server refuses, what it leaves alone, and which way a change goes from each status.

const text = z.string().check(z.minLength(1));
const errorBody = z.strictObject({ error: text });
const REFUSALS = {
  400: errorBody,
  409: errorBody,
  422: z.strictObject({ errors: z.strictObject({ feature: z.array(text).check(z.minLength(1)) }) }),
};
/** Strict: when a change ends is the mock's own knowledge. */
const databaseBody = z.object({
  database: z.object({ features: z.array(z.strictObject({ name: text, status: text })) }),
});

const TLS = 'force-ssl';
const PUBLIC = 'publicly-available';
const NOT_JSON = ['', 'nonsense', '{"feature":', '[]', 'null', '"text"', '1'];

async function start(scenario: Scenario = 'default', name = 'blog-staging') {
  const mock = startTestMock(scenario);
  const call = await signIn(mock, name);
  return { mock, call, features: () => featuresOf(call) };
}

const featuresOf = async (call: Call) =>
  Object.fromEntries(
    databaseBody
      .parse((await call('GET', '')).body)
      .database.features.map(({ name, status }) => [name, status]),
  );
const enable = (call: Call, name: unknown) => call('POST', '/features', { body: { feature: { name } } });
const disable = (call: Call, name: string) => call('DELETE', `/features?feature=${encodeURIComponent(name)}`);

/** Is refused in the documented shape, and nothing has changed. */
async function expectRefused(
  { mock }: Awaited<ReturnType<typeof start>>,
  status: keyof typeof REFUSALS,
  send: () => Promise<Answer>,
): Promise<void> {
  const before = mock.data();
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(REFUSALS[status].safeParse(answer.body).error).toBeUndefined();
  expect(mock.data()).toEqual(before);
}

it.each([
  ['default', {}],
  ['feature-fails-once', {}],
  ['tls-enabling', { [TLS]: 'PENDING_TO_ACTIVATE' }],
  ['tls-failed', { [TLS]: 'FAILED' }],
  ['shared-tls', { [TLS]: 'ACTIVATED' }],
  ['shared-public', { [TLS]: 'ACTIVATED', [PUBLIC]: 'ACTIVATED' }],
] as const)('the scenario %s stays as it is', async (scenario, expected) => {
  const { mock, features } = await start(scenario);
  for (const time of [START, START + FEATURE_MS, START + HOUR - 1]) {
    mock.setTime(time);
    expect(await features()).toEqual(expected);
  }
});

describe('POST …/features', () => {
  it('makes a database public once Force TLS is active, not before, nor while it ends', async () => {
    const started = await start();
    const { mock, call, features } = started;
    await enable(call, TLS);
    mock.setTime(START + FEATURE_MS - 1);
    await expectRefused(started, 422, () => enable(call, PUBLIC));
    mock.setTime(START + FEATURE_MS);
    expect((await enable(call, PUBLIC)).status).toBe(200);
    mock.setTime(START + 2 * FEATURE_MS);
    expect(await features()).toEqual({ [TLS]: 'ACTIVATED', [PUBLIC]: 'ACTIVATED' });
    await disable(call, PUBLIC);
    mock.setTime(START + 3 * FEATURE_MS);
    await disable(call, TLS);
    await expectRefused(started, 422, () => enable(call, PUBLIC));
  });

  it.each([
    ['shared-tls', TLS, 'ACTIVATED'],
    ['tls-enabling', TLS, 'PENDING_TO_ACTIVATE'],
    ['shared-public', PUBLIC, 'ACTIVATED'],
    ['shared-enabling', PUBLIC, 'PENDING_TO_ACTIVATE'],
    ['shared-pending', PUBLIC, 'PENDING'],
  ] as const)('changes nothing when there is nothing to do: %s, %s', async (scenario, name, status) => {
    const { mock, call } = await start(scenario);
    const before = mock.data();
    const answer = await enable(call, name);
    expect([answer.status, answer.body]).toMatchObject([200, { name, status }]);
    expect(mock.data()).toEqual(before);
  });

  it('is a conflict while the feature is being disabled', async () => {
    const started = await start('shared-disabling');
    await expectRefused(started, 409, () => enable(started.call, PUBLIC));
  });

  it.each([
    ['tls-failed', TLS],
    ['shared-failed', PUBLIC],
  ] as const)('begins anew after a failure: %s', async (scenario, name) => {
    const { mock, call, features } = await start(scenario);
    expect((await enable(call, name)).body).toMatchObject({ status: 'PENDING_TO_ACTIVATE' });
    mock.setTime(START + FEATURE_MS);
    expect(await features()).toMatchObject({ [name]: 'ACTIVATED' });
  });

  it('leaves other databases alone', async () => {
    const { mock, call } = await start();
    const other = await signIn(mock, 'search-staging');
    await enable(call, TLS);
    expect(await featuresOf(other)).toEqual({});
  });

  it.each(['nope', 'redis-aof', 'FORCE-SSL', 'force_ssl', 'toString', ' force-ssl', ''])(
    'refuses the feature %j',
    async (name) => {
      const started = await start();
      await expectRefused(started, 422, () => enable(started.call, name));
    },
  );

  it.each([{}, { name: TLS }, { feature: null }, { feature: TLS }, { feature: [TLS] }, { feature: {} }])(
    'answers 400 to %j',
    async (body) => {
      const started = await start();
      await expectRefused(started, 400, () => started.call('POST', '/features', { body }));
    },
  );

  it.each(NOT_JSON)('answers 400 to the body %j', async (body) => {
    const started = await start();
    await expectRefused(started, 400, () => started.call('POST', '/features', { text: body }));
  });
});

describe('DELETE …/features', () => {
  it.each([
    'shared-public',
    'shared-enabling',
    'shared-pending',
    'shared-disabling',
    'shared-failed',
    'shared-unknown-status',
  ] as const)('keeps Force TLS, and all else, while the other feature is there: %s', async (scenario) => {
    const started = await start(scenario);
    await expectRefused(started, 422, () => disable(started.call, TLS));
  });

  it('takes Force TLS back once the database is private again', async () => {
    const started = await start('shared-public');
    await disable(started.call, PUBLIC);
    started.mock.setTime(START + FEATURE_MS - 1);
    await expectRefused(started, 422, () => disable(started.call, TLS));
    started.mock.setTime(START + FEATURE_MS);
    expect((await disable(started.call, TLS)).status).toBe(200);
    expect(await started.features()).toEqual({ [TLS]: 'PENDING_TO_REMOVE' });
  });

  it('refuses what has been disabled, and lets it be enabled again', async () => {
    const started = await start('shared-tls');
    const { mock, call, features } = started;
    await disable(call, TLS);
    mock.setTime(START + FEATURE_MS);
    await expectRefused(started, 422, () => disable(call, TLS));
    expect((await enable(call, TLS)).body).toMatchObject({ status: 'PENDING_TO_ACTIVATE' });
    mock.setTime(START + 2 * FEATURE_MS);
    expect(await features()).toEqual({ [TLS]: 'ACTIVATED' });
  });

  it('answers 400 without the name of a feature', async () => {
    const started = await start('shared-tls');
    await expectRefused(started, 400, () => started.call('DELETE', '/features'));
    await expectRefused(started, 400, () => started.call('DELETE', '/features?name=force-ssl'));
  });

  it.each([
    ['default', TLS, 422],
    ['default', PUBLIC, 422],
    ['shared-tls', PUBLIC, 422],
    ['shared-tls', 'nope', 422],
    ['tls-enabling', TLS, 409],
    ['shared-enabling', PUBLIC, 409],
    ['shared-pending', PUBLIC, 409],
    ['shared-disabling', PUBLIC, 409],
  ] as const)('in %s refuses %s with %i, and changes nothing', async (scenario, name, status) => {
    const started = await start(scenario);
    await expectRefused(started, status, () => disable(started.call, name));
  });

  it.each([
    ['tls-failed', TLS],
    ['shared-failed', PUBLIC],
    ['shared-unknown-status', PUBLIC],
  ] as const)('removes what failed, or what has a status that nobody knows: %s', async (scenario, name) => {
    const { mock, call, features } = await start(scenario);
    expect((await disable(call, name)).status).toBe(200);
    expect(await features()).toMatchObject({ [name]: 'PENDING_TO_REMOVE' });
    mock.setTime(START + FEATURE_MS);
    expect(await features()).not.toHaveProperty([name]);
  });
});

describe('a change that fails', () => {
  it('is the next one alone', async () => {
    const { mock, call, features } = await start('feature-fails-once');
    for (const [round, [change, expected]] of [
      [enable, { [TLS]: 'FAILED' }] as const,
      [enable, { [TLS]: 'ACTIVATED' }] as const,
      [disable, {}] as const,
    ].entries()) {
      expect((await change(call, TLS)).status).toBe(200);
      mock.setTime(START + (round + 1) * FEATURE_MS);
      expect(await features()).toEqual(expected);
    }
  });

  it('is not used up by what changes nothing', async () => {
    const { mock, call, features } = await start('feature-fails-once');
    await enable(call, PUBLIC);
    await disable(call, TLS);
    await enable(call, TLS);
    await enable(call, TLS);
    mock.setTime(START + FEATURE_MS);
    expect(await features()).toEqual({ [TLS]: 'FAILED' });
  });

  it('can be one that disables', async () => {
    const { mock, call, features } = await start('shared-tls');
    mock.change((data) => {
      for (const { database } of data.apps.flatMap(({ addons }) => addons)) {
        if (database) database.failing_changes = 1;
      }
    });
    await disable(call, TLS);
    mock.setTime(START + FEATURE_MS);
    expect(await features()).toEqual({ [TLS]: 'FAILED' });
  });
});

it('Dedicated Resources have Force TLS already, keep it, and are never public', async () => {
  const started = await start('default', 'orders-production');
  const { mock, call } = started;
  const before = mock.data();
  expect(await enable(call, TLS)).toMatchObject({ status: 200, body: { name: TLS, status: 'ACTIVATED' } });
  expect(mock.data()).toEqual(before);
  await expectRefused(started, 422, () => disable(call, TLS));
  await expectRefused(started, 422, () => enable(call, PUBLIC));
  await expectRefused(started, 422, () => disable(call, PUBLIC));
});

it('a database that is not there is a 404', async () => {
  const { call } = await start('default', 'landing-page');
  for (const { status, body } of [await enable(call, TLS), await disable(call, TLS)]) {
    expect([status, body]).toEqual([404, { error: 'Database not found' }]);
  }
});
