import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord, guard, readCsv, unguard } from './csv';

function read(text: string, separator = ',') {
  const records = readCsv(text, separator);
  const rows: (number | string)[][] = [];
  for (;;) {
    const next = records.next();
    if (next.done) return { rows, unclosed: next.value };
    rows.push([next.value.line, ...next.value.fields]);
  }
}

describe('reading CSV', () => {
  it.each([
    ['a,b', [[1, 'a', 'b']]],
    [
      'a,b\r\nc,d\n\re',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, ''],
        [4, 'e'],
      ],
    ],
    [
      'a,b\r\n',
      [
        [1, 'a', 'b'],
        [2, ''],
      ],
    ],
    [' a , "b, c" ,', [[1, 'a', 'b, c', '']]],
    ['"a ""b""",c', [[1, 'a "b"', 'c']]],
    [
      '"a\r\nb",c\nd',
      [
        [1, 'a\r\nb', 'c'],
        [3, 'd'],
      ],
    ],
    ['"","x"', [[1, '', 'x']]],
    ['""""', [[1, '"']]],
    ['"a"b,c', [[1, 'a', 'c']]],
    ['a,\t"b, c"', [[1, 'a', 'b, c']]],
    [
      'a\n\nb',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
  ])('%j', (text, rows) => expect(read(text)).toEqual({ rows, unclosed: null }));

  it('knows other separators', () => {
    expect(read('a;b, c', ';').rows).toEqual([[1, 'a', 'b, c']]);
    expect(read('a\t\t"b\t"', '\t').rows).toEqual([[1, 'a', '', 'b\t']]);
  });

  it('says where a quoted field starts that has no end', () => {
    expect(read('a,b\n"c\nd').unclosed).toBe(2);
    expect(read('"').unclosed).toBe(1);
  });
});

const awkward = fc.string({ unit: fc.constantFrom(...'"\',;=+-@\t\r\n a#é'), maxLength: 8 });

it('quotes the fields that need it, and no other', () => {
  expect(csvRecord(['a b', '', 'c,d', 'e"f', ' g', 'h\ti'])).toBe('a b,,"c,d","e""f"," g","h\ti"');
});

it('writes records that are read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(awkward, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (rows) => {
        const text = rows.map(csvRecord).join('\r\n');
        expect(read(text).rows.map(([, ...fields]) => fields)).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  );
});

describe('the guard against formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['Paris = 1', 'Paris = 1'],
    ['', ''],
  ])('%j is written %j', (label, guarded) => {
    expect(guard(label)).toBe(guarded);
    expect(unguard(guarded)).toBe(label);
  });

  it('is undone by reading, whatever the label', () => {
    fc.assert(
      fc.property(awkward, (label) => {
        expect(unguard(guard(label))).toBe(label);
        expect(guard(label)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 500 },
    );
  });
});
