import { addressCount, formatCidr } from '~/domain/cidr';
import {
  LINE_LIMIT,
  type LineProblem,
  type PasteMerge,
  type PastePlan,
  type PasteProblem,
  type PlannedLine,
} from '~/domain/paste';
import { LABEL_LIMIT, RULE_LIMIT, type Rule } from '~/domain/rule';
import { isPrivate, isVeryWide } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatNumber } from '~/domain/words';
import { ruleName } from './names';
import { problemText, shareText } from './source-words';

/** What a list is made of, by which its sources are numbered: items where it is JSON. */
export type PasteUnit = 'line' | 'item';

/** "Line", as a sentence begins. */
export const UNIT_NAMES = { line: 'Line', item: 'Item' } as const;

/** What a line's preview is called; each has its glyph. */
export type LineWord =
  'New' | 'Very wide' | 'Already covered' | 'Duplicate' | 'Invalid' | 'Over the limit' | 'Opens to everyone';

/** The word for a line, and why. */
export function lineWords(
  { line, verdict, cidrs, overLimit }: PlannedLine,
  unit: PasteUnit,
): { readonly word: LineWord; readonly why: string } {
  if (overLimit > 0) return { word: 'Over the limit', why: overLimitText(overLimit) };
  switch (verdict.kind) {
    case 'new': {
      const wide = cidrs.find(isVeryWide);
      if (wide) return { word: 'Very wide', why: shareText(wide) };
      return { word: 'New', why: newText(line, cidrs) };
    }
    case 'duplicate-of-rule':
      return { word: 'Duplicate', why: `of ${verdict.rule.label || ruleName(verdict.rule)}` };
    case 'duplicate-of-line':
      return { word: 'Duplicate', why: `of ${unit} ${verdict.line}` };
    case 'covered-by-rules':
      return { word: 'Already covered', why: `by ${rulesText(verdict.by)}` };
    case 'covered-by-line':
      return { word: 'Already covered', why: `by ${unit} ${verdict.line}` };
    case 'everyone':
      return {
        word: 'Opens to everyone',
        why: everyoneText(verdict.lines, verdict.rules.length, line.number, unit),
      };
    case 'invalid':
      return { word: 'Invalid', why: invalidText(verdict.problem) };
  }
}

function newText({ content }: PlannedLine['line'], cidrs: PlannedLine['cidrs']): string {
  if (content.kind === 'managed') return content.range.name;
  const [first] = cidrs;
  if (!first) return '';
  const peered = cidrs.every(isPrivate) ? ', private: for a Net Peering alone' : '';
  if (content.kind === 'custom' && content.form === 'address') return `Read as ${formatCidr(first)}${peered}`;
  const count = countOfAddresses(cidrs.reduce((sum, cidr) => sum + addressCount(cidr), 0));
  if (cidrs.length > 1) return `${count}, as ${cidrs.length} rules${peered}`;
  return `${content.kind === 'custom' ? count : `${formatCidr(first)}, ${count}`}${peered}`;
}

function rulesText([first, ...others]: readonly Rule[]): string {
  if (!first) return 'the rules there are';
  return others.length === 0
    ? ruleName(first)
    : `${ruleName(first)} and ${countOf(others.length, 'other rule')}`;
}

function everyoneText(lines: readonly number[], rules: number, own: number, unit: PasteUnit): string {
  const others = lines.length - (lines.includes(own) ? 1 : 0);
  const company = [
    others > 0 && countOf(others, `other ${unit}`),
    rules > 0 && countOf(rules, 'rule'),
  ].filter(Boolean);
  return company.length === 0 ? 'Every address' : `With ${company.join(' and ')}`;
}

function invalidText(problem: LineProblem): string {
  switch (problem.kind) {
    case 'host-bits':
      return `Not the start of a /${problem.prefix}`;
    case 'hostname':
      return 'A hostname, not an address';
    case 'reversed':
      return 'The first address comes after the last';
    case 'label-too-long':
      return `The label has ${formatNumber(problem.length)} characters, ${LABEL_LIMIT} at most`;
    case 'unknown-managed-range':
      return 'No managed range has this ID';
    case 'no-source':
      return 'No address or range';
    case 'address-missing':
    case 'character':
    case 'empty':
    case 'first-last':
    case 'foreign-digits':
    case 'hexadecimal':
    case 'invisible-character':
    case 'ipv4-in-ipv6':
    case 'ipv6':
    case 'leading-zero':
    case 'netmask':
    case 'number-count':
    case 'number-missing':
    case 'port':
    case 'prefix-leading-zero':
    case 'prefix-missing':
    case 'prefix-not-a-number':
    case 'prefix-too-long':
    case 'several':
    case 'too-high':
    case 'url':
    case 'wildcard':
      return problemText(problem).split('. ')[0]?.replace(/\.$/, '') ?? '';
  }
}

/** Why a list as a whole can't be read; nothing for one that is yet to be typed. */
export function listProblemText(problem: PasteProblem): string | null {
  switch (problem.kind) {
    case 'empty':
      return null;
    case 'too-many-lines':
      return `${formatNumber(problem.count)} lines are too many. Paste ${formatNumber(LINE_LIMIT)} at most.`;
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

const COUNTED = [
  ['New', 'new', 'new'],
  ['Very wide', 'very wide', 'very wide'],
  ['Already covered', 'already covered', 'already covered'],
  ['Duplicate', 'duplicate', 'duplicates'],
  ['Invalid', 'invalid', 'invalid'],
  ['Over the limit', 'over the limit', 'over the limit'],
  ['Opens to everyone', 'opens to everyone', 'open to everyone'],
] as const;

/** "3 new, 1 already covered": how many lines there are of each word. */
export function countsText(plan: PastePlan): string {
  const counts = new Map<LineWord, number>();
  for (const line of plan.lines) {
    const { word } = lineWords(line, 'line');
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
  const listed = lines.length > 4 ? [...lines.slice(0, 3), `${lines.length - 3} more`] : lines;
  const names = `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
  const fewer = saves === 1 ? 'one rule fewer' : `${saves} rules fewer`;
  const name = UNIT_NAMES[unit];
  const who = lines.length === 1 ? `${name} ${lines[0]} makes` : `${name}s ${names} make`;
  return {
    title: `${who} one range`,
    gain: `the same ${countOfAddresses(addressCount(into))} with ${fewer}`,
  };
}

/** "2 rules added, 1 was not. Try the rest again." */
export function outcomeText(added: number, missed: number): string {
  const were = missed === 1 ? 'was' : 'were';
  return `${added === 0 ? 'No rule' : countOf(added, 'rule')} added, ${missed} ${were} not. Try the rest again.`;
}

/** @param rules how many the line makes; one alone does not fit only when there is no slot */
function overLimitText(rules: number): string {
  return rules === 1 ? 'No slot is left' : `It takes ${rules} rules, and too few slots are left`;
}

/** "6 of 30 rules after this. 5 lines are left out." */
export function sumText({ lines, additions }: PastePlan, present: number, unit: PasteUnit): string {
  const after = `${present + additions.length} of ${RULE_LIMIT} rules after this.`;
  const left = lines.filter(({ isAdded, overLimit }) => !isAdded || overLimit > 0).length;
  if (left === 0) return after;
  return `${after} ${countOf(left, unit)} ${left === 1 ? 'is' : 'are'} left out.`;
}
