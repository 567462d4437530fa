import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MINUTE, SECOND } from './clock';
import { ANSWERS, errorBody } from './contract-schemas';
import { serve, signInTo, type HttpAnswer } from './http-testing';
import { NET_PEERING_MS } from './outscale';

const APP = 'orders-production';

async function start(...flags: string[]) {
  const server = await serve(...flags);
  const token = await signInTo(server);
  const get = (path: string) => server.call('GET', path, { token });
  const peerings = (app = APP) => `/v1/databases/${app}/net_peerings`;
  return {
    server,
    get,
    peerings,
    add: (id: unknown, app = APP) =>
      server.call('POST', peerings(app), { token, body: { outscale_net_peering_id: id } }),
    remove: (id: string) => server.call('DELETE', `${peerings()}/${id}`, { token }),
    list: async () => ANSWERS.net_peerings.parse((await get(peerings())).body).net_peerings,
  };
}

const peeringIn = ({ body }: HttpAnswer) => ANSWERS.net_peering.parse(body).net_peering;

describe('a database of Dedicated Resources', () => {
  it('is found by its ID and by its name, as in the list', async () => {
    const { get } = await start();
    const { databases } = ANSWERS.databases.parse((await get('/v1/databases')).body);
    expect(databases.length).toBeGreaterThanOrEqual(2);
    for (const database of databases) {
      expect(database.technology).toBe('postgresql-ng');
      expect(database.plan).toMatch(/^postgresql-dr-/);
      for (const key of [database.id, database.name]) {
        const { body } = await get(`/v1/databases/${key}`);
        expect(ANSWERS.dedicated_database.parse(body).database).toEqual(database);
      }
    }
  });

  it('is an app too, with the same ID and name, a flag and one add-on', async () => {
    const { get } = await start();
    const { databases } = ANSWERS.databases.parse((await get('/v1/databases')).body);
    for (const { id, name } of databases) {
      const { app } = ANSWERS.app.parse((await get(`/v1/apps/${name}`)).body);
      expect(app).toMatchObject({ id, name, flags: { 'dedicated-database': true } });
      const { addons } = ANSWERS.addons.parse((await get(`/v1/apps/${id}/addons`)).body);
      expect(addons).toHaveLength(1);
      const { body } = await get(`/v1/apps/${id}/addons/${addons[0]?.id}`);
      expect(ANSWERS.addon.parse(body).addon).toEqual(addons[0]);
    }
  });

  it.each(['', '/endpoints', '/net_peerings', '/net_peerings/np', '/network_configuration'])(
    'is a 404 of its own shape where there is none: /v1/databases/nope%s',
    async (rest) => {
      const { get } = await start();
      for (const name of ['nope', 'blog-staging']) {
        const { status, body } = await get(`/v1/databases/${name}${rest}`);
        expect([status, body]).toEqual([404, { error: 'Database not found' }]);
      }
    },
  );

  it.each([
    ['/v1/apps/nope', 'app'],
    ['/v1/apps/nope/addons', 'app'],
    ['/v1/apps/nope/variables', 'app'],
    ['/v1/apps/nope/addons/ad-1', 'app'],
    ['/v1/apps/blog-staging/addons/ad-nope', 'addon'],
    [`/v1/databases/${APP}/net_peerings/nope`, 'net_peering'],
  ])('%s is a 404 of a %s', async (path, resource) => {
    const { get } = await start();
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, { resource, error: 'not found' }]);
  });

  it('has a network of its own', async () => {
    const { get } = await start();
    const networks = ['orders-production', 'devices-gateway'].map(async (name) => {
      const { body } = await get(`/v1/databases/${name}/network_configuration`);
      return ANSWERS.network_configuration.parse(body).network_configuration;
    });
    const [first, second] = await Promise.all(networks);
    expect(first?.outscale_account_id).toBe(second?.outscale_account_id);
    expect(first?.outscale_net_id).not.toBe(second?.outscale_net_id);
    expect(first?.ip_range).not.toBe(second?.ip_range);
  });
});

