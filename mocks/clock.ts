/** The mock's time, in milliseconds since 1970. Playwright's clock moves it: it asks `Date` each time. */
export type Clock = { readonly now: () => number };

export const realClock: Clock = { now: () => Date.now() };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
