import { afterAll, describe, expect, it, vi } from 'vitest';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.resetModules();
const { withDatabaseToken } = await import('./database-token');
const { ApiError } = await import('./errors');
const { signIn } = await import('./sign-in');

/** Who asks is told by the token that is given, as the API does. */
vi.stubGlobal('btoa', (text: string) => text);
vi.stubGlobal('fetch', (url: URL, { headers }: { headers: Record<string, string> }) => {
  const operator = headers['authorization']?.split(/[ :]/).at(-1) ?? '';
  const token = `of-${operator}`;
  const body = String(url).endsWith('/token') ? { addon: { id: 'ad-1', token } } : { token: operator };
  return Promise.resolve(new Response(JSON.stringify(body)));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const ADDON = { appName: 'shop', addonId: 'ad-1' };
const tokenUsed = () => withDatabaseToken(ADDON, (token) => Promise.resolve(token));

describe('the token of a database', () => {
  it('is asked for anew once another operator has signed in', async () => {
    await signIn('owner');
    expect(await tokenUsed()).toBe('of-owner');
    expect(await tokenUsed()).toBe('of-owner');
    await signIn('collaborator');
    expect(await tokenUsed()).toBe('of-collaborator');
  });

  it('is not the end of the session when a new one is refused too', async () => {
    const call = vi.fn(() => Promise.reject(new ApiError('unauthorized', '', { status: 401 })));
    await expect(withDatabaseToken(ADDON, call)).rejects.toMatchObject({ kind: 'token-refused' });
    expect(call).toHaveBeenCalledTimes(2);
  });
});
