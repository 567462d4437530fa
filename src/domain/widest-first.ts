import { size } from './address-set';
import { addressesOf, type Rule } from './rule';

/** The order of removals that lowers the exposure soonest. A source that can't be judged may be the widest. */
export function widestFirst(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((a, b) => sizeOf(b) - sizeOf(a) || 0);
}

function sizeOf({ source }: Rule): number {
  const addresses = addressesOf(source);
  return addresses ? size(addresses) : Infinity;
}
