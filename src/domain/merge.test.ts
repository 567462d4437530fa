import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outermost } from './address-set';
import { covers, formatCidr, type Cidr } from './cidr';
import { groupsOf, joinLabels, mergesOf } from './merge';
import { unionOf } from './rule-set';
import {
  blockAround,
  blocksWithout,
  cellsOf,
  customRule,
  inFirstOctet,
  inLastOctet,
  isSameBlock,
  isSubset,
  managedRule,
  range,
  rulesOf,
  UNJUDGED,
  type Block,
} from './testing';

const RUNS = { numRuns: 300 };
const ALL = Array.from({ length: 256 }, (_, cell) => cell);
const blocks = fc
  .tuple(fc.nat(255), fc.integer({ min: 1, max: 8 }))
  .map(([cell, depth]) => blockAround(cell, depth));
/** Blocks so near each other that many are the same, cover each other or make wider ones. */
const nearBlocks = fc
  .tuple(fc.nat(15), fc.integer({ min: 4, max: 8 }))
  .map(([cell, depth]) => blockAround(cell, depth));
const lists = fc.oneof(
  fc.array(blocks, { maxLength: 12 }),
  fc.array(nearBlocks, { maxLength: 30 }),
  fc.shuffledSubarray(
    blocksWithout(new Set([3, 200]))
      .flatMap(({ start, depth }) => [
        blockAround(start, depth + 1),
        blockAround(start + 2 ** (7 - Math.min(depth, 7)), depth + 1),
      ])
      .filter(({ depth }) => depth <= 8),
  ),
);

const fewest = (cells: ReadonlySet<number>) => blocksWithout(new Set(ALL.filter((cell) => !cells.has(cell))));
const itself = (cidr: Cidr) => cidr;

describe('groupsOf, against the cells', () => {
  it('makes the fewest ranges, with each member in the one that covers it', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const cells = cellsOf(...list);
        const groups = groupsOf(list, inLastOctet);
        const byNetwork = [...groups].sort((a, b) => a.into.network - b.into.network);
        expect(byNetwork.map(({ into }) => into)).toEqual(fewest(cells).map(inLastOctet));
        expect(groups.flatMap(({ members }) => members)).toHaveLength(list.length);
        expect(
          groups.every(({ into, members }) => members.every((block) => covers(into, inLastOctet(block)))),
        ).toBe(true);
        const firsts = groups.map(({ members: [first] }) => (first ? list.indexOf(first) : -1));
        expect(firsts).toEqual([...firsts].sort((x, y) => x - y));
      }),
      RUNS,
    );
  });

  it('never makes 0.0.0.0/0, unless a member is that', () => {
    const halves = [range('128.0.0.0/1'), range('0.0.0.0/2'), range('64.0.0.0/2')];
    expect(groupsOf(halves, itself).map(({ into }) => formatCidr(into))).toEqual([
      '128.0.0.0/1',
      '0.0.0.0/1',
    ]);
    const all = [range('128.0.0.0/1'), range('0.0.0.0/0')];
    expect(groupsOf(all, itself)).toEqual([{ into: range('0.0.0.0/0'), members: all }]);
  });
});

describe('outermost, against the cells', () => {
  it('keeps what no other covers, and the first of the same', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const kept = list.filter((block, index) =>
          list.every(
            (other, at) =>
              at === index ||
              !isSubset(cellsOf(block), cellsOf(other)) ||
              (isSameBlock(block, other) && at > index),
          ),
        );
        expect(outermost(list, inLastOctet)).toEqual(kept);
      }),
      RUNS,
    );
  });
});

describe('mergesOf', () => {
  const inShort = (texts: readonly string[]) =>
    mergesOf(rulesOf(...texts)).map(({ rules, into }) => [...rules.map(({ id }) => id), formatCidr(into)]);

  it.each([
    [[], []],
    [['203.0.113.0/25'], []],
    [['203.0.113.0/25', '203.0.113.128/25'], [['203.0.113.0/25', '203.0.113.128/25', '203.0.113.0/24']]],
    [['1.0.0.1/32', '9.9.9.9/32', '1.0.0.0/32'], [['1.0.0.1/32', '1.0.0.0/32', '1.0.0.0/31']]],
    [
      ['203.0.113.128/25', '203.0.113.0/26', '203.0.113.64/26'],
      [['203.0.113.128/25', '203.0.113.0/26', '203.0.113.64/26', '203.0.113.0/24']],
    ],
    [
      ['203.0.113.0/25', '203.0.113.128/25', '203.0.113.128/26'],
      [['203.0.113.0/25', '203.0.113.128/25', '203.0.113.0/24']],
    ],
    [['203.0.113.0/25', '203.0.113.128/25', '203.0.113.0/24'], []],
    [['203.0.113.0/25', '203.0.113.128/26'], []],
    [['203.0.113.128/25', '203.0.114.0/25'], []],
    [['203.0.113.0/24', '203.0.113.0/24'], []],
    // Everyone takes a confirmation.
    [['0.0.0.0/1', '128.0.0.0/1'], []],
    [['0.0.0.0/2', '128.0.0.0/1', '64.0.0.0/2'], [['0.0.0.0/2', '64.0.0.0/2', '0.0.0.0/1']]],
  ])('%j', (texts, expected) => expect(inShort(texts)).toEqual(expected));

  it('leaves managed rules and what cannot be judged alone', () => {
    const rules = [managedRule('mr-scalingo-osc-fr1'), UNJUDGED, ...rulesOf('171.33.105.207/32')];
    expect(mergesOf(rules)).toEqual([]);
  });

  it('lets nobody in and leaves nobody out, and leads to the fewest rules once nothing is redundant', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (list, isFirstOctet) => {
        const rules = list.map((block: Block, id) =>
          customRule(String(id), isFirstOctet ? inFirstOctet(block) : inLastOctet(block)),
        );
        const merges = mergesOf(rules);
        const gone = new Set(merges.flatMap((merge) => merge.rules.map(({ id }) => id)));
        const after = [
          ...rules.filter(({ id }) => !gone.has(id)),
          ...merges.map(({ into }, id) => customRule(`merged-${id}`, into)),
        ];
        expect(unionOf(after)).toEqual(unionOf(rules));
        expect(merges.every((merge) => merge.into.prefix > 0 && merge.rules.length > 1)).toBe(true);
        expect(gone.size).toBe(merges.reduce((sum, merge) => sum + merge.rules.length, 0));
        const count = cellsOf(...list).size;
        const least = isFirstOctet && count === 256 ? 2 : fewest(cellsOf(...list)).length;
        expect(outermost(after, ({ source }) => source.cidr)).toHaveLength(least);
      }),
      RUNS,
    );
  });
});

describe('the label of one rule for several', () => {
  it.each([
    ['is none of none', [], '', 0],
    ['is none when none has one', ['', ''], '', 0],
    ['has each of them once, in order', ['Office', '', 'Bastion', 'Office'], 'Office + Bastion', 0],
    ['may be as long as a label', ['a'.repeat(251), 'b'], `${'a'.repeat(251)} + b`, 0],
    ['leaves out what makes it too long', ['a'.repeat(252), 'b', 'b', ''], 'a'.repeat(252), 1],
    ['goes on with what still fits', ['a'.repeat(251), 'too long', 'b'], `${'a'.repeat(251)} + b`, 1],
  ])('%s', (_words, labels, label, omitted) => {
    expect(joinLabels(labels)).toEqual({ label, omitted });
  });
});
