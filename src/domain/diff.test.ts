import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffOf } from './diff';
import { parseAddress } from './cidr';
import { portionOf } from './portion';
import type { Rule } from './rule';
import { unionOf } from './rule-set';
import {
  active,
  blockAround,
  cellsOf,
  customRule,
  inLastOctet,
  intervalsOf,
  managedRule,
  range,
  rulesOf,
  UNJUDGED,
  type Block,
} from './testing';

const PUBLISHED = managedRule('mr-scalingo-osc-fr1');
const UNKNOWN = managedRule('mr-scalingo-elsewhere');

describe('removing one rule', () => {
  it('counts a rule that is applying only afterwards, and one that was removed only before', () => {
    const [removed, applying, gone, other] = rulesOf(
      '203.0.113.0/26',
      '203.0.113.0/27',
      '203.0.113.64/26',
      '203.0.113.128/26',
    );
    if (!removed || !applying || !gone || !other) throw new Error('four rules');
    const impact = diffOf(
      [
        { rule: removed, phase: { name: 'active' } },
        { rule: applying, phase: { name: 'applying', appliesAt: 1 } },
        { rule: gone, phase: { name: 'removed', until: 1 } },
        { rule: other, phase: { name: 'active' } },
      ],
      { removed: [removed] },
      null,
    );
    expect(impact.before).toEqual(unionOf([removed, gone, other]));
    expect(impact.after).toEqual(unionOf([applying, other]));
    expect(impact.lost.set).toEqual(unionOf(rulesOf('203.0.113.32/27')));
    expect(impact.stillAllowedBy).toEqual([
      { rule: applying, addresses: unionOf([applying]), isComing: true },
    ]);
    expect(impact.interrupted).toEqual(portionOf(unionOf([applying])));
    expect(impact.without).toEqual(unionOf([removed, applying, other]));
    expect(impact.isSettling).toBe(true);
  });

  it('names a rule that is active before one that is on its way', () => {
    const [removed, applying, other] = rulesOf('203.0.113.7/32', '203.0.113.0/25', '203.0.113.0/24');
    if (!removed || !applying || !other) throw new Error('three rules');
    const impact = diffOf(
      [
        { rule: removed, phase: { name: 'active' } },
        { rule: applying, phase: { name: 'applying', appliesAt: 1 } },
        { rule: other, phase: { name: 'active' } },
      ],
      { removed: [removed] },
      null,
    );
    expect(impact.stillAllowedBy.map(({ rule, isComing }) => [rule, isComing])).toEqual([
      [other, false],
      [applying, true],
    ]);
  });

  it('loses the published addresses of a managed rule', () => {
    const impact = diffOf(active([PUBLISHED, UNJUDGED]), { removed: [PUBLISHED] }, null);
    expect(impact).toEqual({
      before: unionOf([PUBLISHED]),
      without: unionOf([PUBLISHED]),
      after: [],
      lost: portionOf(unionOf([PUBLISHED])),
      isOnlyMissed: false,
      gained: portionOf([]),
      stillAllowedBy: [],
      isLikely: false,
      interrupted: portionOf([]),
      isSettling: false,
      isClosing: false,
      isKnown: true,
      own: null,
    });
  });

  it.each([UNJUDGED, UNKNOWN])('does not claim to know what is lost with $id', (removed) => {
    const rules = [removed, ...rulesOf('203.0.113.0/24')];
    const impact = diffOf(active(rules), { removed: [removed] }, null);
    expect(impact.isKnown).toBe(false);
    expect(impact.lost.set).toEqual([]);
    expect(impact.stillAllowedBy).toEqual([]);
  });

  it('closes the firewall only when nothing takes the place of the last rule', () => {
    const [rule, next] = rulesOf('203.0.113.0/24', '198.51.100.0/24');
    if (!rule || !next) throw new Error('two rules');
    expect(diffOf(active([rule]), { removed: [rule] }, null).isClosing).toBe(true);
    expect(diffOf(active([rule]), { removed: [rule], added: [next.source] }, null).isClosing).toBe(false);
    expect(diffOf(active([rule, next]), { removed: [rule], added: [next.source] }, null).isClosing).toBe(
      false,
    );
  });

  it('names a managed rule that goes on admitting an address', () => {
    const [rule] = rulesOf('171.33.0.0/16');
    const impact = rule && diffOf(active([PUBLISHED, rule]), { removed: [rule] }, null);
    expect(impact?.stillAllowedBy).toEqual([
      { rule: PUBLISHED, addresses: unionOf([PUBLISHED]), isComing: false },
    ]);
    expect(impact?.isLikely).toBe(true);
  });

  it('is certain of what a custom rule goes on admitting, before and after', () => {
    const [rule, wider] = rulesOf('171.33.105.206/32', '171.33.105.0/24');
    if (!rule || !wider) throw new Error('two rules');
    const isLikely = (rules: readonly Rule[], added: readonly Rule[]) =>
      diffOf(active(rules), { removed: [rule], added: added.map(({ source }) => source) }, null).isLikely;
    expect(isLikely([PUBLISHED, rule], [])).toBe(true);
    expect(isLikely([PUBLISHED, rule, wider], [])).toBe(false);
    expect(isLikely([PUBLISHED, rule], [wider])).toBe(false);
  });
});

