import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { API_TOKEN } from './account';
import { memoryStore, type MockData } from './db';
import { createFaultPlan, ENDPOINTS, FAULTS, isWhole, parseFaults, type EndpointName } from './faults';
import { createHandlers } from './handlers/all';
import { createSeed } from './seed';
import { addonOf, SESSION, signIn, START, startTestMock, tokenFor, type TestMock } from './testing';

const faultsOf = (text: string) => parseFaults(text).faults;

describe('parseFaults', () => {
  it('reads each fault of each endpoint', () => {
    for (const endpoint of ENDPOINTS) {
      for (const fault of FAULTS) {
        expect(faultsOf(`${endpoint}:${fault}`)).toEqual([{ endpoint, fault, calls: Infinity }]);
        expect(faultsOf(`${endpoint}:${fault}:30`)).toEqual([{ endpoint, fault, calls: 30 }]);
      }
    }
  });

  it('reads a list, in its order', () => {
    expect(faultsOf('apps:500:1, database:time-out ,apps:401:2')).toEqual([
      { endpoint: 'apps', fault: '500', calls: 1 },
      { endpoint: 'database', fault: 'time-out', calls: Infinity },
      { endpoint: 'apps', fault: '401', calls: 2 },
    ]);
  });

  it.each([
    '',
    ',',
    ' , ,',
    'nonsense',
    'apps',
    'apps:',
    ':503',
    ':apps:503',
    'apps:600',
    'unknown:503',
    'APPS:503',
    'toString:503',
  ])('leaves out %j', (text) => expect(faultsOf(text)).toEqual([]));

  it.each([
    'apps:503:',
    'apps:503:0',
    'apps:503:-1',
    'apps:503:1.5',
    'apps:503:two',
    'apps:503:1:2',
    'apps:503: 1',
  ])('refuses %j, whose number of calls is none', (text) =>
    expect(parseFaults(text)).toEqual({ faults: [], wrong: [text] }),
  );

  it('keeps what it understands beside what it does not', () => {
    expect(parseFaults('nonsense,apps:503,apps:600,:')).toEqual({
      faults: [{ endpoint: 'apps', fault: '503', calls: Infinity }],
      wrong: ['nonsense', 'apps:600', ':'],
    });
  });
});

describe('createFaultPlan', () => {
  const plan = (text: string) => createFaultPlan(faultsOf(text));
  const take = (next: ReturnType<typeof plan>, endpoint: EndpointName, calls: number) =>
    Array.from({ length: calls }, () => next(endpoint));

  it('has no fault when none is asked for', () => {
    expect(take(plan(''), 'apps', 2)).toEqual([null, null]);
  });

  it('has the fault each time without a number', () => {
    expect(take(plan('apps:503'), 'apps', 5)).toEqual(['503', '503', '503', '503', '503']);
  });

  it('counts the calls of a number', () => {
    expect(take(plan('apps:503:2'), 'apps', 4)).toEqual(['503', '503', null, null]);
  });

  it('goes on to the next fault of the same endpoint', () => {
    expect(take(plan('apps:503:1,apps:401:2'), 'apps', 4)).toEqual(['503', '401', '401', null]);
  });

  it('counts each endpoint apart', () => {
    const next = plan('apps:503:1,database:401:1');
    expect(take(next, 'databases', 2)).toEqual([null, null]);
    expect(take(next, 'database', 2)).toEqual(['401', null]);
    expect(take(next, 'apps', 2)).toEqual(['503', null]);
  });

  it('leaves the list alone, so that another plan counts anew', () => {
    const faults = faultsOf('apps:503:1');
    expect(take(createFaultPlan(faults), 'apps', 2)).toEqual(['503', null]);
    expect(take(createFaultPlan(faults), 'apps', 2)).toEqual(['503', null]);
  });
});

describe('createFaultPlan', () => {
  it('lets calls through that are named ok, before the fault that waits for a later one', () => {
    const next = createFaultPlan(faultsOf('apps:ok:2,apps:503:1,addons:ok'));
    expect([next('apps'), next('addons'), next('apps'), next('apps'), next('apps')]).toEqual([
      null,
      null,
      null,
      '503',
      null,
    ]);
  });
});

it('a fault is a whole answer, unless none comes or it has no end', () => {
  expect(FAULTS.filter((fault) => !isWhole(fault))).toEqual(['network-down', 'time-out', 'endless-body']);
});

