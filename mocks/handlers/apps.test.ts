import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HOUR } from '~mocks/clock';
import { addonOf, SESSION, START, startTestMock, tokenFor, type Answer } from '~mocks/testing';

const date = z.iso.datetime({ offset: true });
const text = z.string().check(z.minLength(1));

const databasesBody = z.strictObject({
  databases: z.array(
    z.object({
      id: text,
      name: text,
      project_id: text,
      technology: z.literal('postgresql-ng'),
      plan: z.string().check(z.regex(/^postgresql-dr-[a-z]+-\d+$/)),
    }),
  ),
});
const app = z.object({
  id: text,
  name: text,
  owner: z.object({ id: text, username: text, email: z.email() }),
  project: z.object({ id: text, name: text }),
  region: z.enum(['osc-fr1', 'osc-secnum-fr1']),
  status: text,
  created_at: date,
  updated_at: date,
  url: z.url(),
  git_url: text,
  flags: z.record(z.string(), z.boolean()),
});
const appBody = z.strictObject({ app });
const appsBody = z.strictObject({ apps: z.array(app) });
const addonFields = {
  id: z.string().check(z.regex(/^ad-[0-9a-z-]+$/)),
  app_id: text,
  resource_id: text,
  status: text,
  plan: z.object({ id: text, name: text, display_name: text }),
  addon_provider: z.object({ id: text, name: text, logo_url: z.nullable(z.url()) }),
  provisioned_at: z.nullable(date),
  deprovisioned_at: z.nullable(date),
};
const addonsBody = z.strictObject({ addons: z.array(z.object(addonFields)) });
const addonTokenBody = z.strictObject({ addon: z.object({ ...addonFields, token: text }) });

const DEDICATED = 'orders-production';
const SHARED = 'blog-staging';
const session = { token: SESSION };

const idOf = (mock: ReturnType<typeof startTestMock>, appName: string) =>
  mock.data().apps.find(({ name }) => name === appName)?.id;

function expectUnauthorized({ status, body }: Answer): void {
  expect(status).toBe(401);
  expect(z.strictObject({ error: text }).safeParse(body).success).toBe(true);
}

describe('GET /v1/databases', () => {
  it('lists the databases of Dedicated Resources, and no other', async () => {
    const mock = startTestMock();
    const { status, body } = await mock.call('GET', '/v1/databases', session);
    expect(status).toBe(200);
    const dedicated = mock.data().apps.filter(({ isDedicatedDatabase }) => isDedicatedDatabase);
    const { databases } = databasesBody.parse(body);
    expect(databases.map(({ id, name }) => [id, name])).toEqual(dedicated.map(({ id, name }) => [id, name]));
    expect(databases.length).toBeGreaterThan(0);
  });

  it('takes the bare question mark that go-scalingo appends', async () => {
    expect((await startTestMock().call('GET', '/v1/databases?', session)).status).toBe(200);
  });

  it('lists nothing when there is none', async () => {
    const { body } = await startTestMock('no-databases').call('GET', '/v1/databases', session);
    expect(body).toEqual({ databases: [] });
  });
});

describe('GET /v1/apps', () => {
  it('lists all apps, of which the dedicated databases are some', async () => {
    const mock = startTestMock();
    const { status, body } = await mock.call('GET', '/v1/apps', session);
    expect(status).toBe(200);
    const flagged = appsBody.parse(body).apps.filter(({ flags }) => flags['dedicated-database']);
    const { databases } = databasesBody.parse((await mock.call('GET', '/v1/databases', session)).body);
    expect(flagged.map(({ id, name }) => [id, name])).toEqual(databases.map(({ id, name }) => [id, name]));
    expect(appsBody.parse(body).apps).toHaveLength(mock.data().apps.length);
  });

  it('lists nothing when there is none', async () => {
    const { body } = await startTestMock('no-databases').call('GET', '/v1/apps', session);
    expect(body).toEqual({ apps: [] });
  });
});

describe('GET /v1/apps/:id_or_name', () => {
  it.each([DEDICATED, SHARED, 'landing-page'])('answers with %s, by its ID and by its name', async (name) => {
    const mock = startTestMock();
    const id = idOf(mock, name);
    const byName = await mock.call('GET', `/v1/apps/${name}`, session);
    const byId = await mock.call('GET', `/v1/apps/${id}`, session);
    expect([byName.status, byId.status]).toEqual([200, 200]);
    expect(appBody.parse(byName.body).app).toMatchObject({ id, name });
    expect(byId.body).toEqual(byName.body);
  });

  it('flags a database of Dedicated Resources, and no other app', async () => {
    const { call } = startTestMock();
    const flags = async (name: string) =>
      appBody.parse((await call('GET', `/v1/apps/${name}`, session)).body).app.flags;
    expect(await flags(DEDICATED)).toEqual({ 'dedicated-database': true });
    expect((await flags(SHARED))['dedicated-database'] ?? false).toBe(false);
  });
});

describe('GET /v1/apps/:app/addons', () => {
  it.each([
    [DEDICATED, 'postgresql', 'PostgreSQL'],
    [SHARED, 'postgresql', 'PostgreSQL'],
    ['partners-api', 'mysql', 'MySQL'],
  ])('lists the one add-on of %s, by ID and by name', async (name, provider, providerName) => {
    const mock = startTestMock();
    const byName = await mock.call('GET', `/v1/apps/${name}/addons`, session);
    const byId = await mock.call('GET', `/v1/apps/${idOf(mock, name)}/addons`, session);
    expect(byName.status).toBe(200);
    expect(byId.body).toEqual(byName.body);
    expect(addonsBody.parse(byName.body).addons).toEqual([
      expect.objectContaining({
        id: addonOf(mock, name).id,
        app_id: idOf(mock, name),
        addon_provider: { id: provider, name: providerName, logo_url: null },
      }),
    ]);
  });

  it('lists an add-on that is no database too', async () => {
    const { body } = await startTestMock().call('GET', '/v1/apps/landing-page/addons', session);
    expect(addonsBody.parse(body).addons.map(({ addon_provider }) => addon_provider.id)).toEqual([
      'scheduled-exports',
    ]);
  });
});

