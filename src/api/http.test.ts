import { inspect } from 'node:util';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.stubEnv('VITE_AUTH_URL', 'http://auth.test');
vi.stubEnv('VITE_DATABASE_URL', 'http://database.test');
// The module anew: where the APIs are is read once.
vi.resetModules();
const { fetchJson, fetchNothing } = await import('./http');
const { setSession, startSession } = await import('./session');
const { TIMEOUT_MS } = await import('./time-limit');

const body = z.object({ name: z.string(), list: z.optional(z.array(z.object({ id: z.string() }))) });

const sent: { readonly url: string; readonly init: RequestInit }[] = [];
let answer: (init: RequestInit) => Promise<Response> = () => Promise.reject(new Error('no answer'));

vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
  sent.push({ url: String(url), init });
  return answer(init);
});

const respond = (status: number, text: string | null, headers: Record<string, string> = {}) => {
  answer = () => Promise.resolve(new Response(text, { status, headers }));
};

beforeEach(() => {
  sent.length = 0;
  setSession(Promise.resolve('session'));
  respond(200, '{"name":"shop"}');
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const read = (path = '/v1/apps') => fetchJson(body, { path });

describe('a request', () => {
  it.each([
    ['/v1/apps', 'http://api.test/v1/apps'],
    ['/v1/tokens/exchange', 'http://auth.test/v1/tokens/exchange'],
    ['/v1/users/self', 'http://auth.test/v1/users/self'],
    ['/v1/users', 'http://api.test/v1/users'],
    ['/v1/users/self/x', 'http://api.test/v1/users/self/x'],
    ['/x/v1/users/self', 'http://api.test/x/v1/users/self'],
    ['/v1/tokens', 'http://api.test/v1/tokens'],
    ['/api/databases/ad-1', 'http://database.test/api/databases/ad-1'],
    ['/v1/api/x', 'http://api.test/v1/api/x'],
  ])('for %s goes to %s', async (path, url) => {
    await read(path);
    expect(sent.map((call) => call.url)).toEqual([url]);
  });

  it('is a GET without a body, with the session’s token, past any cache', async () => {
    expect(await read()).toEqual({ name: 'shop' });
    expect(sent[0]?.init).toMatchObject({
      method: 'GET',
      headers: { accept: 'application/json', authorization: 'Bearer session' },
      cache: 'no-store',
    });
    expect(sent[0]?.init).not.toHaveProperty('body');
    expect(sent[0]?.init.headers).not.toHaveProperty('content-type');
  });

  it('has the method, query, body and token that are given', async () => {
    const query = { aliases: 'false', name: 'a b' };
    await fetchJson(body, { method: 'POST', path: '/v1/apps', query, body: { a: 1 }, token: 'own' });
    expect(sent[0]?.url).toBe('http://api.test/v1/apps?aliases=false&name=a+b');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer own', 'content-type': 'application/json' },
      body: '{"a":1}',
    });
  });

  it('has the whole header in the place of a token', async () => {
    await fetchJson(body, { path: '/v1/apps', authorization: 'Basic eA==', token: 'unused' });
    expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Basic eA==' });
  });
});

