import { addressCount } from '~/domain/cidr';
import type { PasteMerge, PastePlan, PasteProblem, PlannedLine } from '~/domain/paste';
import { linesToDecide } from '~/domain/paste-edit';
import { RULE_LIMIT } from '~/domain/rule';
import { countOf, countOfAddresses, formatNumber, listOf } from '~/domain/words';
import { lineWord, outcomeWord, UNIT_NAMES, type LineWords, type PasteUnit } from './paste-line-words';
import type { Outcomes } from './send-rules';

/** Why a list as a whole can't be read; nothing for one that is yet to be typed. */
export function listProblemText(problem: PasteProblem): string | null {
  switch (problem.kind) {
    case 'empty':
      return null;
    case 'too-many-lines':
      return `${formatNumber(problem.count)} lines are too many. Paste ${formatNumber(problem.limit)} at most.`;
    case 'too-long':
      return `The list is too long. Paste ${formatNumber(problem.limit)} characters at most.`;
    case 'not-json':
      return 'This starts like JSON but is not. Check its brackets and quotes.';
    case 'no-list':
      return 'This JSON has no list of rules. Paste an array of texts or objects.';
    case 'unclosed-quote':
      return `The quote on line ${problem.line} has no end.`;
  }
}

/** What becomes of lines that were brought to a list that can't be read. */
export function waitingText(lines: string): string {
  const joining = countOf(lines.split('\n').length, 'more line joins', 'more lines join');
  return `${joining} the list once it can be read.`;
}

const COUNTED = [
  ['Added', 'added', 'added'],
  ['Not added', 'not added', 'not added'],
  ['Not sent', 'not sent', 'not sent'],
  ['New', 'new', 'new'],
  ['Very wide', 'very wide', 'very wide'],
  ['Already covered', 'already covered', 'already covered'],
  ['Duplicate', 'duplicate', 'duplicates'],
  ['Invalid', 'invalid', 'invalid'],
  ['Over the limit', 'over the limit', 'over the limit'],
  ['Opens to everyone', 'opens to everyone', 'open to everyone'],
] as const;

/** "3 new, 1 already covered": how many lines there are of each word. */
export function countsText(plan: PastePlan, outcomes: Outcomes): string {
  const counts = new Map<LineWords['word'], number>();
  for (const planned of plan.lines) {
    const outcome = outcomes.get(planned.line.number);
    const word = outcome ? outcomeWord(outcome) : lineWord(planned);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return COUNTED.flatMap(([word, one, many]) => {
    const count = counts.get(word);
    return count === undefined ? [] : [countOf(count, one, many)];
  }).join(', ');
}

/** "Lines 1 and 2 make one range", and what that saves. */
export function mergeText(
  { lines, saves, into }: PasteMerge,
  unit: PasteUnit,
): { readonly title: string; readonly gain: string } {
  const fewer = saves === 1 ? 'one rule fewer' : `${saves} rules fewer`;
  const name = UNIT_NAMES[unit];
  const who = lines.length === 1 ? `${name} ${lines[0]} makes` : `${name}s ${listOf(lines)} make`;
  return {
    title: `${who} one range`,
    gain: `the same ${countOfAddresses(addressCount(into))} with ${fewer}`,
  };
}

/** "2 rules added, 1 was not. Try the rest again." @param isListed whether the list is still there to do that with */
export function outcomeText(added: number, missed: number, isListed: boolean): string {
  const were = missed === 1 ? 'was' : 'were';
  const next = isListed ? 'Try the rest again.' : 'The page with the list was left meanwhile.';
  return `${added === 0 ? 'No rule' : countOf(added, 'rule')} added, ${missed} ${were} not. ${next}`;
}

/** "6 of 30 rules after this. 5 lines are left out." */
export function sumText(plan: PastePlan, present: number, unit: PasteUnit, outcomes: Outcomes): string {
  const after = `${present + plan.additions.length} of ${RULE_LIMIT} rules after this.`;
  const left = leftOut(plan, outcomes).length;
  if (left === 0) return after;
  return `${after} ${countOf(left, unit)} ${left === 1 ? 'is' : 'are'} left out.`;
}

/** "4 lines left out: 2 allowed already, 2 kept in Paste rules."; empty when none was. */
export function leftOutText(plan: PastePlan, unit: PasteUnit, outcomes: Outcomes): string {
  const left = leftOut(plan, outcomes);
  if (left.length === 0) return '';
  const open = new Set(linesToDecide(plan.lines));
  const kept = left.filter((line) => open.has(line)).length;
  const all = `${countOf(left.length, unit)} left out:`;
  if (kept === 0) return `${all} allowed already.`;
  if (kept === left.length) return `${all} kept in Paste rules.`;
  return `${all} ${left.length - kept} allowed already, ${kept} kept in Paste rules.`;
}

function leftOut({ lines }: PastePlan, outcomes: Outcomes): readonly PlannedLine[] {
  return lines.filter(
    ({ line, isAdded, overLimit }) =>
      (!isAdded || overLimit > 0) && outcomes.get(line.number)?.kind !== 'added',
  );
}
