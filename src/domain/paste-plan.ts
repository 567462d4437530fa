import type { Cidr } from './cidr';
import type {
  LineChoice,
  LineVerdict,
  PasteChoices,
  PasteLine,
  PastePlan,
  PasteProgress,
  PlannedLine,
} from './paste';
import { fitInto } from './paste-fit';
import { openingsOf, type Opening } from './paste-everyone';
import { judge, judgeManaged, knownRules, newRanges, take, type Known } from './paste-judge';
import { additionsOf, mergesOfLines, type LineUnit } from './paste-merge';
import { RULE_LIMIT, type Rule } from './rule';
import { opensToEveryone } from './rule-set';

/** How many lines are judged between two pauses. */
const STEP = 100;

/**
 * What becomes of each line, which lines can be merged, and what would be added, in order, as far as there are slots. A
 * generator, so that the page can pause; it yields how far it is, and returns the plan.
 * @param rules those present; a removed one that may still let connections in takes no slot
 */
export function* planSteps(
  lines: readonly PasteLine[],
  choices: PasteChoices,
  rules: readonly Rule[],
): Generator<PasteProgress, PastePlan> {
  const read = lines.map((line) => readingOf(line, choices.lines.get(line.number)));
  const ranges = read.flatMap(({ line, cidrs }) => cidrs.map((cidr) => ({ line: line.number, cidr })));
  yield { done: 0, total: lines.length };
  const openings = openingsOf(ranges, rules);

  const known = knownRules(rules);
  const planned: Omit<PlannedLine, 'mergedInto' | 'overLimit'>[] = [];
  const units: LineUnit[] = [];
  for (const [index, reading] of read.entries()) {
    if (index % STEP === 0) yield { done: index, total: lines.length };
    const { line, cidrs, label } = reading;
    const verdict = verdictOn(reading, openings.get(line.number), known);
    const isAdded = isAddedWith(verdict, reading.choice);
    if (isAdded && line.content.kind === 'managed') {
      units.push({ kind: 'managed', line: line.number, rangeId: line.content.range.id });
      known.lineOfManaged.set(line.content.range.id, line.number);
    }
    if (isAdded) {
      const fresh = newRanges(cidrs, known);
      take(line.number, fresh, known);
      for (const cidr of fresh) units.push({ kind: 'custom', line: line.number, cidr, label });
    }
    planned.push({ line, verdict, cidrs, label, isAdded });
  }

  const done = { done: lines.length, total: lines.length };
  yield done;
  const merges = mergesOfLines(units, rules, choices.merges);
  const mergedInto = new Map<number, readonly Cidr[]>();
  for (const { lines: merged, into } of merges.filter(({ isTaken }) => isTaken)) {
    for (const number of merged) mergedInto.set(number, [...(mergedInto.get(number) ?? []), into]);
  }
  yield done;
  const all = additionsOf(units, merges);
  const slots = Math.max(0, RULE_LIMIT - rules.length);
  const { fitting, overLimit } = fitInto(slots, all);
  const over = new Map<number, number>();
  for (const number of overLimit.flatMap((addition) => addition.lines)) {
    over.set(number, (over.get(number) ?? 0) + 1);
  }
  yield done;
  const opening = planned.filter(({ line, verdict, isAdded }) => {
    return isAdded && verdict.kind === 'everyone' && !over.has(line.number);
  });
  const added = fitting.flatMap(({ source }) => (source.type === 'custom' ? [source.cidr] : []));
  const isOpening = opening.length > 0 && opensToEveryone(added, rules);
  return {
    lines: planned.map((line) => ({
      ...line,
      verdict:
        line.verdict.kind === 'everyone' && line.isAdded ? { ...line.verdict, isOpening } : line.verdict,
      mergedInto: mergedInto.get(line.line.number) ?? [],
      overLimit: over.get(line.line.number) ?? 0,
    })),
    merges,
    additions: fitting,
    everyone: isOpening ? opening.map(({ line }) => line.number) : [],
  };
}

/** A line with the fix that was chosen for it. */
type Reading = {
  readonly line: PasteLine;
  readonly choice: LineChoice | undefined;
  readonly cidrs: readonly Cidr[];
  readonly label: string;
};

function readingOf(line: PasteLine, choice: LineChoice | undefined): Reading {
  const { content, label } = line;
  switch (content.kind) {
    case 'custom':
      return { line, choice, cidrs: content.cidrs, label };
    case 'managed':
      return { line, choice, cidrs: [], label };
    case 'invalid': {
      const fix = choice && content.fix;
      return { line, choice, cidrs: fix?.cidrs ?? [], label: fix?.label ?? label };
    }
  }
}

function verdictOn({ line, cidrs }: Reading, opening: Opening | undefined, known: Known): LineVerdict {
  const { content } = line;
  if (content.kind === 'managed') return judgeManaged(content.range.id, known);
  if (cidrs.length > 0 || content.kind === 'custom') return judge(cidrs, opening, known);
  if (content.problem.kind === 'unread-managed-range') {
    const verdict = judgeManaged(line.text, known);
    if (verdict.kind !== 'new') return verdict;
  }
  return { kind: 'invalid', problem: content.problem, fix: content.fix };
}

function isAddedWith({ kind }: LineVerdict, choice: LineChoice | undefined): boolean {
  switch (kind) {
    case 'new':
      return true;
    case 'covered-by-rules':
    case 'covered-by-line':
    case 'everyone':
      return choice === 'add';
    case 'duplicate-of-rule':
    case 'duplicate-of-line':
    case 'invalid':
      return false;
  }
}
