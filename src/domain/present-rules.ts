import { hasSource, presentRules, type FirewallEntry, type Rule } from './rule';

/** The firewall with rules that are yet to be sent, or listed: they count as those that do not apply so far. */
export function withComing(
  entries: readonly FirewallEntry[],
  coming: readonly Rule[],
): readonly FirewallEntry[] {
  const present = presentRules(entries);
  const others = coming.filter(({ source }) => !hasSource(present, source));
  return [
    ...entries,
    ...others.map((rule): FirewallEntry => ({ rule, phase: { name: 'applying', appliesAt: Infinity } })),
  ];
}

/** Those of some rules that are still present. */
export function presentOf(rules: readonly Rule[], entries: readonly FirewallEntry[]): readonly Rule[] {
  const ids = new Set(presentRules(entries).map(({ id }) => id));
  return rules.filter(({ id }) => ids.has(id));
}
