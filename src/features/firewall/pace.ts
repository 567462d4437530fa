import type { ApiError } from '~/api/errors';

/** How many changes are sent without a pause. */
export const BURST = 10;
/**
 * The pause between the others, in milliseconds. Each is followed by a refetch, which keeps it below 60 requests a
 * minute.
 */
export const PACE_MS = 3_000;
/** The wait after a 429 without Retry-After, in milliseconds. */
const REFUSED_MS = 15_000;
/** The shortest and the longest wait after a 429, in milliseconds: one that asks for more is a refusal. */
const LEAST_MS = 1_000;
const MOST_MS = 60_000;

/** @param ending ends the wait before its time, also when it was aborted before */
export function wait(ms: number, ending?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ending?.aborted) return resolve();
    const timer = setTimeout(end, ms);
    ending?.addEventListener('abort', end);

    function end() {
      clearTimeout(timer);
      ending?.removeEventListener('abort', end);
      resolve();
    }
  });
}

/**
 * How long to wait before the same change is sent again, in milliseconds; null when it was not the rate that it was
 * refused for, or the wait would be too long.
 */
export function waitAfter({ kind, retryAfterMs }: ApiError): number | null {
  const asked = retryAfterMs ?? REFUSED_MS;
  return kind === 'rate-limited' && asked <= MOST_MS ? Math.max(asked, LEAST_MS) : null;
}
