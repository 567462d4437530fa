import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wait } from './pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['lasts its time', null, 3000],
  ['ends when it is told to', 1000, 1000],
  ['does not begin when it was told to end before', 0, 0],
])('a wait %s', async (_words, abortedAfter, expected) => {
  const ending = new AbortController();
  const start = Date.now();
  if (abortedAfter === 0) ending.abort();
  else if (abortedAfter !== null) setTimeout(() => ending.abort(), abortedAfter);
  const waited = wait(3000, ending.signal).then(() => Date.now() - start);
  await vi.runAllTimersAsync();
  expect(await waited).toBe(expected);
});
