import type { FirewallEntry, Rule } from './rule';

/** The rules that the API lists: a removed one that may still let connections in takes no place. */
export function presentRules(entries: readonly FirewallEntry[]): readonly Rule[] {
  return entries.filter(({ phase }) => phase.name !== 'removed').map(({ rule }) => rule);
}

/** Those of some rules that are still present. */
export function presentOf(rules: readonly Rule[], entries: readonly FirewallEntry[]): readonly Rule[] {
  const ids = new Set(presentRules(entries).map(({ id }) => id));
  return rules.filter(({ id }) => ids.has(id));
}