describe('the answer of a fault', () => {
  const error = z.strictObject({ error: z.string().check(z.minLength(1)) });
  const messages = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
  const plainText = z.string().check(z.minLength(1));

  it.each([
    ['400', 400, error],
    ['401', 401, error],
    ['402', 402, z.strictObject({ error: z.string(), url: z.url() })],
    ['403', 403, z.strictObject({ error: z.string(), code: z.optional(z.string()) })],
    ['404', 404, z.strictObject({ resource: z.optional(z.string()), error: z.string() })],
    ['409', 409, error],
    ['422', 422, z.strictObject({ errors: z.record(z.string(), messages) })],
    ['429', 429, z.literal('Retry later')],
    ['500', 500, plainText],
    ['503', 503, plainText],
    ['not-json', 200, plainText],
    ['wrong-json', 200, z.strictObject({ unexpected: z.literal(true) })],
    ['empty-body', 200, z.null()],
  ])('%s is %i, dated by the clock', async (fault, status, schema) => {
    const answer = await startTestMock('default', `apps:${fault}`).call('GET', '/v1/apps', {
      token: SESSION,
    });
    expect(answer.status).toBe(status);
    expect(schema.safeParse(answer.body).error).toBeUndefined();
    expect(answer.headers.get('date')).toBe(new Date(START).toUTCString());
  });

  it('422 has a message for no field, a whole sentence', async () => {
    const { body } = await startTestMock('default', 'apps:422').call('GET', '/v1/apps', { token: SESSION });
    expect(body).toEqual({ errors: { base: ['it is refused by the preview’s fault'] } });
  });

  it('422-field has a message for a field that the endpoint takes', async () => {
    const mock = startTestMock('default', 'create_firewall_rule:422-field,apps:422-field');
    const call = await signIn(mock, 'orders-production');
    expect(await call('POST', '/firewall_rules', { body: {} })).toMatchObject({
      status: 422,
      body: { errors: { cidr: ['is refused by the preview’s fault'] } },
    });
    expect(await mock.call('GET', '/v1/apps')).toMatchObject({
      status: 422,
      body: { errors: { region: {} } },
    });
  });

  it('endless-body begins an answer that nothing ends but its reader', async () => {
    const environment = {
      store: memoryStore(createSeed('default', START)),
      clock: { now: () => START },
      latencyMs: 0,
      nextFault: createFaultPlan(faultsOf('apps:endless-body')),
      sessionToken: SESSION,
    };
    const response = await getResponse(createHandlers(environment), new Request('http://mock.test/v1/apps'));
    const reader = response?.body?.getReader();
    expect(response?.status).toBe(200);
    expect(await reader?.read()).toMatchObject({ done: false });
    const wait = new Promise((resolve) => void setTimeout(resolve, 20, 'nothing more'));
    expect(await Promise.race([reader?.read(), wait])).toBe('nothing more');
    await reader?.cancel();
  });

  it('not-json is no JSON, and does not claim to be', async () => {
    const answer = await startTestMock('default', 'apps:not-json').call('GET', '/v1/apps', {
      token: SESSION,
    });
    expect(answer.headers.get('content-type')).not.toContain('json');
    expect((): unknown => JSON.parse(String(answer.body))).toThrow(SyntaxError);
  });

  it('network-down is a failed connection', async () => {
    const answer = await startTestMock('default', 'apps:network-down').call('GET', '/v1/apps', {
      token: SESSION,
    });
    expect(answer).toMatchObject({ type: 'error', status: 0, body: null });
  });
});

const PASSWORD = 'a password of 24 letters';

const ordersIn = (data: MockData) =>
  data.apps.find(({ name }) => name === 'orders-production')?.addons[0]?.database;

/** Gives orders-production what the requests below name. */
function prepareOrders(data: MockData): void {
  const dates = { created_at: START, updated_at: START };
  const settled = { status: 'active', settles_at: null, settles_as: null };
  const orders = ordersIn(data);
  orders?.netPeerings.push({ id: 'np-1', outscale_net_peering_id: 'pcx-1', ...settled, ...dates });
  orders?.users.push({ name: 'to_be_deleted', read_only: false, protected: false });
}

