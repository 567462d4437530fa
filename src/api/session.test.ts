import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The module keeps the session: each test has its own. */
async function load() {
  vi.resetModules();
  const { ApiError: Same } = await import('./errors');
  return { ...(await import('./session')), refused: new Same('unauthorized', 'no', { status: 401 }), Same };
}

/** Gives one token after another. */
function exchangeOf(...answers: (string | Error)[]) {
  const left = [...answers];
  return vi.fn(() => {
    const answer = left.shift();
    return typeof answer === 'string'
      ? Promise.resolve(answer)
      : Promise.reject(answer ?? new Error('asked too often'));
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  it('is nobody’s at first', async () => {
    const { sessionToken, tokenAfter } = await load();
    await expect(sessionToken()).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(await tokenAfter('any')).toBeNull();
  });

  it('that was given is used as it is, and can’t be renewed', async () => {
    const { setSession, sessionToken, tokenAfter } = await load();
    setSession(Promise.resolve('given'));
    expect(await sessionToken()).toBe('given');
    expect(await tokenAfter('given')).toBeNull();
  });

  it('is not started by a token that is refused', async () => {
    const { startSession, sessionToken, refused } = await load();
    await expect(startSession(exchangeOf(refused))).rejects.toBe(refused);
    await expect(sessionToken()).rejects.toMatchObject({ kind: 'unauthorized' });
  });

  it('is renewed before its token expires, once for all that ask', async () => {
    const { startSession, sessionToken } = await load();
    const exchange = exchangeOf('first', 'second');
    await startSession(exchange);
    vi.advanceTimersByTime(54 * 60_000);
    expect(await sessionToken()).toBe('first');
    vi.advanceTimersByTime(60_000);
    expect(await Promise.all([sessionToken(), sessionToken()])).toEqual(['second', 'second']);
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it('is renewed when its token is refused, once for all that met it', async () => {
    const { startSession, tokenAfter } = await load();
    const exchange = exchangeOf('first', 'second');
    await startSession(exchange);
    expect(await Promise.all([tokenAfter('first'), tokenAfter('first')])).toEqual(['second', 'second']);
    expect(await tokenAfter('first')).toBe('second');
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it('ends when it can’t be renewed any more', async () => {
    const { startSession, sessionToken, tokenAfter, refused } = await load();
    await startSession(exchangeOf('first', refused));
    await expect(tokenAfter('first')).rejects.toBe(refused);
    await expect(sessionToken()).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(await tokenAfter('first')).toBeNull();
  });

  it('goes on when the renewal could not be asked for', async () => {
    const { startSession, sessionToken, tokenAfter, Same } = await load();
    await startSession(exchangeOf('first', new Same('network', 'down'), 'second'));
    await expect(tokenAfter('first')).rejects.toMatchObject({ kind: 'network' });
    expect(await sessionToken()).toBe('second');
  });
});
