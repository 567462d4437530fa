import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLevels, exposureOf, reachOf, RULER_SEGMENTS, rulerSegments } from './exposure';
import type { FirewallEntry } from './rule';
import { customRule, intervalsOf, managedRule, range, rulesOf, UNJUDGED } from './testing';

const LEVELS = ['closed', 'limited', 'very-wide', 'open'] as const;

describe('rulerSegments', () => {
  it('has no segment for no address', () => expect(rulerSegments(0)).toBe(0));

  it.each(Array.from({ length: 33 }, (_, n) => n))(
    'has one more segment at 2^%i, and not 1 address before',
    (n) => {
      expect(rulerSegments(2 ** n)).toBe(n + 1);
      expect(rulerSegments(2 ** n - 1)).toBe(n);
      expect(rulerSegments(2 ** n + 1)).toBe(n === 0 ? 2 : n + 1);
    },
  );

  it('has a segment for each binary digit, and all of them for every address', () => {
    expect(rulerSegments(2 ** 32)).toBe(RULER_SEGMENTS);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (addresses) => {
        expect(rulerSegments(addresses)).toBe(addresses.toString(2).length);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each(LEVELS)('compareLevels puts %s at its place, from the safest to the most open', (level) => {
  const signs = LEVELS.map((other) => Math.sign(compareLevels(level, other)));
  const at = LEVELS.indexOf(level);
  expect(signs).toEqual(LEVELS.map((_, other) => Math.sign(at - other)));
});

describe('reachOf', () => {
  it.each([
    [[], 'closed', 0, 0],
    [['203.0.113.10/32'], 'limited', 1, 0],
    [['10.0.0.0/8'], 'limited', 0, 2 ** 24],
    [['8.0.0.0/8', '9.0.0.0/8'], 'very-wide', 2 ** 25, 0],
    [['8.0.0.0/8', '9.0.0.0/9'], 'limited', 2 ** 24 + 2 ** 23, 0],
    [['8.0.0.0/7'], 'very-wide', 2 ** 25, 0],
    // What no connection from the Internet comes from makes nothing wide.
    [['10.0.0.0/8', '127.0.0.0/8'], 'limited', 0, 2 ** 24],
    [['224.0.0.0/4'], 'limited', 0, 0],
    [['0.0.0.0/7'], 'very-wide', 2 ** 24, 0],
    [
      ['0.0.0.0/1', '128.0.0.0/2'],
      'very-wide',
      3 * 2 ** 30 - 3 * 2 ** 24 - 2 ** 22 - 2 ** 20 - 2 ** 16,
      2 ** 24 + 2 ** 20,
    ],
    [['0.0.0.0/1', '128.0.0.0/1'], 'open', 2 ** 32, 0],
    [['0.0.0.0/0'], 'open', 2 ** 32, 0],
  ])('of %j is %s, with %i addresses and %i private ones', (texts, level, addresses, privateAddresses) => {
    expect(reachOf(rulesOf(...texts))).toMatchObject({ level, addresses, privateAddresses });
  });

  it.each([
    ['a rule that cannot be judged', UNJUDGED, 0],
    ['a managed range whose addresses are not known', managedRule('mr-scalingo-elsewhere'), 0],
    ['a managed range whose addresses are published', managedRule('mr-scalingo-osc-fr1'), 2],
  ])('is limited, never closed, with %s', (_name, rule, addresses) => {
    expect(reachOf([rule])).toMatchObject({ level: 'limited', addresses, privateAddresses: 0 });
  });
});

describe('exposureOf', () => {
  const at = (text: string, phase: FirewallEntry['phase']): FirewallEntry => {
    return { rule: customRule(text, range(text)), phase };
  };
  const entries = [
    at('203.0.113.1/32', { name: 'active' }),
    at('203.0.113.2/32', { name: 'applying', appliesAt: 5 }),
    at('203.0.113.3/32', { name: 'removed', until: 9 }),
  ];

  it('counts active and removed rules now, active and applying ones in the end', () => {
    const exposure = exposureOf(entries);
    expect(exposure.now.set).toEqual(intervalsOf(new Set([1, 3])));
    expect(exposure.settled.set).toEqual(intervalsOf(new Set([1, 2])));
    expect(exposure).toMatchObject({
      active: 1,
      applying: 1,
      removed: 1,
      putBack: 0,
      removedUntil: 9,
      putBackUntil: null,
      unknown: [],
    });
  });

  it('says what is on its way, and counts a removed rule no more that is put back', () => {
    const { rule } = at('203.0.113.3/32', { name: 'active' });
    const back: FirewallEntry = { rule: { ...rule, id: 'again' }, phase: { name: 'applying', appliesAt: 7 } };
    const exposure = exposureOf([...entries, back]);
    expect(exposure).toMatchObject({
      applying: 2,
      removed: 0,
      putBack: 1,
      removedUntil: null,
      putBackUntil: 9,
    });
    expect(exposure.openedBy).toBeNull();
    const other = at('203.0.113.4/32', { name: 'removed', until: 8 });
    expect(exposureOf([...entries, back, other])).toMatchObject({
      removed: 1,
      putBack: 1,
      removedUntil: 8,
      putBackUntil: 9,
    });
  });

  it('names the rule that opens to everyone, when one does by itself', () => {
    const applying = { name: 'applying', appliesAt: 7 } as const;
    const [narrow, half, rest, all] = [
      at('203.0.113.3/32', applying),
      at('0.0.0.0/1', { name: 'active' }),
      at('128.0.0.0/1', applying),
      at('0.0.0.0/0', applying),
    ];
    expect(exposureOf([narrow, all]).openedBy).toBe(all.rule);
    expect(exposureOf([narrow, half, rest]).openedBy).toBe(rest.rule);
    expect(exposureOf([narrow, rest, at('0.0.0.0/1', applying)]).openedBy).toBeNull();
    expect(exposureOf([at('0.0.0.0/0', { name: 'active' }), all]).openedBy).toBeNull();
  });

  it('is closed, with no end of a removal, for an empty firewall', () => {
    expect(exposureOf([])).toMatchObject({
      now: { level: 'closed' },
      settled: { level: 'closed' },
      removedUntil: null,
    });
  });

  it('waits for the last of several removals, in any order', () => {
    const removed = [7, 9, 8].map((until): FirewallEntry => ({
      rule: UNJUDGED,
      phase: { name: 'removed', until },
    }));
    expect(exposureOf(removed).removedUntil).toBe(9);
  });

  it('names the rules whose addresses are not known, in every phase', () => {
    const unknown = managedRule('mr-scalingo-elsewhere');
    const list: FirewallEntry[] = [
      { rule: unknown, phase: { name: 'applying', appliesAt: 1 } },
      { rule: managedRule('mr-scalingo-osc-fr1'), phase: { name: 'active' } },
      { rule: UNJUDGED, phase: { name: 'removed', until: 1 } },
    ];
    expect(exposureOf(list).unknown).toEqual([unknown, UNJUDGED]);
  });
});
