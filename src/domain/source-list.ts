import { listLine } from './export';

/** What sources are written with. White space parts two of them, but not an address and its netmask. */
const SOURCES = /^[\d./–—-]+(?: 255\.[\d.]+)?$/;
const BETWEEN = / ?[,;] ?| (?!255\.)/;

/**
 * One text with several sources, or with `first-last`, as a list that the paste reader takes: one a line, each with the
 * label. What has other words in it stays one line, for the paste reader to judge.
 */
export function sourceList(text: string, label: string): string {
  const trimmed = text.trim();
  const sources = trimmed
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([-–—]) ?/g, '$1')
    .split(BETWEEN)
    .filter(Boolean);
  const lines = sources.every((source) => SOURCES.test(source)) ? sources : [trimmed];
  return lines.map((source) => listLine(source, label.trim())).join('\n');
}
