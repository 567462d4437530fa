import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ANSWERS, invalidBody } from './contract-schemas';
import { openAddon, serve, signInTo } from './http-testing';

async function start(app = 'orders-production', ...flags: string[]) {
  const server = await serve(...flags);
  const { id, token } = await openAddon(server, app, await signInTo(server));
  const call = (method: string, path: string, body?: object) =>
    server.call(method, `/api/databases/${id}${path}`, { token, body });
  return {
    server,
    id,
    call,
    users: async () => ANSWERS.database_users.parse((await call('GET', '/users')).body)['database-users'],
    create: (params: object) => call('POST', '/users', { database_user: params }),
  };
}

const PASSWORD = 'twenty-four-letters-long';
const password = { password: PASSWORD, password_confirmation: PASSWORD };

describe('database users', () => {
  it('are the platform’s own, which is protected, and a read-only one', async () => {
    const { users } = await start();
    const [own, reader, ...others] = await users();
    expect(own).toMatchObject({ read_only: false, protected: true });
    expect(reader).toMatchObject({ name: 'orders_reader', read_only: true, protected: false });
    expect(others).toEqual([]);
  });

  it.each([
    ['orders-production', { password_encryption: 'SCRAM-SHA-256' }],
    ['blog-staging', { password_encryption: 'SCRAM-SHA-256' }],
    ['partners-api', undefined],
  ])('of %s have the attributes of their engine: %j', async (app, attributes) => {
    const users = await (await start(app)).users();
    expect(users[0]?.dbms_attributes).toEqual(attributes);
  });

  it('are named in the connection string', async () => {
    const { server, users } = await start();
    const path = '/v1/apps/orders-production/variables?aliases=false';
    const { body } = await server.call('GET', path, { token: await signInTo(server) });
    const { variables } = ANSWERS.variables.parse(body);
    const url = variables.find(({ name }) => name === 'SCALINGO_POSTGRESQL_URL')?.value;
    expect(url).toContain(`//${(await users())[0]?.name}:`);
  });

  it('come with the CLI’s request, password and all', async () => {
    const { id, users, create } = await start();
    const { body } = await create({ database_id: id, name: 'ana_reports', read_only: true, ...password });
    const { database_user: user } = ANSWERS.database_user_and_password.parse(body);
    expect(user).toMatchObject({
      name: 'ana_reports',
      read_only: true,
      protected: false,
      ...{ password: PASSWORD },
    });
    expect((await users()).map(({ name }) => name)).toContain('ana_reports');
  });

  it('come with scalingo.js’s request, and a password that is told once', async () => {
    const { users, create } = await start();
    const made = [await create({ name: 'first_user' }), await create({ name: 'second_user' })];
    const passwords = made.map(
      ({ body }) => ANSWERS.database_user_and_password.parse(body).database_user.password,
    );
    expect(new Set(passwords).size).toBe(2);
    for (const user of await users()) expect(user).not.toHaveProperty('password');
  });

  it('get another password, and go', async () => {
    const { call, users } = await start();
    const reset = async () => {
      const { status, body } = await call('POST', '/users/orders_reader/reset_password');
      expect(status).toBe(200);
      return ANSWERS.database_user_and_password.parse(body).database_user.password;
    };
    expect(await reset()).not.toBe(await reset());
    const changed = await call('PATCH', '/users/orders_reader', { database_user: password });
    expect(ANSWERS.database_user.parse(changed.body).database_user.name).toBe('orders_reader');
    expect((await call('DELETE', '/users/orders_reader')).status).toBe(204);
    expect((await users()).map((user) => user.protected)).toEqual([true]);
  });

  it.each([
    ['DELETE', '', undefined],
    ['PATCH', '', { database_user: password }],
    ['POST', '/reset_password', undefined],
  ])('are left alone when protected, and a 404 when unknown: %s %s', async (method, rest, body) => {
    const { call, users } = await start();
    const [own] = await users();
    const refused = await call(method, `/users/${own?.name}${rest}`, body);
    expect([refused.status, refused.body]).toEqual([403, { error: 'the user is protected' }]);
    const unknown = await call(method, `/users/nobody_here${rest}`, body);
    expect([unknown.status, unknown.body]).toEqual([404, { resource: 'database_user', error: 'not found' }]);
    expect(await users()).toHaveLength(2);
  });

  it.each([
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 7 }, 'name'],
    [{ name: 'short' }, 'name'],
    [{ name: 'a'.repeat(33) }, 'name'],
    [{ name: 'with space' }, 'name'],
    [{ name: '7th_user' }, 'name'],
    [{ name: 'orders_reader' }, 'name'],
    [{ name: 'a_new_user', read_only: 'yes' }, 'read_only'],
    [{ name: 'a_new_user', password: 'short', password_confirmation: 'short' }, 'password'],
    [{ name: 'a_new_user', password: 'p'.repeat(23), password_confirmation: 'p'.repeat(23) }, 'password'],
    [{ name: 'a_new_user', password: 'p'.repeat(65), password_confirmation: 'p'.repeat(65) }, 'password'],
    [{ name: 'a_new_user', password: 7, password_confirmation: 7 }, 'password'],
    [{ name: 'a_new_user', password: PASSWORD }, 'password_confirmation'],
  ])('are refused with %j: 422 on %s', async (params, field) => {
    const { create, users } = await start();
    const { status, body } = await create(params);
    expect(status).toBe(422);
    expect(Object.keys(invalidBody.parse(body).errors)).toEqual([field]);
    expect(await users()).toHaveLength(2);
  });

  it.each([{}, { name: '' }])('have to have a name: %j has none', async (params) => {
    const { body } = await (await start()).create(params);
    expect(body).toEqual({ errors: { name: ["can't be blank"] } });
  });

  it.each([
    { name: 'a23456' },
    { name: 'A'.repeat(32) },
    { name: 'a_new_user', password: 'p'.repeat(24), password_confirmation: 'p'.repeat(24) },
    { name: 'a_new_user', password: 'p'.repeat(64), password_confirmation: 'p'.repeat(64) },
    { name: 'a_new_user', password: '' },
  ])('are made with %j', async (params) => {
    const { create, users } = await start();
    const { status, body } = await create(params);
    expect(status).toBe(201);
    const { database_user: user } = ANSWERS.database_user_and_password.parse(body);
    expect(user).toMatchObject({ name: params.name, read_only: false, protected: false });
    if (params.password) expect(user.password).toBe(params.password);
    else expect(user.password).toHaveLength(64);
    expect(await users()).toHaveLength(3);
  });

  it('are not changed without a password, nor made without their root', async () => {
    const { call } = await start();
    expect((await call('PATCH', '/users/orders_reader', { database_user: {} })).status).toBe(422);
    expect((await call('POST', '/users', { name: 'a_new_user' })).status).toBe(400);
  });

  it.each(['cache-production', 'search-staging'])('are none of %s', async (app) => {
    const { call, create } = await start(app);
    expect((await call('GET', '/users')).body).toEqual({ 'database-users': [] });
    const { status, body } = await create({ name: 'a_new_user' });
    expect([status, Object.keys(invalidBody.parse(body).errors)]).toEqual([422, ['base']]);
  });
});

