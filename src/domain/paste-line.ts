/*
 * A line of a pasted list, taken apart into its source and its label.
 */
import ipaddr from 'ipaddr.js';
import { readAddCommand } from './paste-command';
import { isDenial } from './paste-names';

/** What a line says. */
export type LineParts = {
  readonly text: string;
  readonly label: string;
  /** What is to be done with it, such as "allow"; empty when the line does not say. */
  readonly action: string;
  /** IPv6 addresses and ranges beside the source, which no rule can be for. */
  readonly ipv6: readonly string[];
};

/** What parts a source from its label: `#`, a tab, a comma or a semicolon, or `//` after white space. */
const SEPARATOR = /[#\t,;]|\s\/\//;

/** After a comma: another source or this one's netmask, not a label. */
const SOURCE = /^\d+(?:\.\d+){3}(?:\s*[/–—-]\s*[\d.]+)?$/;

/**
 * A line's source and label. A bullet before them, quotes around either, and commas at the end as in a list of code, are
 * dropped. More sources stay with the first. In a table, what stands before the source is the label. What denies is an
 * action; but after `#` anything is a label, as in what the page exports. A command of the CLI has its own way to say both.
 */
export function splitLine(line: string): LineParts {
  const command = readAddCommand(line.trim());
  if (command) return { ...command, action: '', ipv6: [] };
  const { ipv6, others } = cutIpv6(line.trim().replace(/^[-*•]\s+/, ''));
  const { names, rest } = cutNames(others);
  let { text, separator, after } = cutField(rest);
  while (separator !== '#') {
    const next = cutField(after);
    if (!SOURCE.test(next.text)) break;
    text += `${next.text.startsWith('255.') ? ' ' : ', '}${next.text}`;
    ({ separator, after } = next);
  }
  const isRemark = separator === '#';
  const label = names.join(' ') || unquoted(isRemark ? after : fieldText(after));
  const action = [...names, ...(isRemark ? [] : fieldsOf(after))].find(isDenial) ?? '';
  return { text, label, action, ipv6 };
}

/** How an address begins; a date does as well, but ends with a year. */
const ADDRESS = /^\d+\.\d(?!\d?\.\d{4}$)/;

/** What may be a source that has more around it, or another form: never a label. */
const NO_NAME = /\d(?:\.\d+){3}|^mr-|\/\/|^any$/i;

/** The fields before the first that may be a source, and the line from there on. */
function cutNames(line: string): { readonly names: readonly string[]; readonly rest: string } {
  const names: string[] = [];
  for (let rest = line; ;) {
    const { text, separator, after } = cutField(rest);
    if (ADDRESS.test(text) || isIpv6(text)) return { names, rest };
    if (NO_NAME.test(text) || !/[\t,;]/.test(separator)) return { names: [], rest: line };
    if (text !== '') names.push(text);
    rest = after;
  }
}

/** Takes the fields in IPv6 out of a line that has one in IPv4 too. */
function cutIpv6(line: string): { readonly ipv6: readonly string[]; readonly others: string } {
  const fields = line.replace(/#.*/s, '');
  const ipv6: string[] = [];
  if (!/(?:^|[\t,;])["'\s]*\d+\.\d/.test(fields)) return { ipv6, others: line };
  const others = fields.replaceAll(/[^\t,;]+[\t,;]?/g, (field) => {
    const text = field.replaceAll(/[\t,;"']/g, '').trim();
    if (!isIpv6(text)) return field;
    ipv6.push(text);
    return '';
  });
  return { ipv6, others: `${others}${line.slice(fields.length)}`.trim() };
}

/** Whether it is an address or a range in IPv6, by its start. */
export function isIpv6(text: string): boolean {
  return ipaddr.IPv6.isValid(text.replaceAll(/^\[|[-–—/\]].*/g, '').trim());
}

/** The first field, with or without quotes, what ends it, and what follows. */
function cutField(line: string): { text: string; separator: string; after: string } {
  const quote = /^"([^"]*(?:""[^"]*)*)" *|^'([^']*)' */.exec(line);
  const rest = quote ? line.slice(quote[0].length) : line;
  const found = SEPARATOR.exec(rest);
  const separator = found?.[0] ?? '';
  const end = found?.index ?? rest.length;
  const quoted = (quote?.[1] ?? quote?.[2] ?? '').replaceAll('""', '"');
  return {
    text: `${quoted}${rest.slice(0, end)}`.trim(),
    separator,
    after: rest.slice(end + separator.length).trim(),
  };
}

/** The fields of what follows the source, up to a comment. */
function fieldsOf(text: string): readonly string[] {
  return text.replace(/#.*/s, '').split(/[\t,;"']+/);
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
