import { useSyncExternalStore } from 'react';

/** A `Date` header has whole seconds, rounded down. */
const RESOLUTION_MS = 1000;

let offset = 0;
/** Whether a `Date` header has told the server's time; until then only a lower bound is known. */
let isTold = false;

/**
 * Estimates the server's clock by a `Date` header, so that countdowns are right when the browser's clock is wrong.
 * @param sentAt when the request was sent, in milliseconds since 1970 by the own clock
 */
export function observeServerTime(header: string | null, sentAt: number): void {
  const serverTime = header === null ? NaN : Date.parse(header);
  if (!Number.isNaN(serverTime)) observeMoment(serverTime, sentAt);
}

/**
 * Corrects the estimate by a moment that lies between a request and its answer, such as a creation date. These two may
 * be far apart (a slow network, a laptop that slept), so the estimate stays unless the moment contradicts it.
 * @param moment by the server's clock; its milliseconds may be missing
 */
export function observeMoment(moment: number, sentAt: number): void {
  const least = moment - Date.now();
  const most = moment + RESOLUTION_MS - sentAt;
  // When the clock was set back in between, `least` is above `most`: the newer one wins.
  offset = Math.max(least, Math.min(most, offset));
  isTold = true;
}

/**
 * Corrects the estimate by a moment that is certainly past on the server, such as a creation date: across origins the
 * `Date` header may be hidden.
 * @param moment milliseconds since 1970
 */
export function observePastMoment(moment: number): void {
  offset = Math.max(offset, moment - Date.now());
}

/** Milliseconds since 1970 by the server's clock, as well as it is known. */
export function serverNow(): number {
  return serverTimeOf(Date.now());
}

/** Converts a time of the browser's clock to the server's, by the present estimate. */
export const serverTimeOf = (ownTime: number) => ownTime + offset;

/** The browser's own time while the server's is unknown: `serverNow` may be corrected later. */
export const untoldNow = () => (isTold ? undefined : Date.now());

/** The server's time in whole seconds, as milliseconds since 1970. */
export const serverSecond = () => Math.floor(serverNow() / 1000) * 1000;

// Stryker disable all: how components hear of it, which journeys in a browser hold
const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticker ??= setInterval(() => {
    for (const notify of listeners) notify();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}

const noSubscription = () => () => undefined;

/**
 * `serverSecond` for a component.
 * @param isTicking whether the component wants to be rendered each second; false while nothing on it depends on time
 */
export function useServerNow(isTicking: boolean): number {
  return useServerValue(isTicking, serverSecond);
}

/**
 * Hook: a value derived from the server's time; re-renders when it changes.
 * @param isTicking whether time can change it
 * @param read returns an identical value while nothing has changed
 */
export function useServerValue<Value>(isTicking: boolean, read: () => Value): Value {
  return useSyncExternalStore(isTicking ? subscribe : noSubscription, read, read);
}
