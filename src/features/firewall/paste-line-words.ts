import { addressCount, covers, formatCidr, type Cidr } from '~/domain/cidr';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { LineProblem, PlannedLine } from '~/domain/paste';
import { LABEL_LIMIT, RULE_LIMIT, type Rule } from '~/domain/rule';
import { isPrivate, isReserved, isVeryWide } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatNumber, isolate, listOf, shareOfAll } from '~/domain/words';
import { ruleName, shortName } from './names';
import type { Outcome } from './send-rules';
import { problemText } from './source-words';

/** What a list is made of, by which its sources are numbered: items where it is JSON. */
export type PasteUnit = 'line' | 'item';

/** "Line", as a sentence begins. */
export const UNIT_NAMES = { line: 'Line', item: 'Item' } as const;

/** What a line's preview is called; each has its glyph. */
export type LineWord =
  'New' | 'Very wide' | 'Already covered' | 'Duplicate' | 'Invalid' | 'Over the limit' | 'Opens to everyone';

/** The same for a line that was to be sent. */
export type OutcomeWord = 'Added' | 'Not added' | 'Not sent';

/** What is said of a line: its word, and why. */
export type LineWords = { readonly word: LineWord | OutcomeWord; readonly why: string };

/** What became of a line that was sent, or what would become of it. @param ranges name the managed ones */
export function lineWords(
  planned: PlannedLine,
  unit: PasteUnit,
  outcome: Outcome | undefined,
  ranges: readonly ManagedRange[],
): LineWords {
  if (outcome) return { word: outcomeWord(outcome), why: outcome.kind === 'not-added' ? outcome.why : '' };
  const { label, cidrs, isAdded, overLimit } = planned;
  const mergedInto = overLimit === 0 ? planned.mergedInto : [];
  const into = listOf(mergedInto.map(formatCidr));
  const { ipv6 } = planned.line;
  const isMerged = into !== '' && cidrs.every((cidr) => mergedInto.some((range) => covers(range, cidr)));
  const parts = isMerged
    ? [`Merged into ${into}`]
    : [
        lineWhy(planned, unit, ranges),
        // Shows the label as it was parsed: several characters may separate it.
        isAdded && label !== '' && `label “${isolate(label)}”`,
        into !== '' && `a part merged into ${into}`,
      ];
  const why = [...parts, ipv6.length > 0 && `IPv6 ${listOf(ipv6)} left out`].filter(Boolean).join(', ');
  return { word: lineWord(planned), why };
}

export function outcomeWord({ kind }: Outcome): OutcomeWord {
  switch (kind) {
    case 'added':
      return 'Added';
    case 'not-added':
      return 'Not added';
    case 'not-sent':
      return 'Not sent';
  }
}

export function lineWord({ verdict, cidrs, overLimit }: PlannedLine): LineWord {
  if (overLimit > 0) return 'Over the limit';
  switch (verdict.kind) {
    case 'new':
      return newWord(cidrs);
    case 'duplicate-of-rule':
    case 'duplicate-of-line':
      return 'Duplicate';
    case 'covered-by-rules':
    case 'covered-by-line':
      return 'Already covered';
    case 'everyone':
      return verdict.isOpening ? 'Opens to everyone' : newWord(cidrs);
    case 'invalid':
      return 'Invalid';
  }
}

function lineWhy(
  { line, verdict, cidrs, overLimit }: PlannedLine,
  unit: PasteUnit,
  ranges: readonly ManagedRange[],
): string {
  if (overLimit > 0) return overLimitText(overLimit);
  switch (verdict.kind) {
    case 'new':
      return newText(line, cidrs);
    case 'duplicate-of-rule':
      return `of ${shortName(verdict.rule, ranges)}`;
    case 'duplicate-of-line':
      return `of ${unit} ${verdict.line}`;
    case 'covered-by-rules':
      return `by ${rulesText(verdict.by, ranges)}${verdict.certainty === 'certain' ? '' : ', whose addresses may change'}`;
    case 'covered-by-line':
      return `by ${unit} ${verdict.line}`;
    case 'everyone':
      return verdict.isOpening
        ? everyoneText(verdict.lines, verdict.rules.length, line.number, unit)
        : newText(line, cidrs);
    case 'invalid':
      return invalidText(verdict.problem);
  }
}

const isTooWide = (cidr: Cidr) => isVeryWide(cidr) && !isReserved(cidr);

const newWord = (cidrs: PlannedLine['cidrs']) => (cidrs.some(isTooWide) ? 'Very wide' : 'New');

function newText({ content }: PlannedLine['line'], cidrs: PlannedLine['cidrs']): string {
  const wide = cidrs.find(isTooWide);
  if (wide) return shareOfAll(addressCount(wide));
  if (content.kind === 'managed') return content.range.name;
  const [first] = cidrs;
  if (!first) return '';
  const space = spaceText(cidrs);
  if (content.kind === 'custom' && content.form === 'address') return `Read as ${formatCidr(first)}${space}`;
  const count = countOfAddresses(cidrs.reduce((sum, cidr) => sum + addressCount(cidr), 0));
  if (cidrs.length > 1) return `${count}, as ${cidrs.length} rules${space}`;
  return `${content.kind === 'custom' ? count : `${formatCidr(first)}, ${count}`}${space}`;
}

/** What is known of all of the addresses by where they are. */
function spaceText(cidrs: PlannedLine['cidrs']): string {
  if (cidrs.every(isPrivate)) return ', private: for a Net Peering alone';
  return cidrs.every(isReserved) ? ', reserved: no connection can come from it' : '';
}

function rulesText([first, ...others]: readonly Rule[], ranges: readonly ManagedRange[]): string {
  if (!first) return 'the rules there are';
  return others.length === 0
    ? ruleName(first, ranges)
    : `${ruleName(first, ranges)} and ${countOf(others.length, 'other rule')}`;
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
    case 'unread-managed-range':
      return 'The managed ranges are not loaded';
    case 'no-source':
      return 'No address or range';
    case 'denied':
      return `Marked “${problem.action}”: a rule can only allow`;
    case 'address-missing':
    case 'character':
    case 'empty':
    case 'everyone':
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
    case 'surplus':
    case 'too-high':
    case 'url':
    case 'wildcard':
      return problemText(problem).split('. ')[0]?.replace(/\.$/, '') ?? '';
  }
}

/** @param rules how many the line makes; one alone does not fit only when there is no room at all */
function overLimitText(rules: number): string {
  return rules === 1
    ? `All ${RULE_LIMIT} rules are used by then`
    : `It takes ${rules} rules, and fewer are left`;
}
