import type { ApiError } from './errors';

/** The longest wait after a 429, in milliseconds: one that asks for more is a refusal. */
const MOST_MS = 60_000;

/**
 * How long to wait before the same request is sent again, in milliseconds; null when it was not the rate that it was
 * refused for, or the wait would be too long.
 * @param usual the wait after a 429 without Retry-After, in milliseconds
 * @param least the shortest, whatever it says
 */
export function waitAfter({ kind, retryAfterMs }: ApiError, usual: number, least: number): number | null {
  const asked = retryAfterMs ?? usual;
  return kind === 'rate-limited' && asked <= MOST_MS ? Math.max(asked, least) : null;
}
