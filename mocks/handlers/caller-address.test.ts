import { expect, it } from 'vitest';
import { SESSION, startTestMock } from '~mocks/testing';

it('tells anyone their address, which one of the rules has by default', async () => {
  const mock = startTestMock();
  const rules = mock.data().apps.flatMap(({ addons }) => addons[0]?.database?.rules ?? []);
  const address = rules.find(({ label }) => label === 'Ana, workstation')?.cidr?.replace('/32', '');
  for (const options of [{}, { token: SESSION }, { token: 'wrong' }]) {
    const answer = await mock.call('GET', '/caller-address', options);
    expect(answer).toMatchObject({ status: 200, body: { ip: address } });
  }
});
