import { describe, expect, it } from 'vitest';
import { MINUTE } from './clock';
import { createRateLimit } from './rate-limit';

function prepare(perMinute: number | null) {
  let now = 1_000_000;
  const isLet = createRateLimit(perMinute, { now: () => now });
  return {
    take: (token: string, times: number) => Array.from({ length: times }, () => isLet(token)),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('the rate limit', () => {
  it('lets so many through, and no more', () => {
    expect(prepare(2).take('a', 4)).toEqual([true, true, false, false]);
  });

  it('is none unless told', () => {
    expect(prepare(null).take('a', 3)).toEqual([true, true, true]);
  });

  it('counts each token apart', () => {
    const { take } = prepare(1);
    expect([...take('a', 2), ...take('b', 2)]).toEqual([true, false, true, false]);
  });

  it('counts anew a minute after the first of them, for each token by itself', () => {
    const { take, pass } = prepare(1);
    take('a', 1);
    pass(MINUTE / 2);
    take('b', 1);
    pass(MINUTE / 2 - 1);
    expect([...take('a', 1), ...take('b', 1)]).toEqual([false, false]);
    pass(1);
    expect([...take('a', 2), ...take('b', 1)]).toEqual([true, false, false]);
  });
});
