import type { ManagedRange } from '~/api/firewall';
import { size } from '~/domain/address-set';
import { addressesOf, sourceText, type Rule, type RuleSource } from '~/domain/rule';

/** What a rule is called: its range, or the managed range's name as the API gives it (its ID until that is loaded). */
export function sourceName(source: RuleSource, ranges: readonly ManagedRange[] | undefined): string {
  const range = source.type === 'managed' && ranges?.find(({ id }) => id === source.rangeId);
  return range ? range.name : sourceText(source);
}

/** "203.0.113.0/24, Paris office": the range, and the label when there is one. */
export function ruleName(rule: Rule, ranges?: readonly ManagedRange[]): string {
  const name = sourceName(rule.source, ranges);
  return rule.label === '' ? name : `${name}, ${rule.label}`;
}

/** "203.0.113.0/24 (Paris office)": in the middle of a sentence a comma would not tell where the label ends. */
export function inlineName({ source, label }: Rule, ranges: readonly ManagedRange[] | undefined): string {
  const name = sourceName(source, ranges);
  return label === '' ? name : `${name} (${label})`;
}

/** How many addresses a source admits, or null when that is not known. */
export function sourceSize(source: RuleSource): number | null {
  const addresses = addressesOf(source);
  return addresses && size(addresses);
}

export const typeName = (source: RuleSource) =>
  source.type === 'managed' ? 'Managed rule' : 'Custom CIDR IPv4';
