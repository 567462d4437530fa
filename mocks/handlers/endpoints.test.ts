import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createSeed } from '~mocks/seed';
import { SESSION, START, startTestMock } from '~mocks/testing';

const endpointsBody = z.strictObject({
  endpoints: z.array(
    z.strictObject({
      id: z.string(),
      database_id: z.string(),
      hostname: z.string(),
      port: z.int(),
      type: z.string(),
    }),
  ),
});

const app = createSeed('default', START).apps.find(({ name }) => name === 'orders-production');

it.each(['orders-production', app?.id ?? ''])(
  'the endpoint of a Dedicated Resources database, by %s',
  async (id) => {
    const answer = await startTestMock().call('GET', `/v1/databases/${id}/endpoints`, { token: SESSION });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        endpoints: [
          {
            database_id: app?.id,
            hostname: app?.addons[0]?.database?.hostname,
            port: app?.addons[0]?.database?.port,
            type: 'public-rw',
          },
        ],
      },
    });
  },
);

it('each dedicated database has one of its own, where the database itself says that it is', async () => {
  const mock = startTestMock();
  const ids = new Set<string>();
  const dedicated = mock.data().apps.filter(({ isDedicatedDatabase }) => isDedicatedDatabase);
  for (const { id: databaseId, name, addons } of dedicated) {
    const { body } = await mock.call('GET', `/v1/databases/${databaseId}/endpoints`, { token: SESSION });
    const { endpoints } = endpointsBody.parse(body);
    const { hostname, port } = addons[0]?.database ?? {};
    expect(endpoints, name).toMatchObject([{ database_id: databaseId, hostname, port }]);
    for (const { id } of endpoints) ids.add(id);
  }
  expect(ids.size).toBe(dedicated.length);
});

it.each(['blog-staging', 'nope'])('%s has none', async (id) => {
  const answer = await startTestMock().call('GET', `/v1/databases/${id}/endpoints`, { token: SESSION });
  expect(answer).toMatchObject({ status: 404, body: { error: 'Database not found' } });
});

it('is for who is signed in', async () => {
  expect((await startTestMock().call('GET', '/v1/databases/orders-production/endpoints')).status).toBe(401);
});
