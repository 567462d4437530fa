/*
 * The three forms of a pasted list, each taken apart into sources and labels. What a source says is read elsewhere.
 */
import { readCsv, unguard } from './csv';
import { jsonItems, type JsonItem } from './paste-json';
import { isIpv6, splitLine, type LineParts } from './paste-line';
import { actionOf, namesColumns, placesOf, withPrefix, type Places } from './paste-names';
import type { PasteFormat, PasteProblem } from './paste';

/** A source and its label as they stand in the list. */
export type RawLine = Omit<LineParts, 'text'> & {
  readonly number: number;
  /** Null for an item of JSON that has no source. */
  readonly text: string | null;
};

export type RawList =
  | {
      readonly ok: true;
      readonly format: PasteFormat;
      /** How many lines there are at most. */
      readonly most: number;
      /** One by one, so that reading can pause. Ends with the line of a quoted field that has no end, or null. */
      readonly lines: Generator<RawLine, number | null>;
    }
  | { readonly ok: false; readonly problem: PasteProblem };

/** @param text without a byte order mark */
export function takeApart(text: string): RawList {
  const start = text.trimStart();
  // An IPv6 address may start with a bracket as well.
  if (/^[[{]/.test(start) && !/^\[[\da-f]*:[\da-f:.]*\]/i.test(start)) return takeJsonApart(start);
  const lines = text.split(LINE_END);
  const most = lines.length;
  const header = findHeader(text);
  return header && header.columns > 1
    ? { ok: true, format: 'csv', most, lines: csvLines(text.slice(header.offset), header) }
    : // A header of one column does not tell what separates a source from its label.
      { ok: true, format: 'lines', most, lines: plainLines(lines, header ? header.linesBefore + 1 : 0) };
}

const LINE_END = /\r\n|\n|\r/;
const COMMENT = /^\s*(?:#|\/\/|;)/;

function isNothing(line: string): boolean {
  return line.trim() === '' || COMMENT.test(line);
}

type Header = Places & {
  readonly columns: number;
  readonly offset: number;
  readonly linesBefore: number;
  readonly separator: string;
};

/** The first line that is not blank, when it names columns and is no source itself. */
function findHeader(text: string): Header | null {
  const lines = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
  for (let linesBefore = 0, offset = 0; offset < text.length; linesBefore += 1) {
    const line = lines.exec(text)?.[1] ?? '';
    if (!isNothing(line)) return headerIn(line, text.slice(lines.lastIndex), offset, linesBefore);
    offset = lines.lastIndex;
  }
  return null;
}

/** What no header has: numbers with dots, or the ID of a managed range. Labels may have the names of columns. */
const NO_HEADER = /\d\.\d|^\s*["']?mr-/;

/** @param rest the lines below it */
function headerIn(line: string, rest: string, offset: number, linesBefore: number): Header | null {
  if (NO_HEADER.test(line)) return null;
  for (const separator of [',', ';', '\t']) {
    const record = readCsv(line, separator).next();
    const names = record.done ? [] : record.value.fields;
    const places = placesOf(names);
    if (places.sources.length > 0) {
      return { ...places, columns: names.length, offset, linesBefore, separator };
    }
  }
  // Where the sources are below names that are not known, each line tells by itself.
  return namesColumns(line) && /\d\.\d/.test(rest)
    ? { ...placesOf([]), columns: 1, offset, linesBefore, separator: '' }
    : null;
}

function* csvLines(text: string, header: Header): Generator<RawLine, number | null> {
  const { sources, prefixes, actions, kinds, linesBefore, separator } = header;
  const labelAt = labelColumn(text, header);
  const records = readCsv(text, separator);
  records.next();
  for (;;) {
    const next = records.next();
    if (next.done) return next.value === null ? null : next.value + linesBefore;
    const { line, fields } = next.value;
    const texts = (places: readonly number[]) => places.map((at) => fields[at] ?? '').filter(Boolean);
    const [source = ''] = texts(sources);
    const others = fields.filter((field, at) => at !== labelAt && isIpv6(field));
    // A comment has no columns: it stands where the source does, or in the first field of a record without one.
    if (isNothing(source === '' ? (fields.find(Boolean) ?? '') : source)) continue;
    const label = unguard(texts([labelAt])[0] ?? '');
    const action = actionOf(texts(actions), texts(kinds));
    const text = source === '' ? (others[0] ?? '') : withPrefix(source, texts(prefixes));
    const ipv6 = others.filter((other) => other !== text);
    yield { number: line + linesBefore, text, label, action, ipv6 };
  }
}

/** How many records tell which columns have labels: no more than are read between two pauses. */
const SAMPLE = 50;

/** The likeliest column for labels that is not empty; one for all, so that they are of one kind. */
function labelColumn(text: string, { labels, separator }: Header): number {
  const records = readCsv(text, separator);
  records.next();
  const sample = Array.from({ length: SAMPLE }, () => records.next());
  return labels.find((at) => sample.some((next) => !next.done && next.value.fields[at])) ?? -1;
}

/** @param start the place of the first line to be read */
function* plainLines(lines: readonly string[], start: number): Generator<RawLine, null> {
  for (const [index, line] of lines.entries()) {
    if (index >= start && !isNothing(line)) yield { number: index + 1, ...splitLine(line) };
  }
  return null;
}

function takeJsonApart(text: string): RawList {
  const found = jsonItems(text);
  return found.ok
    ? { ok: true, format: 'json', most: found.items.length, lines: jsonLines(found.items) }
    : found;
}

function* jsonLines(items: readonly JsonItem[]): Generator<RawLine, null> {
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    if ('line' in item) {
      if (isNothing(item.line)) continue;
      const line = splitLine(item.line);
      yield { number, ...line, action: line.action || item.action };
    } else yield { number, ...item, ipv6: [] };
  }
  return null;
}
