import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { forgetComing, noteComing } from '~/api/coming-rules';
import { createRule, fetchRules, toComingRule } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { Addition, PastePlan } from '~/domain/paste';
import type { Rule } from '~/domain/rule';
import { opensToEveryone } from '~/domain/rule-set';
import { useAskBeforeLeaving } from '~/ui/use-ask-before-leaving';
import { knownRules, readingOf } from './known-rules';
import { rememberChange } from './last-change';
import { wait } from './pace';
import { OPENS_UNASKED } from './source-words';
import { newRuleOf, sendRules, type Outcomes, type Sender } from './send-rules';

export type Progress =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly done: number;
      readonly total: number;
      readonly isPaused: boolean;
      /** Scalingo has asked to wait. */
      readonly isRefused: boolean;
    }
  | { readonly phase: 'over'; readonly added: number; readonly missed: number };

export type Sending = {
  readonly progress: Progress;
  /** By the line's number; the worse one where a line makes several rules. */
  readonly outcomes: Outcomes;
  /** Does nothing while it runs. @param onOver told how many were added and how many were not */
  readonly start: (plan: PastePlan, onOver: (added: number, missed: number) => void) => void;
  readonly pause: (isPaused: boolean) => void;
  /** Ends it after the rule that is under way. */
  readonly stop: () => void;
  /** Forgets what came of it: the lines are others now. */
  readonly forget: () => void;
};

type Run = { readonly ending: AbortController; isPaused: boolean; goOn: () => void };

const nothing = () => undefined;

/** Adds many rules at a pace that the API allows, with pause and stop. */
export function useSending(database: DatabaseRef): Sending {
  const client = useQueryClient();
  const create = useMutation(createRule(database));
  const run = useRef<Run | null>(null);
  /** The rules added from this list, over all tries: together they are one change. */
  const made = useRef<readonly Rule[]>([]);
  const [progress, setProgress] = useState<Progress>({ phase: 'idle' });
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());

  // Only an effect's end tells that the page is left: what is not sent by then is not wanted any more.
  useEffect(() => stop, []);

  useAskBeforeLeaving(progress.phase === 'running');

  function change(part: { done?: number; isPaused?: boolean; isRefused?: boolean }) {
    setProgress((now) => (now.phase === 'running' ? { ...now, ...part } : now));
  }

  /** The page may have brought other rules meanwhile, or somebody else: what nobody has confirmed is not sent. */
  function refusalOf({ source }: Addition, additions: readonly Addition[]): string | null {
    if (source.type !== 'custom') return null;
    const others = knownRules(client, database, additions);
    return opensToEveryone([source.cidr], others) ? OPENS_UNASKED : null;
  }

  function start({ additions, everyone }: PastePlan, onOver: (added: number, missed: number) => void) {
    if (run.current) return;
    const current: Run = { ending: new AbortController(), isPaused: false, goOn: nothing };
    const { signal } = current.ending;
    run.current = current;
    // A retry keeps the outcomes of lines that were added.
    const came = new Map([...outcomes].filter(([, { kind }]) => kind === 'added'));
    let done = 0;
    let added = 0;
    setOutcomes(came);
    setProgress({ phase: 'running', done, total: additions.length, isPaused: false, isRefused: false });
    // What is changed meanwhile is judged with them: they are as good as sent.
    for (const addition of additions) {
      noteComing(database.addonId, addition, toComingRule(newRuleOf(addition)));
    }
    const sender: Sender = {
      refusalOf: (addition) => (everyone.length > 0 ? null : refusalOf(addition, additions)),
      create: async (rule) => {
        const next = await create.mutateAsync(rule);
        made.current = [...made.current, next];
        return next;
      },
      read: () => fetchRules(client, database),
      wait: async (ms, isRefused) => {
        change({ isRefused });
        await wait(ms, signal);
        change({ isRefused: false });
      },
      mayGoOn: async () => {
        while (current.isPaused && !signal.aborted) {
          await new Promise<void>((resolve) => (current.goOn = resolve));
        }
        return !signal.aborted;
      },
      onOutcome: (addition, outcome) => {
        forgetComing(database.addonId, addition);
        done += 1;
        if (outcome.kind === 'added') added += 1;
        for (const line of addition.lines) {
          if (!came.has(line) || outcome.kind !== 'added') came.set(line, outcome);
        }
        setOutcomes(new Map(came));
        change({ done });
      },
    };
    void Promise.resolve(readingOf(client, database))
      .then(() => sendRules(additions, sender))
      .finally(() => {
        run.current = null;
        for (const addition of additions) forgetComing(database.addonId, addition);
        const rules = made.current;
        if (rules.length > 0) rememberChange(database.addonId, { kind: 'added', rules });
        setProgress({ phase: 'over', added, missed: additions.length - added });
        onOver(added, additions.length - added);
      });
  }

  function pause(isPaused: boolean) {
    if (!run.current) return;
    run.current.isPaused = isPaused;
    if (!isPaused) run.current.goOn();
    change({ isPaused });
  }

  function stop() {
    run.current?.ending.abort();
    run.current?.goOn();
  }

  function forget() {
    if (run.current) return;
    made.current = [];
    setOutcomes(new Map());
    setProgress({ phase: 'idle' });
  }

  return { progress, outcomes, start, pause, stop, forget };
}
