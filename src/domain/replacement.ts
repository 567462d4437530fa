import type { Cidr } from './cidr';
import { customSource, hasSource, RULE_LIMIT, type Rule } from './rule';

/** A custom rule that is to come in the place of others. */
export type Added = { readonly cidr: Cidr; readonly label: string };

/** Rules that are to go, and the one that is to come in their place, if any. */
export type Replacement = { readonly remove: readonly Rule[]; readonly add: Added | null };

export type Step =
  { readonly kind: 'add'; readonly added: Added } | { readonly kind: 'remove'; readonly rule: Rule };

/**
 * The order of a replacement. The new rule comes first, so that nobody loses access in between. With every rule that a
 * database can have in use the API refuses another: then the first of the old ones has to go before.
 * @param count how many rules there are
 */
export function stepsOf({ remove, add }: Replacement, count: number): readonly Step[] {
  const removals = remove.map((rule): Step => ({ kind: 'remove', rule }));
  if (!add) return removals;
  const adding: Step = { kind: 'add', added: add };
  return isReversed(count) ? [...removals.slice(0, 1), adding, ...removals.slice(1)] : [adding, ...removals];
}

/** Whether an old rule has to go before the new one can come. */
export function isReversed(count: number): boolean {
  return count >= RULE_LIMIT;
}

/** The steps that are still to be made, by the rules there are: someone else may have made one, or its answer was lost. */
export function remainingSteps(steps: readonly Step[], rules: readonly Rule[]): readonly Step[] {
  return steps.filter((step) => {
    switch (step.kind) {
      case 'add':
        return !hasSource(rules, customSource(step.added.cidr));
      case 'remove':
        return rules.some(({ id }) => id === step.rule.id);
    }
  });
}
