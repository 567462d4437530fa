import { describe, expect, it } from 'vitest';
import { COLLEAGUE, USER } from '~mocks/account';
import { SESSION, signIn, startTestMock } from '~mocks/testing';

describe('a Limited Collaborator', () => {
  it.each([
    ['POST', '/firewall_rules', { type: 'custom_range', cidr: '192.0.2.1/32', label: '' }],
    ['POST', '/features', { feature: { name: 'force-ssl' } }],
  ])('may not %s %s', async (method, path, body) => {
    const mock = startTestMock('limited-collaborator');
    const before = mock.data();
    const answer = await (await signIn(mock, 'orders-production'))(method, path, { body });
    expect(answer).toMatchObject({ status: 403, body: { error: 'You are not allowed to do this' } });
    expect(mock.data().apps).toEqual(before.apps);
  });

  it('is in the list of collaborators by the ID of who is signed in, as one', async () => {
    const mock = startTestMock('limited-collaborator');
    const self = await mock.call('GET', '/v1/users/self', { token: SESSION });
    const path = '/v1/apps/orders-production/collaborators';
    expect(self.body).toMatchObject({ user: { id: USER.id } });
    expect((await mock.call('GET', path, { token: SESSION })).body).toMatchObject({
      collaborators: [{ user_id: USER.id, is_limited: true }],
    });
    expect((await startTestMock().call('GET', path, { token: SESSION })).body).toMatchObject({
      collaborators: [{ user_id: COLLEAGUE.id, is_limited: false }],
    });
  });

  it('is not the owner of the app', async () => {
    const path = '/v1/apps/orders-production';
    for (const [scenario, owner] of [
      ['limited-collaborator', COLLEAGUE],
      ['default', USER],
    ] as const) {
      const { body } = await startTestMock(scenario).call('GET', path, { token: SESSION });
      expect(body).toMatchObject({ app: { owner } });
    }
  });

  it('may not read secrets', async () => {
    const mock = startTestMock('limited-collaborator');
    const path = '/v1/apps/orders-production/variables';
    expect(await mock.call('GET', path, { token: SESSION })).toMatchObject({ status: 403 });
  });

  it.each(['', '/firewall_rules'])('may read the database%s', async (path) => {
    const mock = startTestMock('limited-collaborator');
    expect((await (await signIn(mock, 'orders-production'))('GET', path)).status).toBe(200);
  });
});
