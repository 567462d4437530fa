import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HOUR } from '~mocks/clock';
import { addonOf, SESSION, signIn, START, startTestMock, tokenFor, type TestMock } from '~mocks/testing';

const date = z.iso.datetime({ offset: true });
const text = z.string().check(z.minLength(1));
const errorBody = z.strictObject({ error: text });

const databaseBody = z.strictObject({
  database: z.object({
    id: text,
    resource_id: text,
    app_name: text,
    created_at: date,
    encryption_at_rest: z.boolean(),
    features: z.array(
      z.object({
        name: z.enum(['force-ssl', 'publicly-available']),
        status: z.enum(['PENDING', 'PENDING_TO_ACTIVATE', 'PENDING_TO_REMOVE', 'ACTIVATED', 'FAILED']),
      }),
    ),
    plan: text,
    status: z.enum(['creating', 'running', 'migrating', 'updating', 'upgrading', 'stopped']),
    type_id: text,
    type_name: text,
    version_id: text,
    readable_version: text,
    hostname: text,
    instances: z.array(
      z.object({ id: text, hostname: text, port: z.int(), status: text, type: text, private_ip: z.ipv4() }),
    ),
    next_version_id: z.nullable(text),
    current_operation_id: z.nullable(text),
    cluster: z.boolean(),
    periodic_backups_enabled: z.boolean(),
    periodic_backups_scheduled_at: z.array(z.int()),
    maintenance_window: z.object({
      weekday_utc: z.int(),
      starting_hour_utc: z.int(),
      duration_in_hour: z.int(),
    }),
  }),
});

const DEDICATED = 'orders-production';
const OTHER = 'devices-gateway';
const SHARED = 'blog-staging';
const NO_DATABASE = 'landing-page';

const databaseOf = async (mock: TestMock, name: string) =>
  databaseBody.parse((await (await signIn(mock, name))('GET', '')).body).database;

describe('GET /api/databases/:addon', () => {
  it('answers 200 for every database, with every field of the contract', async () => {
    const mock = startTestMock();
    const names = mock.data().apps.flatMap(({ name, addons }) => (addons[0]?.database ? [name] : []));
    for (const name of names) {
      const { status, body } = await (await signIn(mock, name))('GET', '');
      expect(status).toBe(200);
      const { database } = databaseBody.parse(body);
      expect(database.app_name).toBe(name);
      expect(database.cluster).toBe(database.instances.length > 1);
    }
  });

  it('says what it is, and in which version, as the documentation does', async () => {
    const { type_name, readable_version } = await databaseOf(startTestMock(), DEDICATED);
    expect([type_name, readable_version]).toEqual(['postgresql', '16.8.0-1']);
  });

  it('has the resource ID and the plan that the add-on has', async () => {
    const mock = startTestMock();
    const { resource_id, plan } = await databaseOf(mock, DEDICATED);
    const { body } = await mock.call('GET', `/v1/apps/${DEDICATED}/addons`, { token: SESSION });
    expect(body).toMatchObject({ addons: [{ resource_id, plan: { name: plan } }] });
  });

  it.each([
    [SHARED, ['1 10.42.0.10 running']],
    ['search-staging', ['1 10.42.0.10 stopped']],
    ['partners-api', ['1 10.42.0.10 running', '2 10.42.0.11 running']],
  ])('of %s has one node for a Starter plan, two for others: %j', async (name, nodes) => {
    const { resource_id, instances } = await databaseOf(startTestMock(), name);
    expect(instances.map(({ id, private_ip, status }) => `${id} ${private_ip} ${status}`)).toEqual(
      nodes.map((node) => `${resource_id}-${node}`),
    );
    for (const { id, hostname } of instances) expect(hostname.startsWith(`${id}.`)).toBe(true);
  });

  it('has force-ssl activated for Dedicated Resources', async () => {
    const { features } = await databaseOf(startTestMock(), DEDICATED);
    expect(features).toEqual([{ name: 'force-ssl', status: 'ACTIVATED' }]);
  });

  it('leaves out the features that are off', async () => {
    const mock = startTestMock();
    expect((await databaseOf(mock, SHARED)).features).toEqual([]);
    expect((await databaseOf(mock, 'partners-api')).features.map(({ name }) => name)).toEqual([
      'force-ssl',
      'publicly-available',
    ]);
  });

  it('has the status of a database that is not running', async () => {
    const mock = startTestMock();
    expect((await databaseOf(mock, 'events-ingest')).status).toBe('creating');
    expect((await databaseOf(mock, 'search-staging')).status).toBe('stopped');
  });

  it.each([
    ['default', 'running', 'running', 'running'],
    ['database-creating', 'creating', 'provisioning', 'booting'],
    ['database-stopped', 'stopped', 'suspended', 'stopped'],
    ['database-migrating', 'migrating', 'running', 'migrating'],
    ['database-updating', 'updating', 'running', 'restarting'],
    ['database-upgrading', 'upgrading', 'running', 'upgrading'],
  ] as const)('of %s is %s, its add-on %s and its nodes %s', async (scenario, status, ofAddon, ofNodes) => {
    const mock = startTestMock(scenario);
    const database = await databaseOf(mock, DEDICATED);
    expect(database.status).toBe(status);
    expect(new Set(database.instances.map((instance) => instance.status))).toEqual(new Set([ofNodes]));
    const { body } = await mock.call('GET', `/v1/apps/${DEDICATED}/addons`, { token: SESSION });
    expect(body).toMatchObject({ addons: [{ status: ofAddon }] });
  });
});

