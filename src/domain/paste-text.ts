/*
 * The three forms of a pasted list, each taken apart into sources and labels. What a source says is read elsewhere.
 */
import { readCsv, unguard } from './csv';
import { jsonItems, type JsonItem } from './paste-json';
import { readAddCommand } from './paste-command';
import { actionOf, isDenial, placesOf, withPrefix, type Places } from './paste-names';
import type { PasteFormat, PasteProblem } from './paste';

/** A source and its label as they stand in the list. */
export type RawLine = {
  readonly number: number;
  /** Null for an item of JSON that has no source. */
  readonly text: string | null;
  readonly label: string;
  /** What is to be done with it, such as "allow"; empty when the list does not say. */
  readonly action: string;
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

/** The first line that is one, when it names columns and is no source itself. */
function findHeader(text: string): Header | null {
  const lines = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
  for (let linesBefore = 0, offset = 0; offset < text.length; linesBefore += 1) {
    const line = lines.exec(text)?.[1] ?? '';
    if (!isNothing(line)) return headerIn(line, offset, linesBefore);
    offset = lines.lastIndex;
  }
  return null;
}

/** What no header has: numbers with dots, or the ID of a managed range. Labels may have the names of columns. */
const NO_HEADER = /\d\.\d|^\s*["']?mr-/;

function headerIn(line: string, offset: number, linesBefore: number): Header | null {
  if (NO_HEADER.test(line)) return null;
  for (const separator of [',', ';', '\t']) {
    const record = readCsv(line, separator).next();
    const names = record.done ? [] : record.value.fields;
    const places = placesOf(names);
    if (places.sources.length > 0) {
      return { ...places, columns: names.length, offset, linesBefore, separator };
    }
  }
  return null;
}

function* csvLines(text: string, header: Header): Generator<RawLine, number | null> {
  const { sources, prefixes, labels, actions, kinds, linesBefore, separator } = header;
  const records = readCsv(text, separator);
  records.next();
  for (;;) {
    const next = records.next();
    if (next.done) return next.value === null ? null : next.value + linesBefore;
    const { line, fields } = next.value;
    const texts = (places: readonly number[]) => places.map((at) => fields[at] ?? '').filter(Boolean);
    const [source = ''] = texts(sources);
    // A comment has no columns: it stands where the source does, or in the first field of a record without one.
    if (isNothing(source === '' ? (fields.find(Boolean) ?? '') : source)) continue;
    const label = unguard(texts(labels)[0] ?? '');
    const action = actionOf(texts(actions), texts(kinds));
    yield { number: line + linesBefore, text: withPrefix(source, texts(prefixes)), label, action };
  }
}

/** @param start the place of the first line to be read */
function* plainLines(lines: readonly string[], start: number): Generator<RawLine, null> {
  for (const [index, line] of lines.entries()) {
    if (index >= start && !isNothing(line)) yield { number: index + 1, ...splitLine(line) };
  }
  return null;
}

/** What parts a source from its label: `#`, a tab, a comma or a semicolon, or `//` after white space. */
const SEPARATOR = /[#\t,;]|\s\/\//;

/** After a comma: another source or this one's netmask, not a label. */
const SOURCE = /^\d+(?:\.\d+){3}(?:\s*[/–—-]\s*[\d.]+)?$/;

/**
 * A line's source and label. A bullet before them, quotes around either, and commas at the end as in a list of code, are
 * dropped. More sources stay with the first. What denies is an action; but after `#` anything is a label, as in what the
 * page exports. A command of the CLI has its own way to say both.
 */
function splitLine(line: string): Omit<RawLine, 'number'> {
  const command = readAddCommand(line.trim());
  if (command) return { ...command, action: '' };
  let { text, separator, after } = cutField(line.trim().replace(/^[-*•]\s+/, ''));
  for (;;) {
    if (separator === '#') return { text, label: unquoted(after), action: '' };
    const next = cutField(after);
    if (!SOURCE.test(next.text)) {
      return { text, label: unquoted(fieldText(after)), action: isDenial(next.text) ? next.text : '' };
    }
    text += `${next.text.startsWith('255.') ? ' ' : ', '}${next.text}`;
    ({ separator, after } = next);
  }
}

/** The first field, with or without quotes, what ends it, and what follows. */
function cutField(line: string): { text: string; separator: string; after: string } {
  const quote = /^(["'])([^"']*)\1 */.exec(line);
  const rest = quote ? line.slice(quote[0].length) : line;
  const found = SEPARATOR.exec(rest);
  const separator = found?.[0] ?? '';
  const end = found?.index ?? rest.length;
  const text = `${quote?.[2] ?? ''}${rest.slice(0, end)}`.trim();
  return { text, separator, after: rest.slice(end + separator.length).trim() };
}

/** What follows a comma, a tab or the like: more of them may, and a comment. */
function fieldText(text: string): string {
  const label = text.replaceAll('\t', ' ').replace(/^#\s*/, '');
  // Not a regular expression, which would try every comma of a long row of them as the first of the last.
  let end = label.length;
  while (end > 0 && ' ,;'.includes(label.charAt(end - 1))) end -= 1;
  return label.slice(0, end);
}

/** A label in quotes is a string of JSON, for what a line cannot hold otherwise: line ends, and spaces at its ends. */
function unquoted(label: string): string {
  const inner = /^"((?:[^"\\]|\\.|"")*)"$/.exec(label)?.[1];
  if (inner === undefined) return label;
  try {
    const value: unknown = JSON.parse(label);
    return typeof value === 'string' ? value : label;
  } catch {
    return inner.replaceAll('""', '"');
  }
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
    } else yield { number, ...item };
  }
  return null;
}
