/** For tests only: pasting a text, and what comes of it, in short. */
import { formatCidr } from './cidr';
import type { ManagedRange } from './managed-ranges';
import {
  NO_CHOICES,
  type LineVerdict,
  type PasteChoices,
  type PasteLine,
  type PastePlan,
  type PasteReading,
  type PlannedLine,
} from './paste';
import { planSteps } from './paste-plan';
import { readPaste } from './paste-read';
import type { Rule } from './rule';

export const RANGES: readonly ManagedRange[] = [
  { id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' },
  { id: 'mr-scalingo-osc-secnum-fr1', name: 'Scalingo osc-secnum-fr1 region' },
];

/** Reads in one go. */
export function paste(text: string): PasteReading {
  const steps = readPaste(text, RANGES);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The lines of a text that can be read. */
export function linesOf(text: string) {
  const reading = paste(text);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.lines;
}

/** Plans in one go. */
export function planOf(
  lines: readonly PasteLine[],
  choices: PasteChoices,
  rules: readonly Rule[],
): PastePlan {
  const steps = planSteps(lines, choices, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function plan(text: string, rules: readonly Rule[] = [], choices: PasteChoices = NO_CHOICES) {
  return planOf(linesOf(text), choices, rules);
}

/** "203.0.113.0/24 Office", "mr-… "; what is wrong with it in brackets. */
export function readInShort(text: string): readonly string[] {
  return linesOf(text).map(({ label, content }) => {
    switch (content.kind) {
      case 'custom':
        return [...content.cidrs.map(formatCidr), label].join(' ').trim();
      case 'managed':
        return content.range.id;
      case 'invalid': {
        const { problem, fix } = content;
        return [`(${problem.kind})`, ...(fix?.cidrs.map(formatCidr) ?? []), fix?.label ?? '']
          .join(' ')
          .trim();
      }
    }
  });
}

export function verdictInShort(verdict: LineVerdict): string {
  switch (verdict.kind) {
    case 'new':
      return 'new';
    case 'duplicate-of-rule':
      return `is rule ${verdict.rule.id}`;
    case 'duplicate-of-line':
      return `is line ${verdict.line}`;
    case 'covered-by-rules':
      return `covered by rules ${verdict.by.map(({ id }) => id).join(' ')}`;
    case 'covered-by-line':
      return `covered by line ${verdict.line}`;
    case 'everyone':
      return `everyone by lines ${verdict.lines.join(' ')}, rules ${verdict.rules.map(({ id }) => id).join(' ')}`.trim();
    case 'invalid':
      return `invalid: ${verdict.problem.kind}`;
  }
}

/** "new +" when it is added. */
export function plannedInShort({ verdict, isAdded }: PlannedLine): string {
  return `${verdictInShort(verdict)}${isAdded ? ' +' : ''}`;
}