describe('a refused token', () => {
  const tokens = () => sent.map(({ init }) => new Headers(init.headers).get('authorization'));

  it('is renewed, and the request sent once more', async () => {
    const exchange = vi.fn(() => Promise.resolve(`token ${exchange.mock.calls.length}`));
    await startSession(exchange);
    answer = () =>
      Promise.resolve(new Response('{"name":"shop"}', { status: sent.length === 1 ? 401 : 200 }));
    expect(await read()).toEqual({ name: 'shop' });
    expect(tokens()).toEqual(['Bearer token 1', 'Bearer token 2']);
  });

  it('is not the end of the session when a new one is refused too', async () => {
    await startSession(() => Promise.resolve('token'));
    respond(401, '{"error":"not here"}');
    await expect(read()).rejects.toMatchObject({ kind: 'token-refused', message: 'not here', status: 401 });
    expect(sent).toHaveLength(2);
  });

  it('is what is thrown when there is no other', async () => {
    respond(401, '{"error":"expired"}');
    await expect(read()).rejects.toMatchObject({ kind: 'unauthorized', message: 'expired', status: 401 });
    expect(sent).toHaveLength(1);
  });

  it('that the call brought itself is nobody else’s to renew', async () => {
    const exchange = vi.fn(() => Promise.resolve('token'));
    await startSession(exchange);
    respond(401, '');
    await expect(fetchJson(body, { path: '/v1/apps', token: 'own' })).rejects.toMatchObject({ status: 401 });
    expect(exchange).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(1);
  });

  it('is not what another error is taken for', async () => {
    const exchange = vi.fn(() => Promise.resolve('token'));
    await startSession(exchange);
    respond(403, '');
    await expect(read()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(exchange).toHaveBeenCalledTimes(1);
  });
});

describe('an answer', () => {
  it.each([
    [400, 'bad-request'],
    [401, 'unauthorized'],
    [402, 'payment-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'bad-request'],
    [409, 'conflict'],
    [422, 'contract'],
    [429, 'rate-limited'],
    [499, 'bad-request'],
    [500, 'server'],
    [502, 'server'],
    [503, 'unavailable'],
  ])('with status %i is an error of kind %s', async (status, kind) => {
    respond(status, 'plain text');
    await expect(read()).rejects.toMatchObject({
      kind,
      status,
      message: '',
      fields: {},
      retryAfterMs: null,
    });
  });

  it('says what is wrong with which field', async () => {
    respond(422, '{"errors":{"cidr":["is taken"]}}');
    await expect(read()).rejects.toMatchObject({
      kind: 'invalid',
      status: 422,
      fields: { cidr: ['is taken'] },
    });
  });

  it('is not shown longer than a sentence or two, nor with more than five of them', async () => {
    respond(400, JSON.stringify({ error: `${'x'.repeat(298)}  y` }));
    await expect(read()).rejects.toMatchObject({ message: `${'x'.repeat(298)}…` });
    respond(400, JSON.stringify({ error: 'x'.repeat(300) }));
    await expect(read()).rejects.toMatchObject({ message: 'x'.repeat(300) });
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    respond(422, JSON.stringify({ errors: Object.fromEntries(six.map((field) => [field, six])) }));
    const five = six.slice(0, 5);
    await expect(read()).rejects.toHaveProperty(
      'fields',
      Object.fromEntries(five.map((field) => [field, five])),
    );
  });

  it('has fields for 422 alone', async () => {
    respond(400, '{"errors":{"cidr":["is taken"]},"error":"wrong"}');
    await expect(read()).rejects.toMatchObject({ kind: 'bad-request', message: 'wrong', fields: {} });
  });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['99999', 99_999_000],
    ['100000', null],
    ['-1', null],
    ['1.5', null],
    ['7 s', null],
    ['', null],
    ['Fri, 19 Jun 2026 12:00:00 GMT', null],
  ])('with Retry-After %j is to be tried again in %s ms', async (value, retryAfterMs) => {
    respond(429, 'Retry later', { 'retry-after': value });
    await expect(read()).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs });
  });

  it.each([
    ['<html>', 'The answer is not JSON'],
    ['', 'The answer is not JSON'],
    ['{}', /^\/v1\/apps: name: ./],
    ['{"name":"shop","list":[{"id":"a"},{"id":7}]}', /^\/v1\/apps: list\.1\.id: ./],
  ])('of %j is not as promised', async (text, message) => {
    respond(200, text);
    await expect(read()).rejects.toMatchObject({ kind: 'contract', status: 200 });
    await expect(read()).rejects.toThrow(message);
  });

  it('is quoted by no error: it may hold a password', async () => {
    respond(200, 's3cr3t');
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(inspect(error)).not.toContain('s3cr');
  });

  it('without a body has status 204, and no other', async () => {
    respond(204, null);
    expect(await fetchNothing({ method: 'DELETE', path: '/v1/x' })).toBeUndefined();
    respond(200, '<html>');
    await expect(fetchNothing({ method: 'DELETE', path: '/v1/x' })).rejects.toMatchObject({
      kind: 'contract',
      status: 200,
      message: '/v1/x: 200 in the place of 204',
    });
  });
});

describe('no answer', () => {
  it('is the network’s fault', async () => {
    const cause = new TypeError('Failed to fetch');
    answer = () => Promise.reject(cause);
    await expect(read()).rejects.toMatchObject({ kind: 'network', status: null, cause });
  });

  it('is what a URL gets that is none', async () => {
    await expect(read('http://[')).rejects.toMatchObject({ kind: 'network', status: null });
    expect(sent).toEqual([]);
  });

  const untilAborted = ({ signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });

  it('is waited for so long, and no longer', async () => {
    vi.useFakeTimers();
    answer = untilAborted;
    const failed = vi.fn();
    read().catch(failed);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed.mock.calls).toMatchObject([
      [{ kind: 'timeout', status: null, cause: { name: 'AbortError' } }],
    ]);
    vi.useRealTimers();
  });

  it('is not called a timeout when the caller gave up', async () => {
    answer = untilAborted;
    const controller = new AbortController();
    const asked = fetchJson(body, { path: '/v1/apps', signal: controller.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    controller.abort();
    await expect(asked).rejects.toMatchObject({ kind: 'network' });
  });

  it('leaves no timer behind once there is one', async () => {
    vi.useFakeTimers();
    await read();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