const blocks = fc.tuple(fc.nat(255), fc.nat(8)).map(([cell, depth]) => blockAround(cell, depth));
const nearBlocks = fc
  .tuple(fc.nat(15), fc.integer({ min: 4, max: 8 }))
  .map(([cell, depth]) => blockAround(cell, depth));
const lists = fc.oneof(fc.array(blocks, { maxLength: 12 }), fc.array(nearBlocks, { maxLength: 12 }));
const inLast = (block: Block, index: number) => customRule(String(index), inLastOctet(block));

describe('removing one rule, against the cells', () => {
  it('loses the cells that no other rule has, and names the rules that have the others', () => {
    fc.assert(
      fc.property(fc.oneof(blocks, nearBlocks), lists, fc.nat(12), (removed, others, at) => {
        const list = [...others.slice(0, at), removed, ...others.slice(at)];
        const rules = list.map(inLast);
        const index = Math.min(at, others.length);
        const [own, after] = [cellsOf(removed), cellsOf(...others)];
        const stillAllowedBy = list.flatMap((block, other) => {
          const shared = new Set([...cellsOf(block)].filter((cell) => own.has(cell)));
          return other === index || shared.size === 0
            ? []
            : [{ rule: inLast(block, other), addresses: intervalsOf(shared), isComing: false }];
        });
        expect(diffOf(active(rules), { removed: [inLast(removed, index)] }, null)).toEqual({
          before: intervalsOf(cellsOf(...list)),
          without: intervalsOf(cellsOf(...list)),
          after: intervalsOf(after),
          lost: portionOf(intervalsOf(new Set([...own].filter((cell) => !after.has(cell))))),
          isOnlyMissed: false,
          gained: portionOf([]),
          stillAllowedBy,
          isLikely: false,
          interrupted: portionOf([]),
          isSettling: false,
          isClosing: others.length === 0,
          isKnown: true,
          own: null,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('any change', () => {
  const custom = (text: string) => ({ type: 'custom', text, cidr: range(text) }) as const;

  it('of a source for a narrower one takes the rest away, and lets nobody in', () => {
    const [office] = rulesOf('203.0.113.0/24');
    if (!office) throw new Error('a rule');
    const diff = diffOf(active([office]), { removed: [office], added: [custom('203.0.113.0/25')] }, null);
    expect(diff.lost.cidrs).toEqual([range('203.0.113.128/25')]);
    expect(diff.lost.count).toBe(128);
    expect(diff.gained.count).toBe(0);
    // Both changes take their time, and nobody knows which is first.
    expect(diff.interrupted.cidrs).toEqual([range('203.0.113.0/25')]);
  });

  it('tells of rules on their way that it has nothing to do with', () => {
    const [office, coming] = rulesOf('203.0.113.0/24', '192.0.2.0/24');
    if (!office || !coming) throw new Error('two rules');
    const entries = [
      ...active([office]),
      { rule: coming, phase: { name: 'applying', appliesAt: 1 } } as const,
    ];
    expect(diffOf(entries, { removed: [office] }, null).isSettling).toBe(true);
    expect(diffOf(active([office, coming]), { removed: [office] }, null).isSettling).toBe(false);
  });

  it.each([
    ['203.0.113.1', 'interrupted'],
    ['203.0.113.200', 'loses'],
    ['198.51.100.7', 'gains'],
    ['192.0.2.1', 'denied'],
  ])('says of the own address %s that it %s', (address, own) => {
    const [office] = rulesOf('203.0.113.0/24');
    if (!office) throw new Error('a rule');
    const added = [custom('203.0.113.0/25'), custom('198.51.100.7/32')];
    expect(diffOf(active([office]), { removed: [office], added }, parseAddress(address)).own).toBe(own);
  });

  it('only misses access by a rule that never applied', () => {
    const [office, coming] = rulesOf('203.0.113.0/25', '203.0.113.0/24');
    if (!office || !coming) throw new Error('two rules');
    const entries = [
      ...active([office]),
      { rule: coming, phase: { name: 'applying', appliesAt: 1 } } as const,
    ];
    const without = (removed: readonly Rule[], address: string) =>
      diffOf(entries, { removed }, parseAddress(address));
    expect(without([coming], '203.0.113.200')).toMatchObject({ isOnlyMissed: true, own: 'misses' });
    expect(without([coming], '203.0.113.1')).toMatchObject({ isOnlyMissed: true, own: 'keeps' });
    expect(without([coming, office], '203.0.113.200')).toMatchObject({ isOnlyMissed: false, own: 'misses' });
    expect(without([coming, office], '203.0.113.1')).toMatchObject({ isOnlyMissed: false, own: 'loses' });
    expect(without([office], '203.0.113.1')).toMatchObject({ isOnlyMissed: false, own: 'interrupted' });
  });

  it('does not know of the own address while a removed rule is not known', () => {
    const entries = active([UNKNOWN, ...rulesOf('203.0.113.0/24')]);
    const own = (address: string) => diffOf(entries, { removed: [UNKNOWN] }, parseAddress(address)).own;
    expect(own('192.0.2.1')).toBe('unknown');
    expect(own('203.0.113.1')).toBe('keeps');
  });

  it('is not known as a whole as soon as one removed rule is not', () => {
    const removed = [UNKNOWN, ...rulesOf('203.0.113.0/24')];
    expect(diffOf(active(removed), { removed }, null).isKnown).toBe(false);
  });

  it('gains and loses exactly the cells that it should', () => {
    fc.assert(
      fc.property(
        lists,
        fc.array(fc.oneof(blocks, nearBlocks), { maxLength: 4 }),
        fc.nat(2 ** 12 - 1),
        (list, news, mask) => {
          const rules = list.map(inLast);
          const isGone = (index: number) => (mask >> index) % 2 === 1;
          const removed = rules.filter((_, index) => isGone(index));
          const added = news.map((block, index) => inLast(block, index).source);
          const [before, after] = [
            cellsOf(...list),
            cellsOf(...list.filter((_, index) => !isGone(index)), ...news),
          ];
          const diff = diffOf(active(rules), { removed, added }, null);
          expect(diff.before).toEqual(intervalsOf(before));
          expect(diff.after).toEqual(intervalsOf(after));
          expect(diff.lost.set).toEqual(intervalsOf(new Set([...before].filter((cell) => !after.has(cell)))));
          expect(diff.gained.set).toEqual(
            intervalsOf(new Set([...after].filter((cell) => !before.has(cell)))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
