/*
 * What a change of the list leaves of it, and of what was decided about its lines.
 */
import { listLine } from './export';
import { NO_CHOICES, type PasteChoices, type PasteLine, type PlannedLine } from './paste';

const LINE_END = /\r\n|\n|\r/;

/** Adds the lines that are not there yet: Forward may bring the same lines again. */
export function joinLines(text: string, more: string): string {
  const lines = text.split(LINE_END);
  const missing = more.split(LINE_END).filter((line) => line !== '' && !lines.includes(line));
  if (missing.length === 0) return text;
  return [...(text.trim() === '' ? [] : [text.trimEnd()]), ...missing].join('\n');
}

/** A list in CSV or JSON as plain lines, each at its number. Those marked as denied become comments: a line allows. */
export function plainList(lines: readonly PasteLine[]): string {
  const plain: string[] = [];
  for (const { number, text, label, content } of lines) {
    while (plain.length < number - 1) plain.push('');
    const isDenied = content.kind === 'invalid' && content.problem.kind === 'denied';
    plain.push(`${isDenied ? '# ' : ''}${listLine(text.replaceAll(/\s+/g, ' '), label)}`);
  }
  return plain.join('\n');
}

/**
 * The lines that are not added and not allowed already: they are to be mended, decided about, or to wait for room; and
 * those that such a line makes needless.
 */
export function linesToDecide(lines: readonly PlannedLine[]): readonly PlannedLine[] {
  const byNumber = new Map(lines.map((planned) => [planned.line.number, planned]));
  function isOpen({ verdict, isAdded, overLimit }: PlannedLine): boolean {
    if (isAdded) return overLimit > 0;
    if (verdict.kind !== 'duplicate-of-line' && verdict.kind !== 'covered-by-line') {
      return verdict.kind === 'invalid' || verdict.kind === 'everyone';
    }
    const other = byNumber.get(verdict.line);
    return other !== undefined && isOpen(other);
  }
  return lines.filter(isOpen);
}

/** What a list leaves that was sent: the lines that are to be decided about. @param isPlain whether it is one of lines */
export function leftLines(text: string, isPlain: boolean, lines: readonly PlannedLine[]): string {
  const all = (isPlain ? text : plainList(lines.map(({ line }) => line))).split(LINE_END);
  return linesToDecide(lines)
    .map(({ line }) => all[line.number - 1])
    .join('\n');
}

/** Keeps the choices for unchanged lines: those before the first difference and after the last. */
export function keptChoices({ lines, merges }: PasteChoices, before: string, after: string): PasteChoices {
  // Items of JSON are not where their lines are.
  if (/^\s*[[{]/.test(after)) return NO_CHOICES;
  const [old, now] = [before.split(LINE_END), after.split(LINE_END)];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;

  function place(number: number): readonly number[] {
    if (number <= first) return [number];
    return number > old.length - last ? [number + now.length - old.length] : [];
  }
  function keyOf(merge: string): readonly string[] {
    const [into = '', ...numbers] = merge.split(' ');
    const places = numbers.flatMap((number) => place(Number(number)));
    return places.length === numbers.length ? [[into, ...places].join(' ')] : [];
  }
  return {
    lines: new Map(
      [...lines].flatMap(([number, choice]) => place(number).map((at) => [at, choice] as const)),
    ),
    merges: new Set([...merges].flatMap(keyOf)),
  };
}
