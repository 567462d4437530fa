import { formatCidr } from './cidr';
import { isActive, sourceRangeOf, type NetPeering } from './net-peering';
import { peeringLabel, rangeAccess, type RangeAccess } from './net-peering-rules';
import type { FirewallEntry } from './rule';

/** Whether anything can connect to the private endpoint, and from where. */
export type PrivateAccess =
  | { readonly kind: 'no-peering' }
  /** A Net Peering is active, and the API does not say from which range. */
  | { readonly kind: 'range-unknown' }
  /**
   * The first active peering whose range is not fully allowed. `allowed` and `applying` list the other peerings'
   * ranges.
   */
  | {
      readonly kind: 'not-allowed';
      readonly range: string;
      /** Of the rule that would allow it. */
      readonly label: string;
      readonly access: Extract<RangeAccess, { kind: 'denied' | 'partly' | 'closing' }>;
      readonly allowed: string;
      readonly applying: string;
      /** Whether no other Net Peering is active. */
      readonly isAlone: boolean;
    }
  /** The ranges of the active Net Peerings, as far as the API gives them, in words. */
  | { readonly kind: 'applying' | 'allowed'; readonly ranges: string };

/** @param entries the firewall as it stands */
export function privateAccess(
  peerings: readonly NetPeering[],
  entries: readonly FirewallEntry[],
): PrivateAccess {
  const active = peerings.filter(isActive);
  if (active.length === 0) return { kind: 'no-peering' };
  const judged = active.flatMap((peering) => {
    const cidr = sourceRangeOf(peering);
    if (!cidr) return [];
    return [{ range: formatCidr(cidr), label: peeringLabel(peering), access: rangeAccess(cidr, entries) }];
  });
  if (judged.length === 0) return { kind: 'range-unknown' };
  const allowed = judged.filter(({ access }) => access.kind === 'allowed');
  for (const { access, range, label } of judged) {
    if (access.kind === 'allowed' || access.kind === 'applying') continue;
    return {
      kind: 'not-allowed',
      range,
      label,
      access,
      allowed: namesOf(allowed),
      applying: namesOf(judged.filter((other) => other.access.kind === 'applying')),
      isAlone: active.length === 1,
    };
  }
  return { kind: allowed.length < judged.length ? 'applying' : 'allowed', ranges: namesOf(judged) };
}

function namesOf(judged: readonly { readonly range: string }[]): string {
  return judged.map(({ range }) => range).join(', ');
}
