import type { FirewallEntry, Rule } from './rule';

/** The rules that the API lists: a removed one that may still let connections in takes no place. */
export function presentRules(entries: readonly FirewallEntry[]): readonly Rule[] {
  return entries.filter(({ phase }) => phase.name !== 'removed').map(({ rule }) => rule);
}
