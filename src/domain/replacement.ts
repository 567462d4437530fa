import type { Cidr } from './cidr';
import { customSource, hasSource, RULE_LIMIT, type Rule } from './rule';

/** A custom rule that is to come in the place of others. */
export type Added = { readonly cidr: Cidr; readonly label: string };

/** Rules that are to go, and the one that is to come in their place, if any. */
export type Replacement = {
  readonly remove: readonly Rule[];
  readonly add: Added | null;
  /** Whether each of them has to be there: what somebody has just closed would be opened again. */
  readonly isMerge?: true;
};

export type Step =
  { readonly kind: 'add'; readonly added: Added } | { readonly kind: 'remove'; readonly rule: Rule };

/**
 * The order of a replacement. The new rule comes first: refused, it leaves all as it was. The old ones go as soon as it is
 * listed, before it applies, so what both allow may be denied for about two minutes. With every rule that a database can
 * have in use the API refuses another: then the first of the old ones has to go before.
 * @param count how many rules there are
 */
export function stepsOf({ remove, add }: Replacement, count: number): readonly Step[] {
  const removals = remove.map((rule): Step => ({ kind: 'remove', rule }));
  return inOrder(add ? [{ kind: 'add', added: add }, ...removals] : removals, count);
}

/** The order of the steps that are left: the rule limit may be reached by now. */
export function inOrder(steps: readonly Step[], count: number): readonly Step[] {
  const adding = steps.filter(({ kind }) => kind === 'add');
  const removals = steps.filter(({ kind }) => kind === 'remove');
  const before = isReversed(count) ? 1 : 0;
  return [...removals.slice(0, before), ...adding, ...removals.slice(before)];
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

/**
 * Whether a step that was made is not in effect any more: what it added is gone, or what it removed is allowed again.
 * @param rules those there are, without those that the replacement removes
 */
export function isTakenBack(step: Step, rules: readonly Rule[]): boolean {
  switch (step.kind) {
    case 'add':
      return !hasSource(rules, customSource(step.added.cidr));
    case 'remove':
      return hasSource(rules, step.rule.source);
  }
}
