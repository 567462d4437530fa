import { getResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { API_TOKEN } from './account';
import { HOUR } from './clock';
import { memoryStore } from './db';
import { endpoint, type Environment } from './endpoint';
import { createSeed } from './seed';
import { SESSION, START, startTestMock } from './testing';

type Definition = Parameters<typeof endpoint>[1];

/** Asks for an endpoint that answers with what it was told. */
function prepare(definition: Partial<Definition> = {}, environment: Partial<Environment> = {}) {
  const handler = endpoint(
    {
      store: memoryStore(createSeed('default', START)),
      clock: { now: () => START },
      latencyMs: 0,
      nextFault: () => null,
      sessionToken: SESSION,
      ...environment,
    },
    {
      name: 'self',
      method: 'post',
      path: '/try/:name',
      auth: 'none',
      status: 200,
      answer: ({ param, origin, query, body, credentials }) => ({
        name: param('name'),
        absent: param('absent'),
        origin,
        query: query.get('q'),
        body,
        credentials,
      }),
      ...definition,
    },
  );
  return (init: RequestInit = {}) =>
    getResponse([handler], new Request('http://mock.test/try/one?q=two', { method: 'POST', ...init }));
}

const withAuthorization = (authorization: string): RequestInit => ({
  headers: { authorization },
  body: '{}',
});

describe('an endpoint', () => {
  afterEach(() => vi.useRealTimers());

  it('is told what the request says', async () => {
    const response = await prepare()({ ...withAuthorization('Basic abc'), body: '{"three":3}' });
    expect(response?.status).toBe(200);
    expect(await response?.json()).toEqual({
      name: 'one',
      absent: '',
      origin: 'http://mock.test',
      query: 'two',
      body: { three: 3 },
      credentials: 'Basic abc',
    });
  });

  it('of 204 answers without a body, or a type of one', async () => {
    const response = await prepare({ status: 204 })({ body: '{}' });
    expect([response?.status, await response?.text()]).toEqual([204, '']);
    expect(response?.headers.get('content-type')).toBeNull();
  });

  it('waits as long as the latency says', async () => {
    vi.useFakeTimers();
    const answered = vi.fn();
    const done = prepare({}, { latencyMs: 300 })({ body: '{}' }).then(answered);
    await vi.advanceTimersByTimeAsync(299);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await done;
    expect(answered).toHaveBeenCalledOnce();
  });

  it('answers never where the fault is a time-out', async () => {
    vi.useFakeTimers();
    const answered = vi.fn();
    void prepare({}, { nextFault: () => 'time-out' })({ body: '{}' }).then(answered, answered);
    await vi.advanceTimersByTimeAsync(24 * HOUR);
    expect(answered).not.toHaveBeenCalled();
  });

  it('that goes wrong by itself does not pass for an answer', async () => {
    const answer = () => {
      throw new Error('A mistake of the stand-in');
    };
    await expect(prepare({ answer })({ body: '{}' })).rejects.toThrow('A mistake of the stand-in');
  });
});

describe('the session’s token', () => {
  const ask = prepare({ auth: 'session' });

  it.each(['Bearer', 'bearer', 'BEARER'])('is taken after %s', async (scheme) => {
    expect((await ask(withAuthorization(`${scheme} ${SESSION}`)))?.status).toBe(200);
  });

  it.each([SESSION, `Basic ${SESSION}`, `Bearer${SESSION}`, `No Bearer ${SESSION}`])(
    'is none in %s',
    async (authorization) => {
      expect((await ask(withAuthorization(authorization)))?.status).toBe(401);
    },
  );

  it('is none where there is no session, nor is what such a mock might take for one', async () => {
    const signedOut = prepare({ auth: 'session' }, { sessionToken: null });
    expect((await signedOut({ body: '{}' }))?.status).toBe(401);
    expect((await signedOut(withAuthorization('Bearer null')))?.status).toBe(401);
  });

  it('is good for an hour to the millisecond, for each API', async () => {
    const mock = startTestMock();
    const { body } = await mock.call('POST', '/v1/tokens/exchange', { apiToken: API_TOKEN, body: {} });
    const token = /"token":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
    for (const [time, status] of [
      [START + HOUR - 1, 200],
      [START + HOUR, 401],
    ] as const) {
      mock.setTime(time);
      for (const path of ['/v1/users/self', '/v1/regions', '/api/firewall/managed_ranges']) {
        expect((await mock.call('GET', path, { token })).status, path).toBe(status);
      }
    }
  });
});

describe('a body', () => {
  it.each(['', '[]', 'null', '7', '"text"', 'nonsense'])('%j is a 400', async (body) => {
    expect((await prepare()({ body }))?.status).toBe(400);
  });

  it('may be absent where the endpoint says so, but not be wrong', async () => {
    const ask = prepare({ isBodyOptional: true });
    expect(await (await ask())?.json()).toMatchObject({ body: {} });
    expect((await ask({ body: '[]' }))?.status).toBe(400);
  });

  it.each(['get', 'delete'] as const)('is not asked for by %s', async (method) => {
    const response = await prepare({ method })({ method: method.toUpperCase() });
    expect(await response?.json()).toMatchObject({ body: {} });
  });
});
