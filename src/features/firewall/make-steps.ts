import { ApiError, isAnswerLost, mayComeLate } from '~/api/errors';
import type { MadeChange } from '~/domain/cli';
import { inOrder, remainingSteps, stepsOf, type Replacement, type Step } from '~/domain/replacement';
import { customSource, isSameSource, type Rule } from '~/domain/rule';
import { BURST, PACE_MS, waitToResend } from './pace';
import type { Sender } from './send-rules';
import { isUndone, settled, type Stopped } from './stopped';

/** How a replacement has ended. */
export type Result =
  | { readonly kind: 'done'; readonly done: readonly Step[] }
  /** Halfway, or perhaps: the block says so. */
  | {
      readonly kind: 'stopped';
      readonly stopped: Stopped;
      /** No step was tried. */ readonly isUntried?: true;
    }
  /** The first step was refused: nothing has changed. */
  | { readonly kind: 'refused'; readonly error: ApiError }
  /** A rule to be merged is gone: nothing has changed. */
  | { readonly kind: 'gone'; readonly rule: Rule }
  /** The new rule is gone again by now: the rest is left as it is. */
  | { readonly kind: 'undone' };

/** How steps are made, read and waited for: the page's. */
export type Maker = Pick<Sender, 'read' | 'wait' | 'mayGoOn'> & {
  readonly make: (step: Step) => Promise<unknown>;
  /** The rules as far as they are known. */
  readonly listed: () => readonly Rule[];
};

/** Replaces rules in steps, since the API can't in one: it adds and it removes. */
export async function replaceRules(replacement: Replacement, maker: Maker): Promise<Result> {
  let rules = maker.listed();
  if (replacement.isMerge) {
    try {
      rules = await maker.read();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { kind: 'refused', error };
    }
    const gone = replacement.remove.find((rule) => isGone(rule, rules));
    if (gone) return { kind: 'gone', rule: gone };
  }
  const result = await makeSteps(replacement, stepsOf(replacement, rules.length), [], maker);
  if (result.kind !== 'stopped') return result;
  const { done, error, isKnown } = result.stopped;
  return error && done.length === 0 && isKnown ? { kind: 'refused', error } : result;
}

/** Reads what there is, and makes the steps that are still missing. */
export async function makeRest(last: Stopped, maker: Maker): Promise<Result> {
  try {
    const rules = await maker.read();
    if (isUndone(last, rules)) return { kind: 'undone' };
    const rest = remainingSteps(last.rest, rules);
    const made = last.rest.filter((step) => !rest.includes(step));
    return await makeSteps(last.replacement, inOrder(rest, rules.length), [...last.done, ...made], maker);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { kind: 'stopped', stopped: { ...last, error }, isUntried: true };
  }
}

/** What was changed, as one change in however many tries; null for nothing. @param rules those there are by now */
export function changeOf(result: Result, rules: readonly Rule[]): MadeChange | null {
  if (result.kind !== 'done' && result.kind !== 'stopped') return null;
  if (result.kind === 'stopped' && result.isUntried) return null;
  const { done } = result.kind === 'done' ? result : result.stopped;
  const removed = done.flatMap((step) => (step.kind === 'remove' ? [step.rule] : []));
  const added = rules.filter(({ source }) =>
    done.some((step) => step.kind === 'add' && isSameSource(source, customSource(step.added.cidr))),
  );
  if (added.length > 0) return { kind: 'replaced', added, removed, isReversed: done[0]?.kind === 'remove' };
  return removed.length > 0 ? { kind: 'removed', rules: removed } : null;
}

/** @param before what was made of it before */
async function makeSteps(
  replacement: Replacement,
  steps: readonly Step[],
  before: readonly Step[],
  maker: Maker,
): Promise<Result> {
  const done = [...before];
  for (const [at, step] of steps.entries()) {
    const left = { replacement, done, rest: [step, ...steps.slice(at + 1)] } as const;
    if (at >= BURST) await maker.wait(PACE_MS, false);
    if (!(await maker.mayGoOn())) {
      return { kind: 'stopped', stopped: { ...left, error: null, isByOperator: true, isKnown: true } };
    }
    // Where a new rule takes the place of others, a network may have no access meanwhile: it stops there at once.
    const mayWait = done.length > 0 && replacement.add === null;
    try {
      if (await makeStep(step, mayWait, maker)) done.push(step);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return afterError({ ...left, error, isKnown: !isAnswerLost(error) }, error, maker);
    }
  }
  return { kind: 'done', done };
}

/**
 * @param mayWait whether a 429 is waited out
 * @returns false for a rule that somebody else has removed already: nothing is left to do about it
 */
async function makeStep(step: Step, mayWait: boolean, maker: Maker): Promise<boolean> {
  for (;;) {
    try {
      await maker.make(step);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (step.kind === 'remove' && error.kind === 'not-found' && !error.isUnsent) {
        // What could not be read is not gone.
        const rules = await maker.read().catch(() => null);
        if (rules && isGone(step.rule, rules)) return false;
      }
      const ms = waitToResend(error);
      if (ms === null || !mayWait) throw error;
      await maker.wait(ms, true);
      if (!(await maker.mayGoOn())) throw error;
    }
  }
}

/** Reads what became of a step whose answer was lost. */
async function afterError(failure: Stopped, error: ApiError, maker: Maker): Promise<Result> {
  if (failure.isKnown) return { kind: 'stopped', stopped: failure };
  try {
    const found = settled(failure, await maker.read());
    if (!found) return { kind: 'done', done: [...failure.done, ...failure.rest] };
    // A later step may have been made by somebody else.
    const isSameNext = found.rest[0] === failure.rest[0];
    return { kind: 'stopped', stopped: isSameNext ? { ...found, isKnown: !mayComeLate(error) } : found };
  } catch (readError) {
    if (!(readError instanceof ApiError)) throw readError;
    return { kind: 'stopped', stopped: failure };
  }
}

function isGone({ id }: Rule, rules: readonly Rule[]): boolean {
  return !rules.some((rule) => rule.id === id);
}
