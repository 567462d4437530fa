import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setOf } from './address-set';
import { isEveryone, isPrivate, isVeryWide } from './rule-set';
import { findingsFor, type Finding } from './source-findings';
import {
  blockAround,
  blocksWithout,
  cellsOf,
  customRule,
  inFirstOctet,
  inLastOctet,
  isSameBlock,
  isSubset,
  PUBLIC_OCTETS,
  type Block,
} from './testing';

const RUNS = { numRuns: 1000 };
const blocks = fc.tuple(fc.nat(255), fc.nat(8)).map(([cell, depth]) => blockAround(cell, depth));
/** Blocks so near each other that many are the same, cover each other or are two halves. */
const nearBlocks = fc
  .tuple(fc.nat(15), fc.integer({ min: 4, max: 8 }))
  .map(([cell, depth]) => blockAround(cell, depth));
const lists = fc.oneof(fc.array(blocks, { maxLength: 12 }), fc.array(nearBlocks, { maxLength: 12 }));

const inLast = (block: Block, index: number) => customRule(String(index), inLastOctet(block));
const inFirst = (block: Block, index: number) => customRule(String(index), inFirstOctet(block));

const someOctets = fc.constantFrom(0, 1, 9, 10, 11, 100, 126, 127, 128, 169, 172, 192, 223, 224, 240, 255);
/** Sets of wide ranges, about half of which admit everyone. */
const wideLists = fc
  .tuple(
    fc.oneof(
      fc.subarray([0, 10, 127, 224, 239, 255]),
      fc.array(fc.oneof(someOctets, fc.nat(255)), { maxLength: 3 }),
    ),
    fc.array(blocks, { maxLength: 2 }),
  )
  .map(([leftOut, more]) => [...blocksWithout(new Set(leftOut)), ...more]);

it('everyone is admitted when no octet with public addresses is left out', () => {
  fc.assert(
    fc.property(fc.oneof(wideLists, lists), (list) => {
      expect(isEveryone(setOf(list.map(inFirstOctet)))).toBe(isSubset(PUBLIC_OCTETS, cellsOf(...list)));
    }),
    { numRuns: 2000 },
  );
});

/** What has to be found for a block among others, in order, counted cell by cell. */
function modelFindings(
  candidate: Block,
  list: readonly Block[],
  ruleOf: typeof inLast,
  isFirstOctet: boolean,
): readonly Finding[] {
  const pairs = list.map((block, index) => ({ block, rule: ruleOf(block, index) }));
  const own = cellsOf(candidate);
  const isEveryoneIn = (...all: readonly Block[]) => isFirstOctet && isSubset(PUBLIC_OCTETS, cellsOf(...all));
  const isWide = (block: Block) => isFirstOctet && cellsOf(block).size > 1;
  const others = pairs.filter(({ block }) => !isSameBlock(block, candidate));
  const same = pairs.find(({ block }) => isSameBlock(block, candidate));
  const around = others.find(({ block }) => isSubset(own, cellsOf(block)));
  const inside = others.filter(({ block }) => isSubset(cellsOf(block), own)).map(({ rule }) => rule);
  const becomesEveryone = !isEveryoneIn(...list) && isEveryoneIn(candidate, ...list);
  const isNeeded = (block: Block, index: number) =>
    [...cellsOf(block)].some((cell) => PUBLIC_OCTETS.has(cell) && !own.has(cell)) &&
    !list.some((other, at) => {
      return (at < index || !isSameBlock(other, block)) && isSubset(cellsOf(block), cellsOf(other));
    });
  const togetherWith = isEveryoneIn(candidate)
    ? []
    : pairs.filter(({ block }, index) => isWide(block) && isNeeded(block, index)).map(({ rule }) => rule);
  const isEveryoneFound = isEveryoneIn(candidate) || becomesEveryone;
  const isReserved = isFirstOctet && [...own].every((cell) => cell === 0 || cell === 127 || cell >= 224);
  const isPrivateOctet = isFirstOctet && candidate.start === 10 && candidate.depth === 8;
  return [
    ...(same ? [{ kind: 'duplicate', rule: same.rule } as const] : []),
    ...(isEveryoneFound ? [{ kind: 'everyone', togetherWith } as const] : []),
    ...(!isEveryoneFound && !isReserved && isWide(candidate) ? [{ kind: 'very-wide' } as const] : []),
    ...(isPrivateOctet ? [{ kind: 'private' } as const] : []),
    ...(isReserved ? [{ kind: 'reserved' } as const] : []),
    ...(around ? [{ kind: 'covered', by: around.rule } as const] : []),
    ...(inside.length > 0 ? [{ kind: 'covers', rules: inside } as const] : []),
  ];
}

describe('findingsFor, against the cells', () => {
  it('finds the same in the last octet', () => {
    fc.assert(
      fc.property(fc.oneof(blocks, nearBlocks), lists, (candidate, list) => {
        const found = findingsFor(inLastOctet(candidate), list.map(inLast));
        expect(found).toEqual(modelFindings(candidate, list, inLast, false));
      }),
      RUNS,
    );
  });

  it('finds the same in the first octet, where everyone may be admitted', () => {
    const taken = fc.tuple(wideLists, fc.nat(), fc.boolean()).map(([list, pick, isKept]) => {
      const index = pick % Math.max(1, list.length);
      const candidate = list[index] ?? blockAround(10, 8);
      return { candidate, list: isKept ? list : list.filter((_, other) => other !== index) };
    });
    const samples = fc.oneof(taken, fc.record({ candidate: fc.oneof(blocks, nearBlocks), list: lists }));
    fc.assert(
      fc.property(samples, ({ candidate, list }) => {
        const found = findingsFor(inFirstOctet(candidate), list.map(inFirst));
        expect(found).toEqual(modelFindings(candidate, list, inFirst, true));
      }),
      { numRuns: 2000 },
    );
  });

  it('calls a range private or very wide by its octets and its length', () => {
    const octets = fc.tuple(
      fc.constantFrom(10, 11, 172, 192, 203),
      fc.constantFrom(0, 15, 16, 31, 32, 168, 169),
    );
    fc.assert(
      fc.property(octets, fc.nat(32), ([a, b], prefix) => {
        const size = 2 ** (32 - prefix);
        const address = a * 2 ** 24 + b * 2 ** 16;
        const cidr = { network: address - (address % size), prefix };
        const first = [Math.floor(cidr.network / 2 ** 24), Math.floor(cidr.network / 2 ** 16) % 256] as const;
        const expected =
          (first[0] === 10 && prefix >= 8) ||
          (first[0] === 172 && first[1] >= 16 && first[1] <= 31 && prefix >= 12) ||
          (first[0] === 192 && first[1] === 168 && prefix >= 16);
        expect(isPrivate(cidr)).toBe(expected);
        expect(isVeryWide(cidr)).toBe(size > 2 ** 24);
      }),
      RUNS,
    );
  });
});
