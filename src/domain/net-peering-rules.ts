import { intersect, NO_ADDRESS, setOf } from './address-set';
import { lastAddress, type Cidr } from './cidr';
import { isDeleted, sourceRangeOf, type NetPeering } from './net-peering';
import type { FirewallEntry, Rule } from './rule';
import { customRulesOf, isPrivate, type CustomRule } from './rule-set';
import { comingOf, partsOf } from './verdict';

/** What the firewall does to the range at the other end of a Net Peering. Rules are in the order of the verdict. */
export type RangeAccess =
  | { readonly kind: 'allowed'; readonly rules: readonly Rule[] }
  /** `appliesAt`: when all of the range is allowed, in milliseconds since 1970 by the server's clock. */
  | { readonly kind: 'applying'; readonly rules: readonly Rule[]; readonly appliesAt: number }
  /** Rules allow a part of it, now or once they apply. */
  | { readonly kind: 'partly' }
  /** Rules that were removed a moment ago may let some of it in until then, by the server's clock; no other does. */
  | { readonly kind: 'closing'; readonly until: number }
  | { readonly kind: 'denied' };

/** The label of a rule that is added for a Net Peering. */
export function peeringLabel({ outscaleId }: NetPeering): string {
  return `Net Peering ${outscaleId}`;
}

/** @param entries the firewall as it stands */
export function rangeAccess(range: Cidr, entries: readonly FirewallEntry[]): RangeAccess {
  const verdicts = partsOf([{ first: range.network, last: lastAddress(range) }], entries).map(
    ({ verdict }) => verdict,
  );
  const admitting = verdicts.flatMap((verdict) => {
    return verdict.kind === 'allowed' ? verdict.rules : (comingOf(verdict)?.rules ?? []);
  });
  const rules = [...new Set(admitting)];
  if (verdicts.every(({ kind }) => kind === 'allowed')) return { kind: 'allowed', rules };
  if (verdicts.every((verdict) => verdict.kind === 'allowed' || comingOf(verdict))) {
    const moments = verdicts.map((verdict) => comingOf(verdict)?.appliesAt ?? -Infinity);
    return { kind: 'applying', rules, appliesAt: Math.max(...moments) };
  }
  if (rules.length > 0) return { kind: 'partly' };
  // One part at most: what removed rules alone let in, until the last of them has stopped.
  const closing = verdicts.find((verdict) => verdict.kind === 'closing');
  return closing ? { kind: 'closing', until: closing.until } : { kind: 'denied' };
}

/**
 * Private rules that admit nobody once a Net Peering is removed: those for its range that overlap no other peering's
 * range. None when another peering's range is not known.
 */
export function rulesWithoutUse(
  removed: NetPeering,
  peerings: readonly NetPeering[],
  rules: readonly Rule[],
): readonly CustomRule[] {
  const others = peerings.filter((peering) => peering.id !== removed.id && !isDeleted(peering));
  const ranges = others.flatMap((peering) => sourceRangeOf(peering) ?? []);
  if (ranges.length < others.length) return [];
  const gone = sourceRangeOf(removed);
  const needed = setOf(ranges);
  const lost = gone ? setOf([gone]) : NO_ADDRESS;
  return customRulesOf(rules).filter(({ source: { cidr } }) => {
    const admitted = setOf([cidr]);
    return (
      isPrivate(cidr) && intersect(admitted, lost).length > 0 && intersect(admitted, needed).length === 0
    );
  });
}
