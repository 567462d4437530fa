import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
const text = read('docs/accessibility.md');

/** Level A and AA of WCAG 2.2: https://www.w3.org/TR/WCAG22/ */
const CRITERIA = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/);

const rows = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, name]) => /^\d/.test(name ?? ''))
  .map(([, name = '', how = '', held = '']) => ({ number: name.split(' ')[0] ?? '', how, held }));

/** A file, and the titles after it: one, or several with commas between. */
const NAMED = /`(e2e\/[\w-]+\.spec\.ts)` (“[^”]+”(?:, “[^”]+”)*)/g;

const named = [...text.matchAll(NAMED)].flatMap(([, file = '', titles = '']) =>
  [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
);

describe('docs/accessibility.md', () => {
  it('has every criterion of level A and AA once, in their order', () => {
    expect(rows.map(({ number }) => number)).toEqual(CRITERIA);
  });

  it.each(rows)('$number says what holds it, or why it does not apply', ({ how, held }) => {
    if (held === '–') expect(how).toMatch(/^Not applicable: ./);
    else expect(held).toMatch(/states|walks|reading|`e2e\/[\w-]+\.spec\.ts` “/);
  });

  it.each(named)('$file has a test “$title”', ({ file, title }) => {
    const titles = [...read(file).matchAll(/\btest\(\s*(['`])(.*?)\1/gs)].map(([, , found]) => found);
    expect(titles).toContainEqual(expect.stringContaining(title));
  });

  it('names a file for every test it names', () => {
    expect(rows.filter(({ held }) => held.replaceAll(NAMED, '').includes('“'))).toEqual([]);
  });

  it('names a test for every file it names', () => {
    const files = new Set([...text.matchAll(/e2e\/[\w-]+\.spec\.ts/g)].map(([file]) => file));
    expect([...files].filter((file) => !named.some((test) => test.file === file))).toEqual([]);
  });
});
