/** How long a request may take, in milliseconds. */
export const TIMEOUT_MS = 20_000;

/** A limit on how long a request may take. */
type TimeLimit = {
  /** Aborts when the time is over, or when the caller's own signal does. */
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  readonly clear: () => void;
};

/** Starts the limit. Not `AbortSignal.timeout`, which a test's fake clock can't advance. */
export function startTimeLimit(signal: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  return {
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    isOver: () => controller.signal.aborted,
    clear: () => clearTimeout(timer),
  };
}
