import { MINUTE, type Clock } from './clock';

/**
 * Counts requests in windows of a minute.
 * @param perMinute how many of a token are let through; null for all
 * @returns whether one more request of a token is let through
 */
export function createRateLimit(perMinute: number | null, clock: Clock): (token: string) => boolean {
  const windows = new Map<string, { readonly from: number; count: number }>();
  return (token) => {
    if (perMinute === null) return true;
    const now = clock.now();
    for (const [known, { from }] of windows) if (now - from >= MINUTE) windows.delete(known);
    const window = windows.get(token) ?? { from: now, count: 0 };
    windows.set(token, window);
    window.count += 1;
    return window.count <= perMinute;
  };
}
