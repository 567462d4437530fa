import { cidrsOf, size, type AddressSet } from './address-set';
import type { Cidr } from './cidr';

/** Some addresses, how many they are, and the fewest ranges that have exactly these. */
export type Portion = {
  readonly set: AddressSet;
  readonly count: number;
  readonly cidrs: readonly Cidr[];
};

export function portionOf(set: AddressSet): Portion {
  return { set, count: size(set), cidrs: cidrsOf(set) };
}
