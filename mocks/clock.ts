import type { Store } from './db';

/** The mock's time, in milliseconds since 1970. */
export type Clock = { readonly now: () => number };

/** A clock that can be moved forward. */
export type AdjustableClock = Clock & { readonly advance: (ms: number) => void };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * A clock that is kept with the data, so that it never goes back: over a reload, a restart or another speed. Tabs that
 * share the data share it. It asks `Date` each time, which Playwright moves.
 * @param speed how many times as fast as the real one it goes from now on
 */
export function clockOf(store: Store, speed: number, real: () => number = () => Date.now()): AdjustableClock {
  const now = () => {
    const { clock } = store.read();
    return clock.mock + (real() - clock.real) * clock.speed;
  };
  function setTo(mock: number): void {
    const data = store.read();
    data.clock = { real: real(), mock, speed };
    store.write(data);
  }
  if (store.read().clock.speed !== speed) setTo(now());
  return { now, advance: (ms) => setTo(now() + ms) };
}
