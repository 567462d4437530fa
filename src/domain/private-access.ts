import { formatCidr } from './cidr';
import { isActive, sourceRangeOf, type NetPeering } from './net-peering';
import { rangeAccess } from './net-peering-rules';
import type { FirewallEntry } from './rule';

/** Whether anything can connect to the private endpoint, and from where. */
export type PrivateAccess =
  | { readonly kind: 'no-peering' }
  /** A Net Peering is active, and the API does not say from which range. */
  | { readonly kind: 'range-unknown' }
  /** The first range that the firewall does not let in, or a part of it alone. */
  | { readonly kind: 'denied' | 'partly'; readonly range: string }
  /** The ranges of the active Net Peerings, as far as the API gives them, in words. */
  | { readonly kind: 'applying' | 'allowed'; readonly ranges: string };

/** @param entries the firewall as it stands */
export function privateAccess(
  peerings: readonly NetPeering[],
  entries: readonly FirewallEntry[],
): PrivateAccess {
  const active = peerings.filter(isActive);
  if (active.length === 0) return { kind: 'no-peering' };
  const judged = active
    .flatMap((peering) => sourceRangeOf(peering) ?? [])
    .map((range) => ({ range: formatCidr(range), kind: rangeAccess(range, entries).kind }));
  if (judged.length === 0) return { kind: 'range-unknown' };
  for (const { kind, range } of judged) {
    if (kind === 'denied' || kind === 'partly') return { kind, range };
  }
  const ranges = judged.map(({ range }) => range).join(', ');
  return { kind: judged.some(({ kind }) => kind === 'applying') ? 'applying' : 'allowed', ranges };
}
