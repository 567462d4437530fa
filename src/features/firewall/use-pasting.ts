import { useEffect, useMemo, useState } from 'react';
import { pageStore } from '~/api/page-store';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import {
  NO_CHOICES,
  type LineChoice,
  type PasteChoices,
  type PasteProblem,
  type PastePlan,
} from '~/domain/paste';
import { joinLines, keptChoices, leftLines, plainList } from '~/domain/paste-edit';
import { planSteps } from '~/domain/paste-plan';
import { readPaste } from '~/domain/paste-read';
import type { Rule } from '~/domain/rule';
import { useHeld } from '~/ui/use-held';
import type { PasteUnit } from './paste-line-words';
import { useSending, type Sending } from './use-sending';
import { useSteps } from './use-steps';

/** A list that is being pasted, what would come of it, and its sending. */
export type Pasting = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Adds lines below the others, which keep their numbers, and with them what was chosen for them and came of them. */
  readonly append: (lines: string) => void;
  /** Whether that can be done: not while it is not known what the others are. */
  readonly canAppend: boolean;
  readonly plan: PastePlan | null;
  readonly problem: PasteProblem | null;
  /** The plan is of an earlier text or choice. */
  readonly isWorking: boolean;
  readonly tenths: number;
  readonly unit: PasteUnit;
  /** Those that the plan is judged by: as they were before the sending, while it runs. */
  readonly rules: readonly Rule[];
  /** Those of Scalingo, which name the managed ones; undefined while they could not be read. */
  readonly ranges: readonly ManagedRange[] | undefined;
  /** @param choice null for what happens by itself */
  readonly choose: (lines: readonly number[], choice: LineChoice | null) => void;
  readonly toggleMerge: (key: string) => void;
  readonly send: (onOver: (added: number, missed: number) => void) => void;
  readonly sending: Sending;
};

type List = { readonly text: string; readonly choices: PasteChoices };

/** The lists that are yet to be sent, by the database's add-on: they outlive the dialog, and the block below it. */
const kept = pageStore<List>();
const NO_LIST: List = { text: '', choices: NO_CHOICES };

/** @param present the rules there are, and `ranges` those of Scalingo; each the same array for as long as it is unchanged */
export function usePasting(
  database: DatabaseRef,
  present: readonly Rule[],
  ranges: readonly ManagedRange[] | undefined,
): Pasting {
  const { addonId } = database;
  const before = kept.read(addonId) ?? NO_LIST;
  const [text, setText] = useState(before.text);
  const [choices, setChoices] = useState(before.choices);
  // Not where they change: lines that are brought join the list during a render.
  useEffect(() => kept.write(addonId, { text, choices }), [addonId, text, choices]);
  const sending = useSending(database);
  // What is added meanwhile would be a duplicate of itself.
  const rules = useHeld(present, sending.progress.phase === 'running');

  const reader = useMemo(() => (text.trim() === '' ? null : () => readPaste(text, ranges)), [text, ranges]);
  const reading = useSteps(reader);
  const read = reader && reading.result?.ok ? reading.result : null;
  const planner = useMemo(
    () => (read ? () => planSteps(read.lines, choices, rules) : null),
    [read, choices, rules],
  );
  const planning = useSteps(planner);
  const problem = reader && reading.result && !reading.result.ok ? reading.result.problem : null;

  function change(next: string) {
    setText(next);
    setChoices((now) => (read?.format === 'lines' ? keptChoices(now, text, next) : NO_CHOICES));
    sending.forget();
  }

  return {
    text,
    setText: change,
    append: (lines) =>
      setText(joinLines(read && read.format !== 'lines' ? plainList(read.lines) : text, lines)),
    canAppend: !reading.isWorking && (problem === null || problem.kind === 'empty'),
    plan: planner ? planning.result : null,
    problem,
    isWorking: reading.isWorking || planning.isWorking,
    tenths: reading.isWorking ? reading.tenths : planning.tenths,
    unit: read?.format === 'json' ? 'item' : 'line',
    rules,
    ranges,
    choose: (lines, choice) => {
      setChoices((now) => {
        const next = new Map(now.lines);
        for (const line of lines) {
          if (choice) next.set(line, choice);
          else next.delete(line);
        }
        return { ...now, lines: next };
      });
    },
    toggleMerge: (key) => {
      setChoices((now) => {
        const merges = new Set(now.merges);
        if (!merges.delete(key)) merges.add(key);
        return { ...now, merges };
      });
    },
    send: (onOver) => {
      if (planning.isWorking || !planning.result || !read) return;
      const left = leftLines(text, read.format === 'lines', planning.result.lines);
      sending.start(planning.result, (added, missed) => {
        if (missed === 0) {
          change(left);
          // The page that would keep it may be left by now.
          kept.write(addonId, { text: left, choices: NO_CHOICES });
        }
        onOver(added, missed);
      });
    },
    sending,
  };
}
