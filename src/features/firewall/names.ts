import type { ManagedRange } from '~/domain/managed-ranges';
import { labelOf, sourceName, type Rule } from '~/domain/rule';
import { isolate } from '~/domain/words';

/** "203.0.113.0/24, Paris office": the range, and the label when there is one. */
export function ruleName(rule: Rule, ranges?: readonly ManagedRange[]): string {
  const name = sourceName(rule.source, ranges);
  const label = isolate(labelOf(rule));
  return label === '' ? name : `${name}, ${label}`;
}

/** "203.0.113.0/24 (Paris office)": in the middle of a sentence a comma would not tell where the label ends. */
export function inlineName(rule: Rule, ranges: readonly ManagedRange[] | undefined): string {
  const name = sourceName(rule.source, ranges);
  const label = isolate(labelOf(rule));
  return label === '' ? name : `${name} (${label})`;
}

/** "Remove 203.0.113.0/24…", or "Remove these 2 rules…": what asks first. */
export function removeName(rules: readonly Rule[], ranges: readonly ManagedRange[] | undefined): string {
  const [only, ...more] = rules;
  return only && more.length === 0
    ? `Remove ${sourceName(only.source, ranges)}…`
    : `Remove these ${rules.length} rules…`;
}

/** "Paris office": the label, which its owner knows best, or the range when there is none. */
export function shortName(rule: Rule, ranges: readonly ManagedRange[] | undefined): string {
  return isolate(labelOf(rule)) || sourceName(rule.source, ranges);
}
