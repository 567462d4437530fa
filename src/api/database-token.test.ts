import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.resetModules();
const { withDatabaseToken } = await import('./database-token');
const { ApiError } = await import('./errors');
const { signIn } = await import('./sign-in');

/** Who asks is told by the token that is given, as the API does. */
vi.stubGlobal('btoa', (text: string) => text);
let asked = 0;
let isDown = false;
vi.stubGlobal('fetch', (url: URL, { headers }: { headers: Record<string, string> }) => {
  const operator = headers['authorization']?.split(/[ :]/).at(-1) ?? '';
  const token = `of-${operator}`;
  const isOfDatabase = String(url).endsWith('/token');
  if (isOfDatabase) asked += 1;
  if (isDown) return Promise.resolve(new Response('', { status: 503 }));
  const body = isOfDatabase ? { addon: { id: 'ad-1', token } } : { token: operator };
  return Promise.resolve(new Response(JSON.stringify(body)));
});
beforeEach(async () => {
  asked = 0;
  isDown = false;
  await signIn('owner');
});
afterEach(() => void vi.useRealTimers());
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const ADDON = { appName: 'shop', addonId: 'ad-1' };
const tokenUsed = () => withDatabaseToken(ADDON, (token) => Promise.resolve(token));

describe('the token of a database', () => {
  it('is asked for anew once another operator has signed in', async () => {
    expect(await tokenUsed()).toBe('of-owner');
    expect(await tokenUsed()).toBe('of-owner');
    await signIn('collaborator');
    expect(await tokenUsed()).toBe('of-collaborator');
  });

  it('is kept for 55 of its 60 minutes', async () => {
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    for (const [minutes, times] of [
      [0, 1],
      [54, 1],
      [55, 2],
    ] as const) {
      vi.setSystemTime(start + minutes * 60_000);
      await tokenUsed();
      expect(asked, `after ${minutes} minutes`).toBe(times);
    }
  });

  it('is asked for once more after it could not be had', async () => {
    isDown = true;
    await expect(tokenUsed()).rejects.toMatchObject({ kind: 'unavailable', isUnsent: true });
    isDown = false;
    expect(await tokenUsed()).toBe('of-owner');
  });

  it('is kept when a call fails for another reason', async () => {
    for (const error of [new ApiError('forbidden', '', { status: 403 }), new Error('ours')]) {
      const call = vi.fn(() => Promise.reject(error));
      await expect(withDatabaseToken(ADDON, call)).rejects.toBe(error);
      expect(call).toHaveBeenCalledTimes(1);
    }
    expect(asked).toBe(1);
  });

  it('is asked for once by calls that find it expired at the same time', async () => {
    const call = vi.fn((token: string) => Promise.resolve(token));
    for (let calls = 0; calls < 2; calls += 1) {
      call.mockRejectedValueOnce(new ApiError('unauthorized', '', { status: 401 }));
    }
    await Promise.all([withDatabaseToken(ADDON, call), withDatabaseToken(ADDON, call)]);
    expect([call.mock.calls.length, asked]).toEqual([4, 2]);
  });

  it('is not the end of the session when a new one is refused too', async () => {
    const call = vi.fn(() => Promise.reject(new ApiError('unauthorized', '', { status: 401 })));
    await expect(withDatabaseToken(ADDON, call)).rejects.toMatchObject({ kind: 'token-refused' });
    expect(call).toHaveBeenCalledTimes(2);
  });
});
