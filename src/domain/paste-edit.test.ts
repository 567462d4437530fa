import { describe, expect, it } from 'vitest';
import type { LineChoice, PasteChoices } from './paste';
import { joinLines, keptChoices, leftLines, plainList } from './paste-edit';
import { rulesOf } from './testing';
import { linesOf, plan, readInShort } from './testing-paste';

describe('lines that are brought to a list', () => {
  it.each([
    ['', 'a\nb', 'a\nb'],
    [' \n', 'a', 'a'],
    ['a\n\n', 'b', 'a\nb'],
    ['a\r\nb', 'b\nc', 'a\r\nb\nc'],
    ['a\n', 'a', 'a\n'],
    ['a', 'b\n', 'a\nb'],
  ])('%j and %j', (text, more, joined) => expect(joinLines(text, more)).toBe(joined));
});

describe('a list in CSV or JSON as plain lines', () => {
  it.each([
    '["203.0.113.300", "203.0.113.7"]',
    '["203.0.113.0/24", "", {"ip":"203.0.113.7","label":"Ana\\n2"}]',
    'cidr,label\n203.0.113.0/24,"a\nb"\n198.51.100.2-198.51.100.5,Lab\nmr-scalingo-osc-fr1,x',
  ])('reads the same, at the same numbers: %j', (text) => {
    const plain = plainList(linesOf(text));
    expect(readInShort(plain)).toEqual(readInShort(text));
    expect(linesOf(plain).map(({ number }) => number)).toEqual(linesOf(text).map(({ number }) => number));
  });

  it('allows nothing that was marked as denied, and makes one line of each source', () => {
    const text = '{"allow":["203.0.113.7"],"banned":["198.51.100.7","198.51.100.8\\r\\n198.51.100.9"]}';
    expect(plainList(linesOf(text))).toBe('203.0.113.7\n# 198.51.100.7\n# 198.51.100.8 198.51.100.9');
  });
});

describe('what a list leaves that was sent', () => {
  it.each([
    ['192.0.2.1\n192.0.2.9 # Ana', ''],
    ['203.0.113.0/24\n203.0.113.7\n192.0.2.1\n192.0.2.1', ''],
    [
      '# exits\r\n192.0.2.1\r\n2001:db8::1\tOslo\r\nvpn.example.com # Rome',
      '2001:db8::1\tOslo\nvpn.example.com # Rome',
    ],
    ['0.0.0.0/0\n192.0.2.1', '0.0.0.0/0'],
    // What only a line allows that is not added is allowed by nothing.
    [
      `${Array.from({ length: 29 }, (_, at) => `192.0.2.${2 * at}`).join('\n')}\n8.0.0.0/16\n8.0.1.1\n8.0.0.0/16`,
      '8.0.0.0/16\n8.0.1.1\n8.0.0.0/16',
    ],
    ['ip,name\n192.0.2.1,x\n"2001:db8::1","Oslo, 2"', '2001:db8::1 # Oslo, 2'],
    ['{"allow":["192.0.2.1","x.y"],"denied":["192.0.2.2"]}', 'x.y\n# 192.0.2.2'],
    [Array.from({ length: 31 }, (_, at) => `192.0.2.${2 * at}`).join('\n'), '192.0.2.58\n192.0.2.60'],
  ])('of %j: %j', (text, left) => {
    const isPlain = !/^[i{]/.test(text);
    expect(leftLines(text, isPlain, plan(text, rulesOf('203.0.113.0/24')).lines)).toBe(left);
  });
});

describe('what was chosen, after the text is changed', () => {
  const ADD: LineChoice = 'add';
  const choices: PasteChoices = {
    lines: new Map([1, 2, 3].map((number) => [number, ADD])),
    merges: new Set(['192.0.2.0/31 1 2', '192.0.2.0/30 2 3']),
  };

  it.each([
    ['a line below', 'a\nb\nc', 'a\nb\nc\nd', [1, 2, 3], ['192.0.2.0/31 1 2', '192.0.2.0/30 2 3']],
    ['a line above', 'a\nb\nc', 'd\na\nb\nc', [2, 3, 4], ['192.0.2.0/31 2 3', '192.0.2.0/30 3 4']],
    ['a line between', 'a\nb\nc', 'a\nd\nb\nc', [1, 3, 4], ['192.0.2.0/31 1 3', '192.0.2.0/30 3 4']],
    ['a line that is gone', 'a\nb\nc', 'b\nc', [1, 2], ['192.0.2.0/30 1 2']],
    ['a line that is another', 'a\nb\nc', 'a\nb\nx', [1, 2], ['192.0.2.0/31 1 2']],
    ['another line end', 'a\nb\nc', 'a\r\nb\r\nc', [1, 2, 3], ['192.0.2.0/31 1 2', '192.0.2.0/30 2 3']],
    ['another list', 'a\nb\nc', 'x\ny', [], []],
    ['the same line once more', 'a\na\nc', 'a\na\na\nc', [1, 2, 4], ['192.0.2.0/31 1 2', '192.0.2.0/30 2 4']],
    ['the same line once less', 'a\na\na', 'a\na', [1, 2], ['192.0.2.0/31 1 2']],
    ['a bracket in a line', 'a\nb\nc', 'a[\nb\nc', [2, 3], ['192.0.2.0/30 2 3']],
    ['a list in JSON', 'a\nb\nc', '[\na\nb\nc', [], []],
  ])('%s', (_words, before, after, lines, merges) => {
    const kept = keptChoices(choices, before, after);
    expect([...kept.lines.keys()]).toEqual(lines);
    expect([...kept.merges]).toEqual(merges);
  });

  it('takes a merge again whose lines have moved', () => {
    const [before, after] = ['192.0.2.0\n192.0.2.1', '198.51.100.7\n192.0.2.0\n192.0.2.1'];
    const taken = { lines: new Map(), merges: new Set(plan(before).merges.map(({ key }) => key)) };
    expect(plan(after, [], keptChoices(taken, before, after)).merges).toMatchObject([{ isTaken: true }]);
  });
});
