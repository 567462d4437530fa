import { useSyncExternalStore } from 'react';
import { msUntil } from '~/domain/rule';
import { formatTimeLeft } from '~/domain/words';

/** A `Date` header has whole seconds, rounded down. */
const RESOLUTION_MS = 1000;

let offset = 0;
/** Whether an answer has told it; until then it is only known to be no less. */
let isTold = false;

/**
 * Learns the server's clock from an answer's `Date` header, so that countdowns hold where the own clock is wrong.
 * @param sentAt when the request was sent, in milliseconds since 1970 by the own clock
 */
export function observeServerTime(header: string | null, sentAt: number): void {
  const serverTime = header === null ? NaN : Date.parse(header);
  if (!Number.isNaN(serverTime)) observeMoment(serverTime, sentAt);
}

/**
 * The same from a moment between a request and its answer, such as when what it asked for was created. Those may lie far
 * apart: a slow network, a laptop that slept. What is known stays unless it contradicts that.
 * @param moment milliseconds since 1970 by the server's clock, whose part of a second may be missing
 */
export function observeMoment(moment: number, sentAt: number): void {
  const least = moment - Date.now();
  const most = moment + RESOLUTION_MS - sentAt;
  // A clock that was set back meanwhile makes the two contradict each other: the newer tells.
  offset = Math.max(least, Math.min(most, offset));
  isTold = true;
}

/**
 * Learns the server's clock from a moment that has certainly come there, such as a date of creation: a server of another
 * origin may not show its `Date` header.
 * @param moment milliseconds since 1970
 */
export function observePastMoment(moment: number): void {
  offset = Math.max(offset, moment - Date.now());
}

/** Milliseconds since 1970 by the server's clock, as well as it is known. */
export function serverNow(): number {
  return serverTimeOf(Date.now());
}

/** A moment of the own clock by the server's, as well as that is known by now. */
export const serverTimeOf = (ownTime: number) => ownTime + offset;

/** Now by the own clock, as long as no answer has told the server's: `serverNow` may have to be corrected later. */
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
 * A value that follows from the server's time, for a component: it is rendered again when that is another one.
 * @param isTicking whether time may change it
 * @param read the value at this moment; the same for the same
 */
export function useServerValue<Value>(isTicking: boolean, read: () => Value): Value {
  return useSyncExternalStore(isTicking ? subscribe : noSubscription, read, read);
}

/** How long a rule on its way takes to apply, such as "1 min 24 s", each second anew. @param appliesAt by the server's clock */
export function useTimeLeft(appliesAt: number): string {
  return formatTimeLeft(msUntil(appliesAt, useServerNow(true)));
}