describe('the operation that made a database', () => {
  it.each([
    [DEDICATED, 'finished', '2025-09-02T09:17:52.000Z', '2025-09-02T09:20:52.000Z'],
    ['events-ingest', 'running', '2026-06-19T08:13:52.000Z', null],
  ])('of %s is %s', async (name, status, created_at, finished_at) => {
    const mock = startTestMock();
    const [app] = mock.data().apps.filter((candidate) => candidate.name === name);
    const id = app?.addons[0]?.database?.operations[0]?.id;
    const { body } = await (await signIn(mock, name))('GET', `/operations/${id}`);
    expect(body).toEqual({ operation: { id, type: 'create', status, created_at, finished_at, error: null } });
  });
});

describe('what is not there', () => {
  it('an add-on that is no database is a 404 without a resource', async () => {
    const call = await signIn(startTestMock(), NO_DATABASE);
    for (const path of ['', '/firewall_rules']) {
      const { status, body } = await call('GET', path);
      expect([status, body]).toEqual([404, { error: 'Database not found' }]);
    }
  });

  it('a database that was removed while its token lives is the same 404', async () => {
    const mock = startTestMock();
    const call = await signIn(mock, DEDICATED);
    mock.change((data) => {
      data.apps = data.apps.filter(({ name }) => name !== DEDICATED);
    });
    const { status, body } = await call('GET', '');
    expect([status, body]).toEqual([404, { error: 'Database not found' }]);
  });
});

