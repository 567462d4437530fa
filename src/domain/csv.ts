/** A record, and the number of the line where it starts, from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

const QUOTE = '"';
const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads CSV (RFC 4180) with any of the three line ends; white space around an unquoted field is dropped. Records come
 * one by one, so that reading can pause between them.
 * @param separator one character
 * @returns the line where a quoted field starts that has no end, or null when all do
 */
export function* readCsv(text: string, separator: string): Generator<CsvRecord, number | null> {
  const breaks = new RegExp(`[\\r\\n${separator}]`, 'g');
  let line = 1;
  let start = line;
  let fields: string[] = [];
  for (let at = 0; at <= text.length;) {
    const opening = skipSpaces(text, at, separator);
    let field: string;
    if (text[opening] === QUOTE) {
      const closing = closingQuote(text, opening);
      if (closing === -1) return line;
      const quoted = text.slice(opening + 1, closing);
      line += quoted.match(LINE_END)?.length ?? 0;
      // What follows a closing quote belongs to no field: RFC 4180 knows nothing of it.
      at = nextBreak(breaks, text, closing + 1);
      field = quoted.replaceAll('""', QUOTE);
    } else {
      const end = nextBreak(breaks, text, at);
      field = text.slice(at, end).trim();
      at = end;
    }
    fields.push(field);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    yield { line: start, fields };
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    start = line;
    fields = [];
  }
  return null;
}

function skipSpaces(text: string, from: number, separator: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== separator) at += 1;
  return at;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf(QUOTE, opening + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

function nextBreak(breaks: RegExp, text: string, from: number): number {
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? text.length;
}

/** Fields as one record of CSV (RFC 4180) without its line end: quoted where they need it. */
export function csvRecord(fields: readonly string[]): string {
  return fields.map(csvField).join(',');
}

function csvField(text: string): string {
  const isPlain = text === text.trim() && !/[",;\t\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll(QUOTE, '""')}"`;
}

/*
 * Spreadsheets run a field that starts with one of these characters as a formula, quoted or not (OWASP, "CSV injection").
 * An apostrophe before it keeps them from that; Excel hides it. So that reading can tell, a field that would look guarded
 * by itself gets one too.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** The text so that no spreadsheet runs it; `unguard` gives it back. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
