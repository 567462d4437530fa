import { addressCount, type Cidr } from './cidr';

/** Addresses from `first` to `last`, both included, as unsigned 32-bit numbers. */
export type Interval = { readonly first: number; readonly last: number };

/** Any set of IPv4 addresses: intervals in order that neither touch nor overlap. Made by the functions below. */
export type AddressSet = readonly Interval[];

export const NO_ADDRESS: AddressSet = [];

/** The union of intervals in any order. Sorts once, then walks: O(n log n). */
function normalise(intervals: readonly Interval[]): AddressSet {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of [...intervals].sort((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** The addresses of all the ranges together; overlaps count once. */
export function setOf(cidrs: readonly Cidr[]): AddressSet {
  return normalise(
    cidrs.map((cidr) => ({ first: cidr.network, last: cidr.network + addressCount(cidr) - 1 })),
  );
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
  return set.some(({ first, last }) => first <= address && address <= last);
}

/** Whether every address of `inner` is in `outer`. */
export function includes(outer: AddressSet, inner: AddressSet): boolean {
  return subtract(inner, outer).length === 0;
}
