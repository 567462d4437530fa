import type { Rule } from '~/domain/rule';
import { BURST, PACE_MS, wait } from './pace';
import type { Undo } from './use-undo';

/**
 * Puts removed rules back, the last one first: those that let in most, which may ask before, come last. Ends at one that
 * could not be put back, of which `undo` tells.
 * @returns how many are there again
 */
export async function undoAll(removed: readonly Rule[], undo: Undo['run']): Promise<number> {
  for (const [at, rule] of [...removed].reverse().entries()) {
    if (at >= BURST) await wait(PACE_MS);
    if (!(await undo(rule, true))) return at;
  }
  return removed.length;
}
