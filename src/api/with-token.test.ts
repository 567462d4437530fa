import { describe, expect, it, vi } from 'vitest';
import { ApiError, isAnswerLost, isOutcomeUnclear } from './errors';
import { withToken } from './with-token';

const refusal = () => new ApiError('unauthorized', 'refused', { status: 401 });
const down = () => Promise.reject(new ApiError('unavailable', 'down', { status: 503, retryAfterMs: 9 }));

/** What the call answers to each token. */
const calling = (answers: Readonly<Record<string, ApiError | string>>) =>
  vi.fn((token: string) => {
    const answer = answers[token] ?? refusal();
    return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
  });
const renewing = (token: string | null) =>
  vi.fn<(refused: string) => Promise<string | null>>(() => Promise.resolve(token));

describe('a call with a token', () => {
  it('is made once with one that is not refused', async () => {
    const renew = renewing('new');
    expect(await withToken(Promise.resolve('old'), renew, calling({ old: 'answer' }))).toBe('answer');
    const failed = calling({ old: new ApiError('forbidden', '', { status: 403 }) });
    await expect(withToken(Promise.resolve('old'), renew, failed)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(renew).not.toHaveBeenCalled();
  });

  it('is made once more with a new one in the place of the one that was refused', async () => {
    const renew = renewing('new');
    expect(await withToken(Promise.resolve('old'), renew, calling({ new: 'answer' }))).toBe('answer');
    expect(renew).toHaveBeenCalledExactlyOnceWith('old');
  });

  it('has the error of the second call', async () => {
    const call = calling({ new: new ApiError('conflict', '', { status: 409 }) });
    await expect(withToken(Promise.resolve('old'), renewing('new'), call)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('is not the end of the session when the new one is refused too', async () => {
    const call = calling({});
    await expect(withToken(Promise.resolve('old'), renewing('new'), call)).rejects.toMatchObject({
      kind: 'token-refused',
      status: 401,
      message: 'refused',
    });
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('stays refused when there is no way to renew', async () => {
    const call = calling({});
    await expect(withToken(Promise.resolve('old'), renewing(null), call)).rejects.toMatchObject({
      kind: 'unauthorized',
      isUnsent: false,
    });
    expect(call).toHaveBeenCalledOnce();
  });

  it.each([
    ['the first token', () => withToken(down(), renewing('new'), calling({}))],
    ['the second token', () => withToken(Promise.resolve('old'), down, calling({}))],
  ])('was not sent without %s: its answer is not lost', async (_which, run) => {
    await expect(run()).rejects.toMatchObject({ kind: 'unavailable', status: 503, retryAfterMs: 9 });
    const error = await run().catch((reason: unknown) => reason);
    expect(error instanceof ApiError && !isAnswerLost(error) && !isOutcomeUnclear(error)).toBe(true);
  });

  it('has no other say in what is thrown', async () => {
    const ours = new Error('ours');
    await expect(withToken(Promise.reject(ours), renewing('new'), calling({}))).rejects.toBe(ours);
  });
});
