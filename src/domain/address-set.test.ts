import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cidrsOf,
  contains,
  includes,
  intersect,
  NO_ADDRESS,
  setOf,
  size,
  subtract,
  union,
} from './address-set';
import { formatCidr, parseAddress } from './cidr';
import {
  BASE,
  blockAround,
  blocksWithout,
  cellsOf,
  inLastOctet,
  intervalsOf,
  isSubset,
  range,
} from './testing';

const RUNS = { numRuns: 1000 };
const blocks = fc.tuple(fc.nat(255), fc.nat(8)).map(([cell, depth]) => blockAround(cell, depth));

/** A set as the functions under test make it, and the same set as the cells of the model. */
const samples = fc
  .oneof(
    fc.array(blocks, { maxLength: 30 }),
    fc.array(
      fc.tuple(fc.nat(255), fc.integer({ min: 6, max: 8 })).map(([cell, depth]) => blockAround(cell, depth)),
      { maxLength: 60 },
    ),
  )
  .map((list) => ({ set: setOf(list.map(inLastOctet)), cells: cellsOf(...list) }));

const all = Array.from({ length: 256 }, (_, cell) => cell);
const setOfTexts = (...texts: readonly string[]) => setOf(texts.map(range));

describe('address sets, against 256 cells counted one by one', () => {
  it('makes a set of ranges in any order: intervals in order that neither touch nor overlap', () => {
    fc.assert(
      fc.property(samples, ({ set, cells }) => {
        expect(set).toEqual(intervalsOf(cells));
      }),
      RUNS,
    );
  });

  it('unites, also none, one and many sets', () => {
    fc.assert(
      fc.property(fc.array(samples, { maxLength: 5 }), (list) => {
        const cells = new Set(list.flatMap((sample) => [...sample.cells]));
        expect(union(...list.map(({ set }) => set))).toEqual(intervalsOf(cells));
      }),
      RUNS,
    );
  });

  it('intersects', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const cells = new Set(all.filter((cell) => a.cells.has(cell) && b.cells.has(cell)));
        expect(intersect(a.set, b.set)).toEqual(intervalsOf(cells));
      }),
      RUNS,
    );
  });

  it('subtracts', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const cells = new Set(all.filter((cell) => a.cells.has(cell) && !b.cells.has(cell)));
        expect(subtract(a.set, b.set)).toEqual(intervalsOf(cells));
      }),
      RUNS,
    );
  });

  it('counts and contains what the model has, and nothing beside it', () => {
    fc.assert(
      fc.property(samples, ({ set, cells }) => {
        expect(size(set)).toBe(cells.size);
        for (let cell = -1; cell <= 256; cell += 1) expect(contains(set, BASE + cell)).toBe(cells.has(cell));
      }),
      RUNS,
    );
  });

  it('includes a set when no cell is left out', () => {
    const parts = fc.tuple(samples, fc.array(fc.nat(255), { maxLength: 8 })).map(([outer, picked]) => {
      const cells = new Set(picked.filter((cell) => outer.cells.has(cell)));
      return { outer, inner: { set: intervalsOf(cells), cells } };
    });
    const pairs = fc.oneof(parts, fc.record({ outer: samples, inner: samples }));
    fc.assert(
      fc.property(pairs, ({ outer, inner }) => {
        expect(includes(outer.set, inner.set)).toBe(isSubset(inner.cells, outer.cells));
      }),
      RUNS,
    );
  });

  it('writes a set as the fewest ranges, in order', () => {
    fc.assert(
      fc.property(samples, ({ set, cells }) => {
        const without = new Set(all.filter((cell) => !cells.has(cell)));
        expect(cidrsOf(set)).toEqual(blocksWithout(without).map(inLastOctet));
      }),
      RUNS,
    );
  });

  it('leaves the sets that it was given as they were', () => {
    fc.assert(
      fc.property(samples, samples, (a, b) => {
        const before = JSON.stringify([a.set, b.set]);
        union(a.set, b.set);
        subtract(a.set, b.set);
        intersect(a.set, b.set);
        expect(JSON.stringify([a.set, b.set])).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('address sets at the ends of the address space', () => {
  const every = setOfTexts('0.0.0.0/0');

  it('counts every address', () => expect(size(every)).toBe(4_294_967_296));

  it('joins the two halves of the address space into one interval', () => {
    expect(setOfTexts('128.0.0.0/1', '0.0.0.0/1')).toEqual([{ first: 0, last: 2 ** 32 - 1 }]);
  });

  it('takes the first and the last address away from every address', () => {
    const rest = subtract(every, setOfTexts('0.0.0.0/32', '255.255.255.255/32'));
    expect(rest).toEqual([{ first: 1, last: 2 ** 32 - 2 }]);
    expect(contains(rest, 0)).toBe(false);
    expect(contains(rest, 2 ** 32 - 1)).toBe(false);
  });

  it('leaves nothing of every address without every address', () => {
    expect(subtract(every, every)).toEqual(NO_ADDRESS);
  });

  it('includes nothing in anything, and something in nothing never', () => {
    expect(includes(NO_ADDRESS, NO_ADDRESS)).toBe(true);
    expect(includes(every, NO_ADDRESS)).toBe(true);
    expect(includes(NO_ADDRESS, setOfTexts('1.2.3.4/32'))).toBe(false);
  });

  it('counts an address once that several ranges have', () => {
    expect(size(setOfTexts('10.0.0.0/8', '10.1.0.0/16', '10.1.2.3/32', '10.0.0.0/8'))).toBe(2 ** 24);
  });
});

describe('the fewest ranges of an interval', () => {
  it.each([
    ['203.0.113.10', '203.0.113.10', ['203.0.113.10/32']],
    ['203.0.113.0', '203.0.113.255', ['203.0.113.0/24']],
    ['203.0.113.1', '203.0.113.2', ['203.0.113.1/32', '203.0.113.2/32']],
    [
      '203.0.113.10',
      '203.0.113.20',
      ['203.0.113.10/31', '203.0.113.12/30', '203.0.113.16/30', '203.0.113.20/32'],
    ],
    ['0.0.0.0', '255.255.255.255', ['0.0.0.0/0']],
    ['0.0.0.0', '0.0.0.0', ['0.0.0.0/32']],
    ['127.255.255.255', '128.0.0.0', ['127.255.255.255/32', '128.0.0.0/32']],
    ['128.0.0.0', '255.255.255.255', ['128.0.0.0/1']],
    ['255.255.255.254', '255.255.255.255', ['255.255.255.254/31']],
  ])('%s – %s', (first, last, expected) => {
    const interval = { first: parseAddress(first) ?? NaN, last: parseAddress(last) ?? NaN };
    expect(cidrsOf([interval]).map(formatCidr)).toEqual(expected);
  });

  it('takes 62 for the worst', () => {
    expect(cidrsOf([{ first: 1, last: 2 ** 32 - 2 }])).toHaveLength(62);
  });

  it('gives the interval back, wherever it lies', () => {
    const address = fc.oneof(
      fc.nat(2 ** 32 - 1),
      fc.nat(64),
      fc.nat(64).map((n) => 2 ** 32 - 1 - n),
      fc.nat(32).map((n) => Math.min(2 ** n, 2 ** 32 - 1)),
    );
    fc.assert(
      fc.property(address, address, (a, b) => {
        const interval = { first: Math.min(a, b), last: Math.max(a, b) };
        expect(setOf(cidrsOf([interval]))).toEqual([interval]);
      }),
      RUNS,
    );
  });
});
