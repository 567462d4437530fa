/*
 * The rules as files that the paste reader gives back: the same sources and labels. A managed rule is written by its ID,
 * with its name where a label would stand.
 */
import { csvRecord, guard } from './csv';
import type { DatabaseRef } from './database';
import type { ManagedRange } from './managed-ranges';
import { sourceText, type Rule } from './rule';

/**
 * Comment lines before a list of rules: whose they are, by the ID that the CLI takes, and when they were read.
 * @param readAt milliseconds since 1970
 */
export function exportHead({ name, appId, region }: DatabaseRef, readAt: number): string {
  const time = new Date(readAt).toISOString().replace(/\.\d+/, '');
  return `# ${name} (${appId})\n# ${region}, read at ${time}\n`;
}

/** One rule a line, with its label after `#`. */
export function exportText(rules: readonly Rule[], ranges: readonly ManagedRange[]): string {
  return rules.map((rule) => `${listLine(sourceText(rule.source), noteOf(rule, ranges))}\n`).join('');
}

/** CSV (RFC 4180) with a header. Labels are guarded against being run as formulas: see `guard`. */
export function exportCsv(rules: readonly Rule[], ranges: readonly ManagedRange[]): string {
  const records = rules.map((rule) => [sourceText(rule.source), guard(noteOf(rule, ranges))]);
  return [['source', 'label'], ...records].map((fields) => `${csvRecord(fields)}\r\n`).join('');
}

/** An array of objects with the API's own names; `name` and `created_at` are only for the reader's eye. */
export function exportJson(rules: readonly Rule[], ranges: readonly ManagedRange[]): string {
  const items = rules.map((rule) => {
    const { source, label } = rule;
    const created = rule.createdAt !== null && { created_at: new Date(rule.createdAt).toISOString() };
    if (source.type === 'custom')
      return { type: 'custom_range', cidr: sourceText(source), label, ...created };
    return { type: 'managed_range', range_id: source.rangeId, name: noteOf(rule, ranges), ...created };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

function noteOf({ source, label }: Rule, ranges: readonly ManagedRange[]): string {
  if (source.type === 'custom') return label;
  return ranges.find(({ id }) => id === source.rangeId)?.name ?? '';
}

/** A line for the paste reader. A label that it cannot hold as it is, or that looks like one in quotes, is written as a string of JSON. */
export function listLine(source: string, label: string): string {
  if (label === '') return source;
  const isPlain = label === label.trim() && !label.startsWith('"') && !/[\r\n]/.test(label);
  return `${source} # ${isPlain ? label : JSON.stringify(label)}`;
}