describe('POST /v1/apps/:app/addons/:id/token', () => {
  it('answers 200 with the add-on and its token', async () => {
    const mock = startTestMock();
    const { id, path } = addonOf(mock, DEDICATED);
    const { status, body } = await mock.call('POST', `${path}/token`, { ...session, body: {} });
    expect(status).toBe(200);
    expect(addonTokenBody.parse(body).addon).toMatchObject({ id, app_id: idOf(mock, DEDICATED) });
  });

  it('takes the name of the app too', async () => {
    const mock = startTestMock();
    const path = `/v1/apps/${SHARED}/addons/${addonOf(mock, SHARED).id}/token`;
    expect((await mock.call('POST', path, { ...session, body: {} })).status).toBe(200);
  });

  it('makes a new token each time, and the earlier one stays good', async () => {
    const mock = startTestMock();
    const first = await tokenFor(mock, DEDICATED);
    const second = await tokenFor(mock, DEDICATED);
    expect(second).not.toBe(first);
    for (const token of [first, second]) {
      expect((await mock.call('GET', '/api/firewall/managed_ranges', { token })).status).toBe(200);
    }
  });

  it('makes tokens that all work when several are asked for at once', async () => {
    const mock = startTestMock();
    const names = [DEDICATED, SHARED, 'devices-gateway', 'partners-api'];
    const tokens = await Promise.all(names.map((name) => tokenFor(mock, name)));
    expect(new Set(tokens).size).toBe(names.length);
    const statuses = names.map(async (name, index) => {
      const path = `/api/databases/${addonOf(mock, name).id}`;
      return (await mock.call('GET', path, { token: tokens[index] ?? '' })).status;
    });
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200]);
  });

  it('forgets the tokens that have expired', async () => {
    const mock = startTestMock();
    await tokenFor(mock, DEDICATED);
    mock.setTime(START + HOUR);
    await tokenFor(mock, DEDICATED);
    expect(mock.data().tokens).toHaveLength(1);
  });

  it.each(['', 'nonsense', '{"a":', '[]', 'null', '"{}"'])('answers 400 to the body %j', async (body) => {
    const mock = startTestMock();
    const answer = await mock.call('POST', `${addonOf(mock, DEDICATED).path}/token`, {
      ...session,
      text: body,
    });
    expect(answer.status).toBe(400);
    expect(z.strictObject({ error: text }).safeParse(answer.body).success).toBe(true);
    expect(mock.data().tokens).toEqual([]);
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '/v1/apps/unknown', 'app'],
    ['GET', '/v1/apps/unknown/addons', 'app'],
    ['POST', '/v1/apps/unknown/addons/ad-1/token', 'app'],
    ['POST', `/v1/apps/${DEDICATED}/addons/ad-1/token`, 'addon'],
  ])('%s %s is a 404 of the resource %s', async (method, path, resource) => {
    const { status, body } = await startTestMock().call(method, path, {
      ...session,
      ...(method === 'POST' && { body: {} }),
    });
    expect(status).toBe(404);
    expect(body).toEqual({ resource, error: 'not found' });
  });

  it('the add-on of another app is a 404', async () => {
    const mock = startTestMock();
    const path = `/v1/apps/${SHARED}/addons/${addonOf(mock, DEDICATED).id}/token`;
    const { status, body } = await mock.call('POST', path, { ...session, body: {} });
    expect([status, body]).toEqual([404, { resource: 'addon', error: 'not found' }]);
  });
});

describe('who may ask', () => {
  const requests = (mock: ReturnType<typeof startTestMock>) => [
    ['GET', '/v1/databases'] as const,
    ['GET', '/v1/apps'] as const,
    ['GET', `/v1/apps/${DEDICATED}`] as const,
    ['GET', '/v1/apps/unknown'] as const,
    ['GET', `/v1/apps/${DEDICATED}/addons`] as const,
    ['POST', `${addonOf(mock, DEDICATED).path}/token`] as const,
  ];

  it('nobody without a bearer token, or with a wrong one', async () => {
    const mock = startTestMock();
    for (const [method, path] of requests(mock)) {
      const body = method === 'POST' ? { body: {} } : {};
      expectUnauthorized(await mock.call(method, path, body));
      for (const token of ['wrong', ` ${SESSION}x`, SESSION.toUpperCase(), 'undefined']) {
        expectUnauthorized(await mock.call(method, path, { ...body, token }));
      }
    }
  });

  it('nobody with the token of an add-on', async () => {
    const mock = startTestMock();
    const token = await tokenFor(mock, DEDICATED);
    for (const [method, path] of requests(mock)) {
      expectUnauthorized(await mock.call(method, path, { token, ...(method === 'POST' && { body: {} }) }));
    }
  });

  it('is asked before the body is read', async () => {
    const mock = startTestMock();
    expectUnauthorized(
      await mock.call('POST', `${addonOf(mock, DEDICATED).path}/token`, { text: 'nonsense' }),
    );
  });
});

it('dates its answers, refusals too, by the clock', async () => {
  const mock = startTestMock();
  mock.setTime(Date.UTC(2031, 0, 2, 3, 4, 5, 678));
  for (const options of [session, {}]) {
    const { headers } = await mock.call('GET', '/v1/databases', options);
    expect(headers.get('date')).toBe('Thu, 02 Jan 2031 03:04:05 GMT');
  }
});
