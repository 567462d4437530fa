import { includes, intersect, outermost, rangeKey, setOf, subtract } from './address-set';
import { INTERNET_ADDRESSES } from './address-space';
import type { Cidr } from './cidr';
import type { Rule } from './rule';
import { isEveryone, unionOf, type CustomRule } from './rule-set';
import { rulesBeside } from './source-findings';

/** A range of a line, by the line's number. */
export type LineRange = { readonly line: number; readonly cidr: Cidr };

/** Lines and present rules that together let in everyone on the Internet. None can be spared. */
export type Opening = { readonly lines: readonly number[]; readonly rules: readonly CustomRule[] };

/**
 * The lines that must not be added with the present rules, because together they let everyone in. Taken away round by
 * round, until the rest does not. When the rules let everyone in already: the lines that do so alone. Each round takes
 * the outermost ranges, so there are 33 rounds at most: O(n log n).
 * @returns what each line opens, by its number
 */
export function openingsOf(
  ranges: readonly LineRange[],
  rules: readonly Rule[],
): ReadonlyMap<number, Opening> {
  const openings = new Map<number, Opening>();
  const before = unionOf(rules);
  if (isEveryone(before)) {
    // Nobody new gets in, but a range for everyone always takes a confirmation.
    for (const { line, cidr } of ranges) {
      if (isEveryone(setOf([cidr]))) openings.set(line, { lines: [line], rules: [] });
    }
    return openings;
  }
  const closed = subtract(INTERNET_ADDRESSES, before);
  let left = ranges;
  for (;;) {
    const added = setOf(left.map(({ cidr }) => cidr));
    if (!includes(added, closed)) return openings;
    const needed = outermost(left, ({ cidr }) => cidr).filter(({ cidr }) => {
      return intersect(setOf([cidr]), closed).length > 0;
    });
    const lines = [...new Set(needed.map(({ line }) => line))];
    const neededCidrs = needed.map(({ cidr }) => cidr);
    const opening = { lines, rules: rulesBeside(neededCidrs, rules) };
    // The same range on another line opens as much as this one.
    const keys = new Set(neededCidrs.map(rangeKey));
    const taken = new Set(left.filter(({ cidr }) => keys.has(rangeKey(cidr))).map(({ line }) => line));
    for (const line of taken) openings.set(line, opening);
    left = left.filter(({ line }) => !taken.has(line));
  }
}