describe('a fault meets its own requests alone', () => {
  /** The request of each endpoint. */
  function requestsOf(mock: TestMock, token: string): Record<EndpointName, () => Promise<number>> {
    const addon = addonOf(mock, 'orders-production');
    const database = `/api/databases/${addon.id}`;
    const [rule] = mock.data().apps.flatMap(({ addons }) => addons[0]?.database?.rules ?? []);
    const body = { type: 'custom_range', cidr: '192.0.2.1/32', label: 'A try' };
    const session = { token: SESSION };
    const status = async (method: string, path: string, options: object) =>
      (await mock.call(method, path, options)).status;
    const dedicated = '/v1/databases/orders-production';
    mock.change(prepareOrders);
    const [operation] = ordersIn(mock.data())?.operations ?? [];
    const user = {
      database_user: { name: 'a_new_user', password: PASSWORD, password_confirmation: PASSWORD },
    };
    return {
      token_exchange: () => status('POST', '/v1/tokens/exchange', { apiToken: API_TOKEN, body: {} }),
      self: () => status('GET', '/v1/users/self', session),
      regions: () => status('GET', '/v1/regions', session),
      dedicated_database: () => status('GET', dedicated, session),
      addon: () => status('GET', addon.path, session),
      net_peerings: () => status('GET', `${dedicated}/net_peerings`, session),
      create_net_peering: () =>
        status('POST', `${dedicated}/net_peerings`, {
          ...session,
          body: { outscale_net_peering_id: 'pcx-123456789' },
        }),
      net_peering: () => status('GET', `${dedicated}/net_peerings/np-1`, session),
      delete_net_peering: () => status('DELETE', `${dedicated}/net_peerings/np-1`, session),
      network_configuration: () => status('GET', `${dedicated}/network_configuration`, session),
      database_users: () => status('GET', `${database}/users`, { token }),
      create_database_user: () => status('POST', `${database}/users`, { token, body: user }),
      update_database_user: () => status('PATCH', `${database}/users/orders_reader`, { token, body: user }),
      delete_database_user: () => status('DELETE', `${database}/users/to_be_deleted`, { token }),
      reset_database_user_password: () =>
        status('POST', `${database}/users/orders_reader/reset_password`, { token }),
      operation: () => status('GET', `${database}/operations/${operation?.id}`, { token }),
      databases: () => status('GET', '/v1/databases', session),
      apps: () => status('GET', '/v1/apps', session),
      app: () => status('GET', '/v1/apps/orders-production', session),
      addons: () => status('GET', '/v1/apps/orders-production/addons', session),
      addon_token: () => status('POST', `${addon.path}/token`, { ...session, body: {} }),
      collaborators: () => status('GET', '/v1/apps/orders-production/collaborators', session),
      variables: () => status('GET', '/v1/apps/orders-production/variables', session),
      endpoints: () => status('GET', '/v1/databases/orders-production/endpoints', session),
      database: () => status('GET', database, { token }),
      enable_feature: () =>
        status('POST', `${database}/features`, { token, body: { feature: { name: 'force-ssl' } } }),
      disable_feature: async () => {
        const path = `/api/databases/${addonOf(mock, 'cache-production').id}/features?feature=force-ssl`;
        return status('DELETE', path, { token: await tokenFor(mock, 'cache-production') });
      },
      firewall_rules: () => status('GET', `${database}/firewall_rules`, { token }),
      create_firewall_rule: () => status('POST', `${database}/firewall_rules`, { token, body }),
      update_firewall_rule: () => status('PATCH', `${database}/firewall_rules/${rule?.id}`, { token, body }),
      delete_firewall_rule: () => status('DELETE', `${database}/firewall_rules/${rule?.id}`, { token }),
      managed_ranges: () => status('GET', '/api/firewall/managed_ranges', { token }),
      caller_address: () => status('GET', '/caller-address', {}),
    };
  }

  it.each(ENDPOINTS.filter((name) => name !== 'addon_token'))('%s', async (faulty) => {
    const mock = startTestMock('default', `${faulty}:503:1`);
    const requests = requestsOf(mock, await tokenFor(mock, 'orders-production'));
    for (const name of ENDPOINTS) {
      const status = await requests[name]();
      if (name === faulty) expect(status, name).toBe(503);
      else expect(status, name).toBeLessThan(300);
    }
    // The count is over; the rule was deleted unless that was what failed.
    expect(await requests.apps()).toBe(200);
  });

  it('addon_token', async () => {
    const mock = startTestMock('default', 'addon_token:503:1');
    await expect(tokenFor(mock, 'orders-production')).rejects.toThrow('503');
    expect(await requestsOf(mock, '').addons()).toBe(200);
    expect((await (await signIn(mock, 'orders-production'))('GET', '')).status).toBe(200);
  });

  it('and answers before it looks at who asks, or changes the data', async () => {
    const mock = startTestMock('default', 'create_firewall_rule:500,apps:503');
    expect((await mock.call('GET', '/v1/apps')).status).toBe(503);
    const call = await signIn(mock, 'orders-production');
    const before = mock.data();
    const body = { type: 'custom_range', cidr: '192.0.2.1/32', label: 'A try' };
    expect((await call('POST', '/firewall_rules', { body })).status).toBe(500);
    expect(mock.data()).toEqual(before);
  });

  it.each(['429:2', 'network-down:2'])('%s is over after two calls', async (fault) => {
    const mock = startTestMock('default', `firewall_rules:${fault}`);
    const call = await signIn(mock, 'orders-production');
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await call('GET', '/firewall_rules')).status);
    expect(statuses.map((status) => status === 200)).toEqual([false, false, true]);
  });
});
