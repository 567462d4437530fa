import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, isAnswerLost, mayComeLate } from '~/api/errors';
import { createRule, deleteRule, firewallRulesQuery, fetchRules } from '~/api/firewall';
import { pageStore } from '~/api/page-store';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import { inOrder, remainingSteps, stepsOf, type Replacement, type Step } from '~/domain/replacement';
import { customSource, isSameSource, type Rule } from '~/domain/rule';
import { useToast } from '~/ui/toast';
import { useAskBeforeLeaving } from '~/ui/use-ask-before-leaving';
import { rememberChange } from './last-change';
import { BURST, PACE_MS, wait, waitAfter } from './pace';
import { stoppedText, undoneText } from './replacing-words';
import { isUndone, leftOf, settled, type Stopped } from './stopped';

type Outcome = {
  readonly onDone: () => void;
  /** The first step was refused: nothing has changed. */
  readonly onRefused: (error: ApiError) => void;
  /** It stopped halfway, or may have: the block says so. */
  readonly onStopped: () => void;
  /** One that was to be replaced is gone by the list, read again: nothing has changed. Without this nobody looks. */
  readonly onGone?: (rule: Rule) => void;
};

export type Replacing = {
  /** What is under way, or null. */
  readonly current: Replacement | null;
  /** Scalingo has asked to wait before it goes on. */
  readonly isRefused: boolean;
  /** What has been stopped halfway, or null. */
  readonly stopped: Stopped | null;
  /** It is to end before its next step. */
  readonly isEnding: boolean;
  /** Does nothing while another is under way. */
  readonly run: (replacement: Replacement, outcome: Outcome) => void;
  /** Reads what there is, and makes the steps that are still missing. */
  readonly goOn: (stopped: Stopped) => void;
  /** Ends what is under way before its next step: the block says what was done. */
  readonly end: () => void;
  readonly leaveAsItIs: () => void;
};

/** The change that has stopped halfway, by the database's add-on ID; null for one that is over. */
const stoppedChanges = pageStore<Stopped | null>();

type Running = { readonly replacement: Replacement; readonly ending: AbortController };

/** The change in progress, by add-on ID: it goes on while the operator is on another page. */
const runningChanges = pageStore<Running | null>();

/**
 * Replaces rules in steps, since the API can't in one: it adds and it removes. Whoever starts it hears of a first step
 * that fails; what stops later is kept here until it is finished or given up, because some of it has been done.
 * @param rules those there are; undefined while they are not known
 */
