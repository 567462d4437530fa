import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameCidr } from './cidr';
import { compareLevels, exposureOf, reachOf } from './exposure';
import { firewallAt } from './rule';
import {
  blockAround,
  cellsOf,
  customRule,
  inFirstOctet,
  inLastOctet,
  intervalsOf,
  managedRule,
  rulesOf,
  UNJUDGED,
} from './testing';

const RUNS = { numRuns: 1000 };
const blocks = fc.tuple(fc.nat(255), fc.nat(8)).map(([cell, depth]) => blockAround(cell, depth));

describe('reachOf, against the cells', () => {
  it('is never lowered by one more rule', () => {
    const rules = fc.oneof(
      blocks.map((block) => customRule('first', inFirstOctet(block))),
      blocks.map((block) => customRule('last', inLastOctet(block))),
      fc.constantFrom(...rulesOf('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '192.0.0.0/8')),
      fc.constantFrom(UNJUDGED, managedRule('mr-scalingo-osc-fr1'), managedRule('mr-scalingo-elsewhere')),
    );
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 8 }), rules, (list, more) => {
        const [before, after] = [reachOf(list), reachOf([...list, more])];
        expect(compareLevels(after.level, before.level)).toBeGreaterThanOrEqual(0);
        expect(after.addresses).toBeGreaterThanOrEqual(before.addresses);
        expect(after.addresses + after.privateAddresses).toBeGreaterThanOrEqual(
          before.addresses + before.privateAddresses,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('counts the cells of the last octet, each once', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 12 }), (list) => {
        const cells = cellsOf(...list);
        expect(reachOf(list.map((block, index) => customRule(String(index), inLastOctet(block))))).toEqual({
          level: list.length === 0 ? 'closed' : 'limited',
          set: intervalsOf(cells),
          addresses: cells.size,
          privateAddresses: 0,
        });
      }),
      RUNS,
    );
  });
});

describe('exposureOf, against the cells', () => {
  it('never understates: each rule counts from its time, and each removed one until its time', () => {
    const dates = fc.oneof(fc.constantFrom(0, 1, 2, 60_000, 120_000), fc.nat(240_000));
    const moments = fc.oneof(
      fc.constantFrom(0, 1, 119_999, 120_000, 120_001, 180_000, 240_000),
      fc.nat(480_000),
    );
    const timed = fc.tuple(blocks, dates, fc.boolean());
    fc.assert(
      fc.property(
        fc.array(timed, { maxLength: 6 }),
        fc.array(timed, { maxLength: 6 }),
        moments,
        (kept, gone, now) => {
          const rules = kept.map(([block, at, isDated], index) => {
            return customRule(`kept ${index}`, inLastOctet(block), isDated ? at : null);
          });
          const removals = gone.map(([block, at, isDated], index) => {
            return {
              rule: customRule(`gone ${index}`, inLastOctet(block), isDated ? at - 1 : null),
              removedAt: at,
            };
          });
          const inForce = kept.filter(([, at, isDated]) => !isDated || now >= at + 120_000);
          const leaving = gone.filter(([, at]) => now < at + 120_000);
          const { now: reach, settled, removedUntil } = exposureOf(firewallAt(rules, removals, now));
          const cells = cellsOf(...[...inForce, ...leaving].map(([block]) => block));
          expect(reach.set).toEqual(intervalsOf(cells));
          expect(reach.addresses).toBe(cells.size);
          expect(settled.set).toEqual(intervalsOf(cellsOf(...kept.map(([block]) => block))));
          // One that was put back is a present rule again, for the words; its addresses count all the same.
          const ends = leaving
            .filter(([gone]) => !kept.some(([block]) => isSameCidr(inLastOctet(block), inLastOctet(gone))))
            .map(([, at]) => at + 120_000);
          expect(removedUntil).toBe(ends.length === 0 ? null : Math.max(...ends));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
