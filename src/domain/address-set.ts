import type { Cidr } from './cidr';

/** Addresses from `first` to `last`, both included, as unsigned 32-bit numbers. */
export type Interval = { readonly first: number; readonly last: number };

/** Any set of IPv4 addresses: intervals in order that neither touch nor overlap. Made by the functions below. */
export type AddressSet = readonly Interval[];

export const NO_ADDRESS: AddressSet = [];

/** The union of intervals in any order. Sorts once, then walks; sets in order already are sorted in linear time. */
function normalise(intervals: readonly Interval[]): AddressSet {
  return joinSorted([...intervals].sort((a, b) => a.first - b.first));
}

/** @param intervals in the order of their first addresses */
function joinSorted(intervals: Iterable<Interval>): AddressSet {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of intervals) {
    const previous = merged.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** One number for each range, in the order of their networks, the wider one first: numbers sort faster than objects. */
export function rangeKey({ network, prefix }: Cidr): number {
  return network * 64 + prefix;
}

/** The addresses of all the ranges together; overlaps count once. */
export function setOf(cidrs: readonly Cidr[]): AddressSet {
  return joinSorted(sortedIntervals(cidrs));
}

function* sortedIntervals(cidrs: readonly Cidr[]): Generator<Interval> {
  for (const key of Float64Array.from(cidrs, rangeKey).sort()) {
    const first = Math.floor(key / 64);
    yield { first, last: first + 2 ** (32 - (key % 64)) - 1 };
  }
}

/**
 * The fewest ranges that have these addresses and no others, in order: from each address on the widest that starts
 * there, and ends in time (RFC 4632, section 3.1). At most 62 for an interval.
 */
export function cidrsOf(set: AddressSet): readonly Cidr[] {
  const cidrs: Cidr[] = [];
  for (const { first, last } of set) {
    for (let network = first; network <= last;) {
      const aligned = network === 0 ? 2 ** 32 : (network & -network) >>> 0;
      const size = Math.min(aligned, 2 ** Math.floor(Math.log2(last - network + 1)));
      cidrs.push({ network, prefix: 32 - Math.log2(size) });
      network += size;
    }
  }
  return cidrs;
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

/** Whether the set has the address. Halves what is left to look at: O(log n). */
export function contains(set: AddressSet, address: number): boolean {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle]?.last ?? Infinity) < address) low = middle + 1;
    else high = middle;
  }
  return (set[low]?.first ?? Infinity) <= address;
}

/** Whether every address of `inner` is in `outer`. */
export function includes(outer: AddressSet, inner: AddressSet): boolean {
  return subtract(inner, outer).length === 0;
}
