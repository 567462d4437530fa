import { QueryClient } from '@tanstack/react-query';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.stubEnv('VITE_CALLER_ADDRESS_URL', 'http://address.test');
vi.stubGlobal('window', { location: { origin: 'http://page.test' } });
const { callerAddressQuery } = await import('./caller-address');
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

function read(body: BodyInit): Promise<string> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return client.fetchQuery(callerAddressQuery());
}

describe('the address of the browser', () => {
  it.each(['203.0.113.7', ' 203.0.113.7\n', '{"ip":"203.0.113.7"}', '{"a": 1, "ip": "203.0.113.7", "b": 2}'])(
    'is read from %j',
    async (text) => {
      expect(await read(text)).toBe('203.0.113.7');
    },
  );

  it.each([
    '',
    '<html>',
    '2001:db8::1',
    '203.0.113',
    '203.0.113.256',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.20',
    '127.0.0.1',
    '100.64.0.9',
    '169.254.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ])('is not %j', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'contract' });
  });

  it('is in no answer without an end', async () => {
    const million = new TextEncoder().encode(' '.repeat(1_000_000));
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(million) });
    await expect(read(endless)).rejects.toMatchObject({ kind: 'contract' });
  });
});
