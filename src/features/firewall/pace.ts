import type { ApiError } from '~/api/errors';
import { waitAfter } from '~/api/wait-after';

/** How many changes are sent without a pause. */
export const BURST = 10;
/**
 * The pause between the others, in milliseconds. Each is followed by a refetch, which keeps it below 60 requests a
 * minute.
 */
export const PACE_MS = 3_000;
/** The wait after a 429 without Retry-After, in milliseconds. */
const REFUSED_MS = 15_000;
/** The shortest wait after a 429, in milliseconds. */
const LEAST_MS = 1_000;

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

/** How long to wait before the same change is sent again, in milliseconds; null when it is not to be. */
export function waitToResend(error: ApiError): number | null {
  return waitAfter(error, REFUSED_MS, LEAST_MS);
}