describe('who may ask', () => {
  /** Every request of the database API that names a database. */
  function requestsOf(mock: TestMock, name: string) {
    const path = `/api/databases/${addonOf(mock, name).id}`;
    const body = { firewall_rule: { type: 'custom_range', cidr: '192.0.2.1/32', label: 'A try' } };
    const [rule] = mock.data().apps.find((app) => app.name === name)?.addons[0]?.database?.rules ?? [];
    if (!rule) throw new Error(`No rule in the seed: ${name}`);
    return [
      ['GET', path, {}],
      ['POST', `${path}/features`, { body: { feature: { name: 'force-ssl' } } }],
      ['GET', `${path}/firewall_rules`, {}],
      ['POST', `${path}/firewall_rules`, { body }],
      ['PATCH', `${path}/firewall_rules/${rule.id}`, { body }],
      ['DELETE', `${path}/firewall_rules/${rule.id}`, {}],
    ] as const;
  }

  async function expectAllUnauthorized(mock: TestMock, token: string | undefined): Promise<void> {
    const before = mock.data();
    for (const [method, path, options] of requestsOf(mock, DEDICATED)) {
      const answer = await mock.call(method, path, { ...options, ...(token !== undefined && { token }) });
      expect(answer.status, `${method} ${path}`).toBe(401);
      expect(errorBody.safeParse(answer.body).success).toBe(true);
    }
    expect(mock.data()).toEqual(before);
  }

  it('whoever has the token of the add-on', async () => {
    const mock = startTestMock();
    const token = await tokenFor(mock, DEDICATED);
    for (const [method, path, options] of requestsOf(mock, DEDICATED)) {
      const { status } = await mock.call(method, path, { ...options, token });
      expect(status, `${method} ${path}`).toBeLessThan(300);
    }
  });

  it.each([undefined, 'wrong', 'undefined', SESSION])('nobody with the token %s', async (token) => {
    const mock = startTestMock();
    await tokenFor(mock, DEDICATED);
    await expectAllUnauthorized(mock, token);
    const { id } = addonOf(mock, SHARED);
    const path = `/api/databases/${id}/features?feature=force-ssl`;
    expect((await mock.call('DELETE', path, token === undefined ? {} : { token })).status).toBe(401);
    const { status } = await mock.call(
      'GET',
      '/api/firewall/managed_ranges',
      token === undefined ? {} : { token },
    );
    expect(status).toBe(401);
  });

  it('nobody with the token of another add-on', async () => {
    const mock = startTestMock();
    await expectAllUnauthorized(mock, await tokenFor(mock, OTHER));
  });

  it('nobody with the token of another add-on, where the app has several', async () => {
    const mock = startTestMock();
    mock.change(({ apps }) => {
      const [first, second] = [DEDICATED, NO_DATABASE].map((name) => apps.find((app) => app.name === name));
      first?.addons.push(...(second?.addons ?? []));
    });
    await expectAllUnauthorized(mock, await tokenFor(mock, OTHER));
  });

  it('an unknown add-on is a 404, although no token is its own', async () => {
    const mock = startTestMock();
    const token = await tokenFor(mock, DEDICATED);
    const { status, body } = await mock.call('GET', '/api/databases/ad-unknown', { token });
    expect([status, body]).toEqual([404, { error: 'Database not found' }]);
  });

  it('nobody once the hour of the token is over', async () => {
    const mock = startTestMock();
    const token = await tokenFor(mock, DEDICATED);
    const { id } = addonOf(mock, DEDICATED);
    const paths = [
      `/api/databases/${id}`,
      `/api/databases/${id}/firewall_rules`,
      '/api/firewall/managed_ranges',
    ];
    for (const [time, status] of [
      [START + HOUR - 1, 200],
      [START + HOUR, 401],
      [START + 2 * HOUR, 401],
    ] as const) {
      mock.setTime(time);
      for (const path of paths) expect((await mock.call('GET', path, { token })).status).toBe(status);
    }
    await expectAllUnauthorized(mock, token);
  });

  it('whoever asks for a new token after that hour', async () => {
    const mock = startTestMock();
    await tokenFor(mock, DEDICATED);
    mock.setTime(START + 3 * HOUR);
    expect((await databaseOf(mock, DEDICATED)).app_name).toBe(DEDICATED);
  });
});

it('dates its answers, refusals too, by the clock', async () => {
  const mock = startTestMock();
  const call = await signIn(mock, DEDICATED);
  for (const [time, date] of [
    [START, 'Fri, 19 Jun 2026 08:17:52 GMT'],
    [START + 59 * 60_000, 'Fri, 19 Jun 2026 09:16:52 GMT'],
    [START + 2 * HOUR, 'Fri, 19 Jun 2026 10:17:52 GMT'],
  ] as const) {
    mock.setTime(time);
    expect((await call('GET', '')).headers.get('date')).toBe(date);
  }
});
