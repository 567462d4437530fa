import { listLine } from './export';

/** What sources are written with. White space parts two of them, but not an address and its netmask. */
const SOURCES = /^\d+\.[\d./–—-]+(?: 255\.[\d.]+)?$/;
const BETWEEN = / ?[,;] ?| (?!255\.)/;

/** The sources that a text has one after the other; null when there are other words in it. */
export function sourcesIn(text: string): readonly string[] | null {
  const sources = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([-–—/]) ?/g, '$1')
    .split(BETWEEN)
    .filter(Boolean);
  return sources.every((source) => SOURCES.test(source)) ? sources : null;
}

/**
 * One text with several sources, or with `first-last`, as a list that the paste reader takes: one a line, each with the
 * label. What has other words in it stays one line, for the paste reader to judge.
 */
export function sourceList(text: string, label: string): string {
  const lines = sourcesIn(text) ?? [text.trim()];
  return lines.map((source) => listLine(source, label.trim())).join('\n');
}
