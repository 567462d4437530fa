import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, isAnswerLost } from '~/api/errors';
import { createRule, deleteRule, firewallRulesQuery, readRules } from '~/api/firewall';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import { remainingSteps, stepsOf, type Replacement, type Step } from '~/domain/replacement';
import type { Rule } from '~/domain/rule';
import { showToast } from '~/ui/toast';
import { watchFocus } from '~/ui/watch-focus';
import { rememberChange } from './last-change';
import { stoppedText, undoneText } from './replacing-words';
import { focusBlock } from './block';

/** A replacement that a failure has stopped halfway. */
export type Stopped = {
  readonly replacement: Replacement;
  readonly done: readonly Step[];
  readonly rest: readonly [Step, ...Step[]];
  /** Why it stopped; null once it has turned out that the step was made all the same. */
  readonly error: ApiError | null;
  /** Whether it is known that the first of the rest was not made: its answer may have been lost. */
  readonly isKnown: boolean;
};

type Outcome = {
  readonly onDone: () => void;
  /** The first step was refused: nothing has changed. */
  readonly onRefused: (error: ApiError) => void;
  /** It stopped halfway, or may have: the block says so. */
  readonly onStopped: () => void;
};

export type Replacing = {
  /** What is under way, or null. */
  readonly current: Replacement | null;
  /** What has been stopped halfway, or null. */
  readonly stopped: Stopped | null;
  /** Does nothing while another is under way. */
  readonly run: (replacement: Replacement, outcome: Outcome) => void;
  /** Reads what there is, and makes the steps that are still missing. */
  readonly goOn: (stopped: Stopped) => void;
  readonly leaveAsItIs: () => void;
};

/**
 * Replaces rules in steps, since the API can't in one: it adds and it removes. Whoever starts it hears of a first step
 * that fails; what stops later is kept here until it is finished or given up, because some of it has been done.
 * @param rules those there are; undefined while they are not known
 */
export function useReplacing(database: DatabaseRef, rules: readonly Rule[] | undefined): Replacing {
  const client = useQueryClient();
  const create = useMutation(createRule(database));
  const remove = useMutation(deleteRule(database));
  const [current, setCurrent] = useState<Replacement | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  // A second click comes before the first is rendered.
  const isRunning = useRef(false);
  const isMounted = useIsMounted();

  /** @returns null when all were made */
  async function make(
    replacement: Replacement,
    steps: readonly Step[],
  ): Promise<(Stopped & { readonly error: ApiError }) | null> {
    const added: Rule[] = [];
    const removed: Rule[] = [];
    let at = 0;
    try {
      for (; at < steps.length; at += 1) {
        const step = steps[at];
        if (step?.kind === 'add') added.push(await create.mutateAsync({ type: 'custom', ...step.added }));
        if (step?.kind === 'remove') {
          await remove.mutateAsync(step.rule);
          removed.push(step.rule);
        }
      }
      return null;
    } catch (error) {
      const [failed, ...others] = steps.slice(at);
      if (!(error instanceof ApiError) || !failed) throw error;
      const isKnown = !isAnswerLost(error);
      return { replacement, done: steps.slice(0, at), rest: [failed, ...others], error, isKnown };
    } finally {
      if (added.length > 0) {
        const isReversed = steps[0]?.kind === 'remove';
        rememberChange(database.addonId, { kind: 'replaced', added, removed, isReversed });
      } else if (removed.length > 0) rememberChange(database.addonId, { kind: 'removed', rules: removed });
    }
  }

  function start(replacement: Replacement, work: () => Promise<void>) {
    if (isRunning.current) return;
    isRunning.current = true;
    setCurrent(replacement);
    void work().finally(() => {
      isRunning.current = false;
      setCurrent(null);
    });
  }

  function stop(next: Stopped) {
    if (isMounted.current) setStopped(next);
    else showToast({ kind: 'error', text: stoppedText(next) });
  }

  function run(replacement: Replacement, { onDone, onRefused, onStopped }: Outcome) {
    start(replacement, async () => {
      const count = client.getQueryData(firewallRulesQuery(database).queryKey)?.length ?? 0;
      const failure = await make(replacement, stepsOf(replacement, count));
      if (!failure) return onDone();
      const found = failure.isKnown ? failure : await findOut(failure);
      if (!found) return onDone();
      if (found.done.length === 0 && found.isKnown) return onRefused(failure.error);
      stop(found);
      onStopped();
    });
  }

  /** Reads what became of a step whose answer was lost. Null when it was the last one, and made. */
  async function findOut(failure: Stopped): Promise<Stopped | null> {
    try {
      const found = settled(failure, await readRules(client, database));
      return found === failure ? { ...failure, isKnown: true } : found;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return failure;
    }
  }

  function goOn(last: Stopped) {
    const isFree = watchFocus();
    const end = (text: string) => {
      setStopped(null);
      if (isFree()) focusBlock();
      showToast({ kind: 'done', text });
    };
    start(last.replacement, async () => {
      try {
        const rules = await readRules(client, database);
        if (isUndone(last, rules)) return end(undoneText(last));
        const failure = await make(last.replacement, remainingSteps(last.rest, rules));
        if (failure) return stop({ ...failure, done: [...last.done, ...failure.done] });
        end('Finished. Changes apply in about 2 minutes.');
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        stop({ ...last, error });
      }
    });
  }

  function leaveAsItIs() {
    setStopped(null);
    focusBlock();
  }

  const left = stopped && rules ? leftOf(stopped, rules) : null;
  // What someone has finished or taken back is over, and does not come back with the rules.
  if (stopped && rules && !left && !current) setStopped(null);

  return { current, stopped: left, run, goOn, leaveAsItIs };
}

/** What is left of it by the rules there are; null when it is finished, or its new rule is gone again and all is as it was. */
function leftOf(stopped: Stopped, rules: readonly Rule[]): Stopped | null {
  const left = settled(stopped, rules);
  const isAsBefore = left && isUndone(left, rules) && left.done.every(({ kind }) => kind === 'add');
  return isAsBefore ? null : left;
}

/** Whether the rule that was added is gone again: to remove what it was to replace would cut off whom both let in. */
function isUndone({ done }: Stopped, rules: readonly Rule[]): boolean {
  const added = done.filter(({ kind }) => kind === 'add');
  return remainingSteps(added, rules).length > 0;
}

/** By the rules there are now: a step whose answer was lost may have been made, or someone else has made one. Null when none is left. */
function settled(stopped: Stopped, rules: readonly Rule[]): Stopped | null {
  const [next, ...others] = remainingSteps(stopped.rest, rules);
  if (!next) return null;
  if (next === stopped.rest[0]) return stopped;
  const made = stopped.rest.filter((step) => step !== next && !others.includes(step));
  return {
    ...stopped,
    done: [...stopped.done, ...made],
    rest: [next, ...others],
    error: null,
    isKnown: true,
  };
}
