import { outermost } from './address-set';
import { readAddresses, type AddressesReading } from './addresses-text';
import type { ManagedRange } from './managed-ranges';
import {
  LINE_LIMIT,
  type LineContent,
  type LineFix,
  type LineProblem,
  type PasteLine,
  type PasteProblem,
  type PasteProgress,
  type PasteReading,
} from './paste';
import { denies, isDenial } from './paste-names';
import { takeApart, type RawLine } from './paste-text';
import { LABEL_LIMIT } from './rule';
import { sourcesIn } from './source-list';

/** A longer text is refused before it is looked at: ten thousand lines with the longest labels are shorter. */
const TEXT_LIMIT = 5_000_000;

/** How many lines are read between two pauses: well below a millisecond's work on a slow machine. */
const STEP = 50;

/**
 * Reads a pasted list: one source a line, CSV with a header, or JSON. A generator, so that the page can stop after a few
 * milliseconds and go on later; it yields how far it is, and returns the reading.
 * @param ranges the managed ranges that the API lists; undefined while they could not be read
 */
export function* readPaste(
  pasted: string,
  ranges: readonly ManagedRange[] | undefined,
): Generator<PasteProgress, PasteReading> {
  if (pasted.length > TEXT_LIMIT) return refuse({ kind: 'too-long', limit: TEXT_LIMIT });
  const list = takeApart(pasted.replace(/^\uFEFF/, ''));
  if (!list.ok) return list;

  const rangesByName =
    ranges &&
    new Map(
      ranges.flatMap((range) => [[range.id, range] as const, [range.name.toLowerCase(), range] as const]),
    );
  const total = Math.min(list.most, LINE_LIMIT);
  const lines: PasteLine[] = [];
  let count = 0;
  let next = list.lines.next();
  for (; !next.done; next = list.lines.next()) {
    count += 1;
    if (count <= LINE_LIMIT) lines.push(readLine(next.value, rangesByName));
    if (count % STEP === 0) yield { done: Math.min(count, total), total };
  }
  if (next.value !== null) return refuse({ kind: 'unclosed-quote', line: next.value });
  if (count > LINE_LIMIT) return refuse({ kind: 'too-many-lines', count, limit: LINE_LIMIT });
  return count === 0 ? refuse({ kind: 'empty' }) : { ok: true, format: list.format, lines };
}

function refuse(problem: PasteProblem): PasteReading {
  return { ok: false, problem };
}

function readLine(
  { number, text, label, action, ipv6 }: RawLine,
  ranges: ReadonlyMap<string, ManagedRange> | undefined,
): PasteLine {
  const refused = (problem: LineProblem): PasteLine => {
    return { number, text: text ?? '', label, ipv6, content: { kind: 'invalid', problem, fix: null } };
  };
  if (text === null) return refused({ kind: 'no-source' });
  if (denies(action)) return refused({ kind: 'denied', action: action.trim() });
  const range = ranges?.get(text) ?? ranges?.get(text.toLowerCase());
  // A managed rule has no label: the text there is the range's name, or is dropped.
  if (range) return { number, text, label: '', ipv6, content: { kind: 'managed', range } };
  if (/^mr-\S+$/.test(text))
    return refused({ kind: ranges ? 'unknown-managed-range' : 'unread-managed-range' });
  return { number, text, label, ipv6, content: readContent(text, label) };
}

function readContent(text: string, label: string): LineContent {
  const reading = readAddresses(text);
  const fitting = cut(label);
  if (!reading.ok) {
    return { kind: 'invalid', problem: reading.problem, fix: fixFor(reading, text, fitting) };
  }
  const { cidrs, form } = reading;
  if (fitting === label) return { kind: 'custom', form, cidrs };
  const problem = { kind: 'label-too-long', length: label.length } as const;
  return { kind: 'invalid', problem, fix: { cidrs, label: fitting } };
}

function fixFor(reading: AddressesReading & { ok: false }, text: string, label: string): LineFix | null {
  // What is around the source is its label, or can't be kept.
  if (['several', 'surplus'].includes(reading.problem.kind)) return fixAmong(text, label);
  const [cidrs] = reading.fixes;
  return cidrs ? { cidrs, label } : null;
}

/** All of several sources; or "203.0.113.10 Paris office", which white space parts. */
function fixAmong(text: string, label: string): LineFix | null {
  const readings = (sourcesIn(text) ?? []).map(readAddresses);
  const cidrs = readings.flatMap((reading) => (reading.ok ? reading.cidrs : []));
  if (cidrs.length > 0 && readings.every(({ ok }) => ok)) {
    return { cidrs: outermost(cidrs, (cidr) => cidr), label };
  }
  const [, source = '', after = ''] = /^(\S+)\s+(\p{L}.*)$/u.exec(text) ?? [];
  const reading = readAddresses(source);
  return label === '' && reading.ok && !isDenial(after) ? { cidrs: reading.cidrs, label: cut(after) } : null;
}

/** The label as far as it may go, without half a character at its end. */
function cut(label: string): string {
  if (label.length <= LABEL_LIMIT) return label;
  return label.slice(0, LABEL_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}
