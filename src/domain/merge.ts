import { cidrsOf, outermost, setOf } from './address-set';
import type { Cidr } from './cidr';
import { LABEL_LIMIT, labelOf, type Rule } from './rule';
import { customRulesOf, type CustomRule } from './rule-set';

/** Some of the members, and the one range that has all their addresses. Members are in the order they were given. */
export type Group<Member> = { readonly into: Cidr; readonly members: readonly Member[] };

/** Rules that one range can replace, so that exactly the same addresses are allowed. */
export type Merge = {
  readonly rules: readonly [CustomRule, CustomRule, ...CustomRule[]];
  readonly into: Cidr;
};

/**
 * Groups the members by the widest ranges that their union fills. These are the fewest ranges with exactly these
 * addresses, and each member lies in one of them. Never 0.0.0.0/0, unless a member is: that takes a confirmation. O(n
 * log n).
 */
export function groupsOf<Member>(
  members: readonly Member[],
  cidrOf: (member: Member) => Cidr,
): readonly Group<Member>[] {
  const cidrs = members.map(cidrOf);
  const isEveryoneNamed = cidrs.some(({ prefix }) => prefix === 0);
  const blocks = cidrsOf(setOf(cidrs)).flatMap((block) => {
    return block.prefix === 0 && !isEveryoneNamed ? HALVES : [block];
  });
  const starts = Float64Array.from(blocks, ({ network }) => network);
  const groups = new Map<number, { into: Cidr; members: Member[] }>();
  for (const member of members) {
    const at = placeOf(cidrOf(member).network, starts);
    const [into, group] = [blocks[at], groups.get(at)];
    if (group) group.members.push(member);
    else if (into) groups.set(at, { into, members: [member] });
  }
  return [...groups.values()];
}

const HALVES: readonly Cidr[] = [
  { network: 0, prefix: 1 },
  { network: 2 ** 31, prefix: 1 },
];

/** Binary search: the last block that starts at or before the network. @param starts in order */
function placeOf(network: number, starts: Float64Array): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= network) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * All exact merges of custom rules: none lets anyone else in or leaves anyone out, and each makes one rule of two or
 * more. They have no rule in common, so all can be made. Rules that another covers take no part: they are redundant
 * with the merge and without. Managed rules never do: what they admit may change.
 */
export function mergesOf(rules: readonly Rule[]): readonly Merge[] {
  const outer = outermost(customRulesOf(rules), ({ source }) => source.cidr);
  return groupsOf(outer, ({ source }) => source.cidr).flatMap(({ into, members }) => {
    const [first, second, ...more] = members;
    return first && second ? [{ rules: [first, second, ...more], into }] : [];
  });
}

/**
 * The label of one rule for several: their different labels in order, as far as a label may be long, and how many of
 * them are left out for that.
 */
export function joinLabels(labels: readonly string[]): { readonly label: string; readonly omitted: number } {
  const different = new Set(labels.filter((label) => labelOf({ label })));
  const joined: string[] = [];
  for (const label of different) {
    if ([...joined, label].join(' + ').length <= LABEL_LIMIT) joined.push(label);
  }
  return { label: joined.join(' + '), omitted: different.size - joined.length };
}