export function useReplacing(database: DatabaseRef, rules: readonly Rule[] | undefined): Replacing {
  const client = useQueryClient();
  const create = useMutation(createRule(database));
  const remove = useMutation(deleteRule(database));
  const running = runningChanges.useRead(database.addonId);
  const current = running?.replacement ?? null;
  const isEnding = running?.ending.signal.aborted ?? false;
  const stopped = stoppedChanges.useRead(database.addonId) ?? null;
  const setStopped = (next: Stopped | null) => stoppedChanges.write(database.addonId, next);
  const [isRefused, setIsRefused] = useState(false);
  const isMounted = useIsMounted();
  const showToast = useToast(database.name);
  useAskBeforeLeaving(current !== null);

  const listed = () => client.getQueryData(firewallRulesQuery(database).queryKey) ?? [];

  /** @param before what was done of it before @returns what has stopped it; null when all were made */
  async function make(
    replacement: Replacement,
    steps: readonly Step[],
    ending: AbortSignal,
    before: readonly Step[] = [],
  ): Promise<Stopped | null> {
    const done = [...before];
    for (const [at, step] of steps.entries()) {
      const rest = [step, ...steps.slice(at + 1)] as const;
      try {
        if (at >= BURST) await wait(PACE_MS, ending);
        if (ending.aborted) {
          remember(done);
          return { replacement, done, rest, error: null, isByOperator: true, isKnown: true };
        }
        // Where a new rule takes the place of others, a network may have no access meanwhile: it stops there at once.
        const mayWait = done.length > 0 && replacement.add === null;
        if (await makeStep(step, mayWait, ending)) done.push(step);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const failure = { replacement, done, rest, error, isKnown: !isAnswerLost(error) };
        const found = failure.isKnown ? failure : await findOut(failure, error);
        remember(found ? found.done : [...done, ...rest]);
        return found;
      }
    }
    remember(done);
    return null;
  }

  /**
   * @param mayWait whether a 429 is waited out
   * @returns false for a rule that somebody else has removed already: nothing is left to do about it
   */
  async function makeStep(step: Step, mayWait: boolean, ending: AbortSignal): Promise<boolean> {
    try {
      if (step.kind === 'add') await create.mutateAsync({ type: 'custom', ...step.added });
      else await remove.mutateAsync(step.rule);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isNotFound = error.kind === 'not-found' && !error.isUnsent;
      if (isNotFound && step.kind === 'remove' && (await isGone(step.rule))) return false;
      const ms = waitAfter(error);
      if (ms === null || !mayWait) throw error;
      setIsRefused(true);
      await wait(ms, ending);
      setIsRefused(false);
      if (ending.aborted) throw error;
      return makeStep(step, mayWait, ending);
    }
  }

  /** By the list, read again: what could not be read is not gone. */
  async function isGone({ id }: Rule): Promise<boolean> {
    const rules = await fetchRules(client, database).catch(() => null);
    return rules !== null && !rules.some((rule) => rule.id === id);
  }

  /** The whole of it is one change, in however many tries. */
  function remember(done: readonly Step[]) {
    const isReversed = done[0]?.kind === 'remove';
    const removed = done.flatMap((step) => (step.kind === 'remove' ? [step.rule] : []));
    const added = listed().filter(({ source }) =>
      done.some((step) => step.kind === 'add' && isSameSource(source, customSource(step.added.cidr))),
    );
    if (added.length > 0) rememberChange(database.addonId, { kind: 'replaced', added, removed, isReversed });
    else if (removed.length > 0) rememberChange(database.addonId, { kind: 'removed', rules: removed });
  }

  function start(replacement: Replacement, work: (ending: AbortSignal) => Promise<void>) {
    // A second click comes before the first is rendered.
    if (runningChanges.read(database.addonId)) return;
    const ending = new AbortController();
    runningChanges.write(database.addonId, { replacement, ending });
    void work(ending.signal).finally(() => runningChanges.write(database.addonId, null));
  }

  function end() {
    const change = runningChanges.read(database.addonId);
    if (!change) return;
    change.ending.abort();
    // A new object: the store does not see that the old one has changed.
    runningChanges.write(database.addonId, { ...change });
  }

  function stop(next: Stopped) {
    setStopped(next);
    if (!isMounted.current) showToast({ kind: 'error', text: stoppedText(next) });
  }

  function run(replacement: Replacement, { onDone, onRefused, onStopped, onGone }: Outcome) {
    start(replacement, async (ending) => {
      try {
        const rules = onGone ? await fetchRules(client, database) : replacement.remove;
        const gone = replacement.remove.find(({ id }) => !rules.some((rule) => rule.id === id));
        if (gone) return onGone?.(gone);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return onRefused(error);
      }
      const failure = await make(replacement, stepsOf(replacement, listed().length), ending);
      if (!failure) return onDone();
      const { done, error, isKnown } = failure;
      if (error && done.length === 0 && isKnown) return onRefused(error);
      stop(failure);
      onStopped();
    });
  }

  /** Reads what became of a step whose answer was lost. Null when it was the last one, and made. */
  async function findOut(failure: Stopped, error: ApiError): Promise<Stopped | null> {
    try {
      const found = settled(failure, await fetchRules(client, database));
      // A later step may have been made by somebody else.
      const isSameNext = found?.rest[0] === failure.rest[0];
      return found && isSameNext ? { ...found, isKnown: !mayComeLate(error) } : found;
    } catch (readError) {
      if (!(readError instanceof ApiError)) throw readError;
      return failure;
    }
  }

  function goOn(last: Stopped) {
    const finish = (text: string) => {
      setStopped(null);
      showToast({ kind: 'done', text });
    };
    start(last.replacement, async (ending) => {
      try {
        const rules = await fetchRules(client, database);
        if (isUndone(last, rules)) return finish(undoneText(last));
        const rest = remainingSteps(last.rest, rules);
        const before = [...last.done, ...last.rest.filter((step) => !rest.includes(step))];
        const failure = await make(last.replacement, inOrder(rest, rules.length), ending, before);
        if (failure) return stop(failure);
        finish('Finished. Changes apply in about 2 minutes.');
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        stop({ ...last, error });
      }
    });
  }

  const left = stopped && rules ? leftOf(stopped, rules) : null;
  const isOver = stopped !== null && rules !== undefined && !left && !current;
  // What someone has finished or taken back does not come back with the rules. Only they tell that it is over.
  useEffect(() => {
    if (isOver) stoppedChanges.write(database.addonId, null);
  }, [isOver, database.addonId]);

  return { current, isRefused, isEnding, stopped: left, run, goOn, end, leaveAsItIs: () => setStopped(null) };
}