describe('an operation', () => {
  const current = z.object({ database: z.object({ current_operation_id: z.nullable(z.string()) }) });
  const currentOf = ({ body }: { body: unknown }) => current.parse(body).database.current_operation_id;

  it('is under way while the database is created', async () => {
    const { call } = await start('events-ingest');
    const { body } = await call('GET', `/operations/${currentOf(await call('GET', ''))}`);
    expect(ANSWERS.operation.parse(body).operation).toMatchObject({ status: 'running', finished_at: null });
  });

  it('is none of a database that runs', async () => {
    const { call } = await start();
    expect(currentOf(await call('GET', ''))).toBeNull();
  });

  it('is a 404 when unknown', async () => {
    const { call } = await start();
    const { status, body } = await call('GET', '/operations/nope');
    expect([status, body]).toEqual([404, { resource: 'operation', error: 'not found' }]);
  });
});

it.each(['', '/firewall_rules', '/users', '/operations/1'])(
  'a database that is unknown is a 404 of its shape, not a 401: /api/databases/ad-nope%s',
  async (rest) => {
    const { server } = await start();
    const session = await signInTo(server);
    const { token } = await openAddon(server, 'orders-production', session);
    for (const bearer of [token, session]) {
      const { status, body } = await server.call('GET', `/api/databases/ad-nope${rest}`, { token: bearer });
      expect([status, body]).toEqual([404, { error: 'Database not found' }]);
    }
  },
);

describe('both bodies of a firewall rule', () => {
  const custom = { type: 'custom_range', cidr: '192.0.2.9/32', label: 'A try' };

  it.each([
    ['go-scalingo’s, bare', custom],
    ['scalingo.js’s, wrapped', { firewall_rule: custom }],
  ])('%s', async (_whose, body) => {
    const { call, id } = await start();
    const answer = await call('POST', '/firewall_rules', body);
    expect(answer.status).toBe(201);
    const { rule } = ANSWERS.firewall_rule.parse(answer.body);
    expect(rule).toMatchObject({ ...custom, database_id: id.replace(/^ad-/, '') });
    expect((await call('DELETE', `/firewall_rules/${rule.id}`)).status).toBe(204);
    const again = await call('DELETE', `/firewall_rules/${rule.id}`);
    expect([again.status, again.body]).toEqual([404, { resource: 'firewall_rule', error: 'not found' }]);
  });

  it('are refused alike', async () => {
    const { call } = await start();
    for (const body of [{ type: 'custom_range', cidr: '192.0.2.9/24' }, { firewall_rule: {} }]) {
      const answer = await call('POST', '/firewall_rules', body);
      expect([answer.status, invalidBody.safeParse(answer.body).success]).toEqual([422, true]);
    }
  });
});
