import { describe, expect, it } from 'vitest';
import { refusalOf, type RefusalRow } from './testing';

function expectRefusal(...[text, problem, fixes = []]: RefusalRow): void {
  expect(refusalOf(text)).toEqual({ problem, fixes });
}

describe('readSource refuses characters', () => {
  it.each<RefusalRow>([
    ['<b>1.2.3.4</b>', { kind: 'character', part: '<' }],
    ['<script>alert(1)</script>', { kind: 'character', part: '<' }],
    ['1.2.3.4😀', { kind: 'character', part: '😀' }],
    ['1.2.3.4&lt', { kind: 'character', part: '&' }],
    ['1.2.3.4#1', { kind: 'character', part: '#' }],
    ['-1.2.3.4', { kind: 'character', part: '-' }],
    ['1\u30022.3.4', { kind: 'character', part: '\u3002' }],
    ['\u00bd.2.3.4', { kind: 'character', part: '\u00bd' }],
    ['caf\u00e9.example', { kind: 'character', part: 'c' }],
  ])('that no source has: %j', expectRefusal);

  it.each<[string, ...RefusalRow]>([
    [
      'a right-to-left mark',
      '\u200f1.2.3.4',
      { kind: 'invisible-character', code: 'U+200F' },
      ['1.2.3.4/32'],
    ],
    [
      'a right-to-left override',
      '1.2.3.4\u202e',
      { kind: 'invisible-character', code: 'U+202E' },
      ['1.2.3.4/32'],
    ],
    [
      'a zero-width space',
      '203.0.113.0\u200b/24',
      { kind: 'invisible-character', code: 'U+200B' },
      ['203.0.113.0/24'],
    ],
    ['a zero-width joiner', '1.2\u200d.3.4', { kind: 'invisible-character', code: 'U+200D' }, ['1.2.3.4/32']],
    [
      'a byte order mark inside',
      '1.2.3\ufeff.4',
      { kind: 'invisible-character', code: 'U+FEFF' },
      ['1.2.3.4/32'],
    ],
    ['a soft hyphen', '1.2.3.4\u00ad', { kind: 'invisible-character', code: 'U+00AD' }, ['1.2.3.4/32']],
    ['a NUL', '1.2.3.4\u0000', { kind: 'invisible-character', code: 'U+0000' }, ['1.2.3.4/32']],
    ['an escape', '\u001b1.2.3.4', { kind: 'invisible-character', code: 'U+001B' }, ['1.2.3.4/32']],
    ['a delete', '1.2.3.4\u007f', { kind: 'invisible-character', code: 'U+007F' }, ['1.2.3.4/32']],
    ['a tag', '1.2.3.4\u{e0041}', { kind: 'invisible-character', code: 'U+E0041' }, ['1.2.3.4/32']],
    [
      'host bits too',
      '1.2.3.4\u200b/24',
      { kind: 'invisible-character', code: 'U+200B' },
      ['1.2.3.0/24', '1.2.3.4/32'],
    ],
    ['no address left', '\u200b', { kind: 'invisible-character', code: 'U+200B' }],
    ['another fault too', '\u200bexample.com', { kind: 'invisible-character', code: 'U+200B' }],
    ['a line break too', '1.2.3.4\n5\u200b', { kind: 'invisible-character', code: 'U+200B' }],
  ])('that cannot be seen: %s', (_name, ...row) => expectRefusal(...row));

  it.each(['\v', '\f', '\0', '\u0085', '\u2028', '\u2029', '\r\n', '\u00a0', '\n\u200b', '\u200b\t'])(
    'between two addresses, and does not join them: %j',
    (between) => {
      expect(refusalOf(`203.0.113.1${between}0`)?.fixes).toEqual([]);
    },
  );

  it.each<[string, ...RefusalRow]>([
    ['Arabic', '٢٠٣.٠.١١٣.١٠', { kind: 'foreign-digits', part: '٢' }, ['203.0.113.10/32']],
    ['Devanagari', '२०३.०.११३.०/२४', { kind: 'foreign-digits', part: '२' }, ['203.0.113.0/24']],
    ['fullwidth', '203.0.113.\uff11\uff10', { kind: 'foreign-digits', part: '\uff11' }, ['203.0.113.10/32']],
    [
      'mathematical',
      '203.0.113.\u{1d7d8}',
      { kind: 'foreign-digits', part: '\u{1d7d8}' },
      ['203.0.113.0/32'],
    ],
    ['a leading zero', '٠١.2.3.4', { kind: 'foreign-digits', part: '٠' }],
    ['a fullwidth stop', '\uff11\uff0e2.3.4', { kind: 'foreign-digits', part: '\uff11' }],
  ])('that are digits of another script, and offers the same in ours: %s', (_name, ...row) =>
    expectRefusal(...row),
  );

  it('takes every digit of every script for the number that it is', () => {
    // Unicode has the decimal digits of each script in a row, from zero to nine.
    const digits = Array.from({ length: 0x110000 - 0x80 }, (_, index) => index + 0x80)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /^\p{Nd}$/u.test(character));
    expect(digits.length).toBeGreaterThan(600);
    for (const [index, digit] of digits.entries()) {
      expectRefusal(`1.2.3.${digit}`, { kind: 'foreign-digits', part: digit }, [`1.2.3.${index % 10}/32`]);
    }
  });
});

describe('readSource shortens what is repeated of 10,000 characters', () => {
  it.each<[string, ...RefusalRow]>([
    ['digits', '1'.repeat(10_000), { kind: 'number-count', count: 1 }],
    ['zeros', '0'.repeat(10_000), { kind: 'leading-zero', part: `${'0'.repeat(24)}…` }],
    ['stops', '.'.repeat(10_000), { kind: 'number-missing' }],
    ['letters', 'a'.repeat(10_000), { kind: 'hostname' }],
    ['colons', ':'.repeat(10_000), { kind: 'ipv6' }],
    ['slashes', '/'.repeat(10_000), { kind: 'address-missing', part: `${'/'.repeat(24)}…` }],
    ['stars', `1.2.3${'.*'.repeat(5_000)}`, { kind: 'wildcard' }],
    ['a prefix', `1.2.3.4/${'9'.repeat(10_000)}`, { kind: 'prefix-too-long', part: `${'9'.repeat(24)}…` }],
    ['emoji', `1.2.3.4/${'😀'.repeat(5_000)}`, { kind: 'prefix-not-a-number', part: `${'😀'.repeat(24)}…` }],
    [
      'a port',
      `1.2.3.4:${'5'.repeat(10_000)}`,
      { kind: 'port', part: `:${'5'.repeat(24)}…` },
      ['1.2.3.4/32'],
    ],
    ['a hexadecimal', `0x${'f'.repeat(10_000)}`, { kind: 'hexadecimal', part: `0x${'f'.repeat(22)}…` }],
  ])('%s', (_name, ...row) => expectRefusal(...row));
});
