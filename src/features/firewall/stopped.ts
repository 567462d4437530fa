import type { ApiError } from '~/api/errors';
import { isTakenBack, remainingSteps, type Replacement, type Step } from '~/domain/replacement';
import type { Rule } from '~/domain/rule';

/** A replacement that a failure has stopped halfway, or the operator. */
export type Stopped = {
  readonly replacement: Replacement;
  readonly done: readonly Step[];
  readonly rest: readonly [Step, ...Step[]];
  /** Why it stopped; null once it has turned out that the step was made all the same. */
  readonly error: ApiError | null;
  readonly isByOperator?: true;
  /** Whether it is known that the first of the rest was not made: its answer may have been lost. */
  readonly isKnown: boolean;
};

/**
 * Takes out the steps that are made by now: the answer of one may have been lost, or someone else has made it.
 * @returns null when none is left
 */
export function settled(stopped: Stopped, rules: readonly Rule[]): Stopped | null {
  const [next, ...others] = remainingSteps(stopped.rest, rules);
  if (!next) return null;
  const made = stopped.rest.filter((step) => step !== next && !others.includes(step));
  if (made.length === 0) return stopped;
  const left: Stopped = { ...stopped, done: [...stopped.done, ...made], rest: [next, ...others] };
  return next === stopped.rest[0] ? left : { ...left, error: null, isKnown: true };
}

/** What is left of it by the rules there are; null when it is finished, or all that was done is taken back. */
export function leftOf(stopped: Stopped, rules: readonly Rule[]): Stopped | null {
  const left = settled(stopped, rules);
  const { remove } = stopped.replacement;
  const others = rules.filter(({ id }) => !remove.some((rule) => rule.id === id));
  const isAsBefore = left && left.done.length > 0 && left.done.every((step) => isTakenBack(step, others));
  return isAsBefore ? null : left;
}

/** Whether the rule that was added is gone again: to remove what it was to replace would cut off whom both let in. */
export function isUndone({ done }: Stopped, rules: readonly Rule[]): boolean {
  const added = done.filter(({ kind }) => kind === 'add');
  return remainingSteps(added, rules).length > 0;
}
