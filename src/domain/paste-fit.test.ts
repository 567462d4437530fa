import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Addition } from './paste';
import { fitInto } from './paste-fit';

const addition = (index: number, lines: readonly number[]): Addition => ({
  source: { type: 'custom', cidr: { network: index, prefix: 32 } },
  label: '',
  lines,
});
const additions = (...lines: readonly (readonly number[])[]) => lines.map((of, index) => addition(index, of));
const linesOf = (list: readonly Addition[]) => list.map(({ lines }) => lines);

describe('what fits into the slots', () => {
  it('takes a line whole or not at all, and a smaller one after it', () => {
    const { fitting, overLimit } = fitInto(3, additions([1], [2], [2], [2], [3], [4]));
    expect(linesOf(fitting)).toEqual([[1], [3], [4]]);
    expect(linesOf(overLimit)).toEqual([[2], [2], [2]]);
  });

  it('keeps lines together that are merged', () => {
    const { fitting } = fitInto(2, additions([1, 2], [2], [1], [3]));
    expect(linesOf(fitting)).toEqual([[3]]);
  });

  it('never takes more than there is room for, loses nothing, splits no line', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.nat(30), (lines, slots) => {
        const all = additions(...lines);
        const { fitting, overLimit } = fitInto(slots, all);
        expect(fitting.length).toBeLessThanOrEqual(slots);
        expect(new Set([...fitting, ...overLimit])).toEqual(new Set(all));
        const taken = new Set(fitting.flatMap((one) => one.lines));
        expect(overLimit.flatMap((one) => one.lines).filter((line) => taken.has(line))).toEqual([]);
        if (slots >= all.length) expect(overLimit).toEqual([]);
      }),
    );
  });
});
