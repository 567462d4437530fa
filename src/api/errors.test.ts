import { describe, expect, it } from 'vitest';
import { ApiError, isAnswerLost, isOutcomeUnclear } from './errors';

describe('an error of the API', () => {
  it('holds what was known of it, and nothing else', () => {
    const cause = new Error('why');
    const fields = { cidr: ['is taken'] };
    expect(new ApiError('invalid', 'no', { status: 422, fields, retryAfterMs: 1000, cause })).toMatchObject({
      kind: 'invalid',
      message: 'no',
      status: 422,
      fields,
      retryAfterMs: 1000,
      cause,
    });
    expect(new ApiError('network', 'no')).toMatchObject({
      name: 'ApiError',
      status: null,
      fields: {},
      retryAfterMs: null,
      cause: undefined,
    });
  });

  it.each([
    [null, true],
    [200, true],
    [204, true],
    [399, true],
    [400, false],
    [422, false],
    [499, false],
    [500, true],
    [503, true],
  ])('with status %s leaves open whether a change was made: %s', (status, isLost) => {
    expect(isAnswerLost(new ApiError('server', '', status === null ? {} : { status }))).toBe(isLost);
    expect(isOutcomeUnclear(new ApiError('server', '', status === null ? {} : { status }))).toBe(isLost);
  });

  it('leaves open what there is when someone else was quicker, but not whether its own change was made', () => {
    const conflict = new ApiError('conflict', '', { status: 409 });
    expect(isOutcomeUnclear(conflict)).toBe(true);
    expect(isAnswerLost(conflict)).toBe(false);
  });
});