describe('a net peering', () => {
  it('is pending, then active, by the clock', async () => {
    const { server, get, peerings, add } = await start();
    const added = peeringIn(await add('pcx-123456789'));
    expect(added).toMatchObject({ status: 'pending', outscale_net_peering_id: 'pcx-123456789' });
    const now = async () => peeringIn(await get(`${peerings()}/${added.id}`));
    server.clock.advance(NET_PEERING_MS - SECOND);
    expect((await now()).status).toBe('pending');
    server.clock.advance(SECOND);
    const active = await now();
    expect(active.status).toBe('active');
    expect(Date.parse(active.updated_at) - Date.parse(active.created_at)).toBe(NET_PEERING_MS);
  });

  it('is active within a few seconds when the clock goes fast', async () => {
    const { get, peerings, add } = await start('--speed', '100');
    const { id } = peeringIn(await add('pcx-1'));
    await expect
      .poll(async () => peeringIn(await get(`${peerings()}/${id}`)).status, { timeout: 4000 })
      .toBe('active');
  });

  it('is being deleted, deleted, and gone after a while', async () => {
    const { server, get, list, remove } = await start('--scenario', 'net-peering');
    const [peering] = await list();
    const id = peering?.id ?? '';
    const statuses = async () => (await list()).map(({ status }) => status);
    expect(await statuses()).toEqual(['active', 'pending-acceptance']);
    expect((await remove(id)).status).toBe(204);
    expect(await statuses()).toEqual(['deleting', 'pending-acceptance']);
    expect((await remove(id)).status).toBe(409);
    server.clock.advance(NET_PEERING_MS);
    expect(await statuses()).toEqual(['deleted', 'pending-acceptance']);
    expect((await remove(id)).status).toBe(409);
    server.clock.advance(10 * MINUTE);
    expect(await statuses()).toEqual(['pending-acceptance']);
    expect((await remove(id)).status).toBe(404);
    expect((await get(`/v1/databases/${APP}/net_peerings/${id}`)).status).toBe(404);
  });

  it('that is deleted can be made again', async () => {
    const { server, add, remove } = await start();
    const { id } = peeringIn(await add('pcx-1'));
    expect((await add('pcx-1')).status).toBe(422);
    await remove(id);
    expect((await add('pcx-1')).status).toBe(422);
    server.clock.advance(NET_PEERING_MS);
    expect(peeringIn(await add('pcx-1')).id).not.toBe(id);
  });

  it('stands beside another one', async () => {
    const { add, list } = await start();
    for (const id of ['pcx-1', 'pcx-2']) expect((await add(id)).status).toBe(201);
    expect((await list()).map((peering) => peering.outscale_net_peering_id)).toEqual(['pcx-1', 'pcx-2']);
  });

  it('gives the database a private address while it is active', async () => {
    const { server, get, list, remove } = await start('--scenario', 'net-peering');
    const endpoints = async () => {
      const { body } = await get(`/v1/databases/${APP}/endpoints`);
      return ANSWERS.endpoints.parse(body).endpoints.map(({ type, hostname }) => [type, hostname]);
    };
    const [open, closed] = await endpoints();
    expect(open?.[0]).toBe('public-rw');
    expect(closed?.[0]).toBe('private-peering-rw');
    expect(closed?.[1]).toMatch(/^orders-production-\d+\.peering\.postgresql\.osc-fr1\.scalingo-dbs\.com$/);
    await remove((await list())[0]?.id ?? '');
    server.clock.advance(NET_PEERING_MS);
    expect(await endpoints()).toEqual([open]);
  });

  it.each<[id: unknown, message: string]>([
    [undefined, "can't be blank"],
    ['', "can't be blank"],
    [7, 'is invalid'],
    [null, 'is invalid'],
    [['pcx-1'], 'is invalid'],
    ['pcx-', 'is invalid'],
    ['pcx-xyz', 'is invalid'],
    ['PCX-1', 'is invalid'],
    ['pcx-1 ', 'is invalid'],
    ['xpcx-1', 'is invalid'],
    ['vpc-1', 'is invalid'],
  ])('is not made of %j: 422 on the field, which %s', async (id, message) => {
    const { status, body } = await (await start()).add(id);
    expect([status, body]).toEqual([422, { errors: { outscale_net_peering_id: [message] } }]);
  });

  it('takes go-scalingo’s example', async () => {
    const { body } = await (await start()).add('vpcx-1234');
    expect(z.object({ net_peering: z.unknown() }).safeParse(body).success).toBe(true);
  });

  it('is none of a database of Shared Resources', async () => {
    const { status, body } = await (await start()).add('pcx-1', 'blog-staging');
    expect([status, errorBody.safeParse(body).success]).toEqual([404, true]);
  });
});
