import { covers, type Cidr } from './cidr';

/** Addresses from `first` to `last`, both included, as unsigned 32-bit numbers. */
export type Interval = { readonly first: number; readonly last: number };

/** Any set of IPv4 addresses: intervals in order that neither touch nor overlap. Made by the functions below. */
export type AddressSet = readonly Interval[];

export const NO_ADDRESS: AddressSet = [];

/** Gathers intervals in the order of their first addresses into a set. */
function gather() {
  const set: Interval[] = [];
  let [first, last] = [-1, -1];
  const close = () => {
    if (first >= 0) set.push({ first, last });
  };
  return {
    add(nextFirst: number, nextLast: number) {
      if (first >= 0 && nextFirst <= last + 1) {
        if (nextLast > last) last = nextLast;
        return;
      }
      close();
      [first, last] = [nextFirst, nextLast];
    },
    end(): AddressSet {
      close();
      return set;
    },
  };
}

/** The union of intervals in any order. Sorts once, then walks; sets in order already are sorted in linear time. */
function normalise(intervals: readonly Interval[]): AddressSet {
  const set = gather();
  for (const { first, last } of [...intervals].sort((a, b) => a.first - b.first)) set.add(first, last);
  return set.end();
}

/** One number for each range, in the order of their networks, the wider one first: numbers sort faster than objects. */
export function rangeKey({ network, prefix }: Cidr): number {
  return network * 64 + prefix;
}

/**
 * The members that no other member covers; of those with the same range, the first. They are disjoint, since ranges
 * either nest or have nothing in common. Sorts once: O(n log n).
 */
export function outermost<Member>(
  members: readonly Member[],
  cidrOf: (member: Member) => Cidr,
): readonly Member[] {
  const cidrs = members.map(cidrOf);
  const keys = Float64Array.from(cidrs, rangeKey);
  // A stable sort: of the same ranges, the first comes first.
  const order = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const kept = new Set<number>();
  let last: Cidr | undefined;
  for (const index of order) {
    const cidr = cidrs[index];
    if (!cidr || (last && covers(last, cidr))) continue;
    last = cidr;
    kept.add(index);
  }
  return members.filter((_, index) => kept.has(index));
}

/** The addresses of all the ranges together; overlaps count once. O(n log n). */
export function setOf(cidrs: readonly Cidr[]): AddressSet {
  const keys = new Float64Array(cidrs.length);
  for (const [index, cidr] of cidrs.entries()) keys[index] = rangeKey(cidr);
  const set = gather();
  for (const key of keys.sort()) {
    const first = Math.floor(key / 64);
    set.add(first, first + 2 ** (32 - (key % 64)) - 1);
  }
  return set.end();
}

/**
 * The fewest CIDRs with exactly these addresses, in order: each time the widest that is aligned and fits (RFC 4632,
 * section 3.1). At most 62 for an interval.
 */
export function cidrsOf(set: AddressSet): readonly Cidr[] {
  const cidrs: Cidr[] = [];
  for (const { first, last } of set) {
    for (let network = first; network <= last;) {
      const aligned = network === 0 ? 32 : trailingZeros(network);
      // log2 of the widest block that fits; 2^32 is more than clz32 can take.
      const fitting = last - network === 2 ** 32 - 1 ? 32 : 31 - Math.clz32(last - network + 1);
      const bits = Math.min(aligned, fitting);
      cidrs.push({ network, prefix: 32 - bits });
      network += 2 ** bits;
    }
  }
  return cidrs;
}

/** @param number not 0 */
function trailingZeros(number: number): number {
  return 31 - Math.clz32(number & -number);
}

export function union(...sets: readonly AddressSet[]): AddressSet {
  return normalise(sets.flat());
}

/** The addresses that both sets have. */
export function intersect(a: AddressSet, b: AddressSet): AddressSet {
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) break;
    const first = Math.max(left.first, right.first);
    const last = Math.min(left.last, right.last);
    if (first <= last) common.push({ first, last });
    if (left.last < right.last) i += 1;
    else j += 1;
  }
  return common;
}

/** The addresses of `a` that `b` does not have. */
export function subtract(a: AddressSet, b: AddressSet): AddressSet {
  const rest: Interval[] = [];
  let j = 0;
  for (const { first, last } of a) {
    let start = first;
    while ((b[j]?.last ?? Infinity) < start) j += 1;
    for (let k = j; start <= last; k += 1) {
      const hole = b[k];
      if (!hole || hole.first > last) {
        rest.push({ first: start, last });
        break;
      }
      if (hole.first > start) rest.push({ first: start, last: hole.first - 1 });
      start = hole.last + 1;
    }
  }
  return rest;
}

/** How many addresses the set has, from 0 to 4,294,967,296. */
export function size(set: AddressSet): number {
  return set.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

export function contains(set: AddressSet, address: number): boolean {
  return includesInterval(set, { first: address, last: address });
}

/** Whether the set has every address of the interval. Halves what is left to look at: O(log n). */
export function includesInterval(set: AddressSet, { first, last }: Interval): boolean {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle]?.last ?? Infinity) < first) low = middle + 1;
    else high = middle;
  }
  const found = set[low];
  return found !== undefined && found.first <= first && last <= found.last;
}

/** Whether every address of `inner` is in `outer`. */
export function includes(outer: AddressSet, inner: AddressSet): boolean {
  return subtract(inner, outer).length === 0;
}
