import { beforeEach, describe, expect, it, vi } from 'vitest';

const START = Date.parse('2026-06-19T12:00:00Z');
const dateAt = (ms: number) => new Date(ms).toUTCString();

/** The module anew: what it has learnt is its own. */
async function start() {
  vi.resetModules();
  return import('./server-time');
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

describe('the server’s clock', () => {
  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
    ['right', 0],
  ])('is learnt from an answer when it is %s', async (_words, difference) => {
    const { observeServerTime, serverNow } = await start();
    observeServerTime(dateAt(START + difference), START);
    expect(serverNow() - START).toBeGreaterThanOrEqual(difference);
    expect(serverNow() - START).toBeLessThanOrEqual(difference + 1000);
  });

  it('is not set back by an answer that was written long before it came', async () => {
    const { observeServerTime, serverNow } = await start();
    observeServerTime(dateAt(START), START);
    vi.setSystemTime(START + 3_600_000);
    observeServerTime(dateAt(START), START);
    expect(serverNow()).toBe(START + 3_600_000);
  });

  it('is not moved by the part of a second that the header leaves out', async () => {
    const { observeServerTime, serverNow } = await start();
    vi.setSystemTime(START + 999);
    observeServerTime(dateAt(START), START + 999);
    expect(serverNow()).toBe(START + 999);
  });

  it('is followed when it is corrected', async () => {
    const { observeServerTime, serverNow } = await start();
    observeServerTime(dateAt(START + 60_000), START);
    observeServerTime(dateAt(START), START);
    expect(serverNow() - START).toBeLessThanOrEqual(1000);
  });

  it.each([null, '', 'yesterday'])('is not learnt from %j', async (header) => {
    const { observeServerTime, serverNow } = await start();
    observeServerTime(header, START);
    expect(serverNow()).toBe(START);
  });

  it('is at least as late as what has certainly come', async () => {
    const { observePastMoment, serverNow } = await start();
    observePastMoment(START + 5_000);
    expect(serverNow()).toBe(START + 5_000);
    observePastMoment(START);
    expect(serverNow()).toBe(START + 5_000);
  });

  it('is told in whole seconds', async () => {
    const { observePastMoment, serverSecond } = await start();
    observePastMoment(START + 61_999);
    expect(serverSecond()).toBe(START + 61_000);
  });
});
