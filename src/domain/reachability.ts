import { contains } from './address-set';
import { addressesOf, type FirewallEntry, type Rule } from './rule';

/** Whether a firewall lets an address in, and by which rule. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly rule: Rule }
  | { readonly kind: 'applying'; readonly rule: Rule; readonly msLeft: number }
  | { readonly kind: 'closing'; readonly until: number }
  | { readonly kind: 'denied' };

/**
 * The verdict on one address. A rule that is active counts before one that is applying, and that before one that was
 * removed; among equals, one's own range before a managed range, whose addresses may change.
 */
export function verdictOn(address: number, entries: readonly FirewallEntry[]): Verdict {
  const matching = entries.filter(({ rule }) => contains(addressesOf(rule.source) ?? [], address));
  const ownFirst = [...matching].sort((a, b) => rank(a.rule) - rank(b.rule));
  const active = ownFirst.find(({ phase }) => phase.name === 'active');
  if (active) return { kind: 'allowed', rule: active.rule };
  for (const { rule, phase } of ownFirst) {
    if (phase.name === 'applying') return { kind: 'applying', rule, msLeft: phase.msLeft };
  }
  for (const { phase } of ownFirst) {
    if (phase.name === 'removed') return { kind: 'closing', until: phase.until };
  }
  return { kind: 'denied' };
}

const rank = ({ source }: Rule) => (source.type === 'custom' ? 0 : 1);
