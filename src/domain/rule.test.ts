import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  canBePutBack,
  firewallAt,
  isPutBack,
  isSameSource,
  isSettling,
  lastChangeAt,
  msUntil,
  PROPAGATION_MS,
  sourceName,
  sourceText,
  type Rule,
  type RuleSource,
} from './rule';
import { customRule, range } from './testing';

const ONE = range('203.0.113.10/32');
const T = 1_700_000_000_000;

const custom = (text: string, cidr = text): RuleSource => ({ type: 'custom', text, cidr: range(cidr) });
const unjudged = (text: string): RuleSource => ({ type: 'custom', text, cidr: null });
const managed = (rangeId: string): RuleSource => ({ type: 'managed', rangeId });

describe('isSameSource', () => {
  it.each([
    ['the same range', custom('203.0.113.0/24'), custom('203.0.113.0/24'), true],
    ['the same range in two ways', custom('203.0.113.10'), custom('203.0.113.10/32'), true],
    ['the same range with host bits', custom('203.0.113.10/24'), custom('203.0.113.0/24'), true],
    ['the same network with another length', custom('203.0.113.0/24'), custom('203.0.113.0/25'), false],
    ['the same text that cannot be judged', unjudged('2001:db8::/32'), unjudged('2001:db8::/32'), true],
    ['two texts that cannot be judged', unjudged('2001:db8::/32'), unjudged('2001:db8::/33'), false],
    ['a range and a text that cannot be judged', custom('203.0.113.0/24'), unjudged('::/0'), false],
    ['the same managed range', managed('mr-scalingo-osc-fr1'), managed('mr-scalingo-osc-fr1'), true],
    ['two managed ranges', managed('mr-scalingo-osc-fr1'), managed('mr-scalingo-osc-secnum-fr1'), false],
    [
      'a managed range and its own text',
      managed('mr-scalingo-osc-fr1'),
      unjudged('mr-scalingo-osc-fr1'),
      false,
    ],
  ])('compares %s, in either order', (_name, a, b, expected) => {
    expect(isSameSource(a, b)).toBe(expected);
    expect(isSameSource(b, a)).toBe(expected);
  });
});

describe('sourceText', () => {
  it.each([
    [custom('203.0.113.7/24', '203.0.113.0/24'), '203.0.113.0/24'],
    [unjudged('2001:db8::/32'), '2001:db8::/32'],
    [managed('mr-scalingo-osc-fr1'), 'mr-scalingo-osc-fr1'],
  ])('%j', (source, text) => {
    expect(sourceText(source)).toBe(text);
  });
});

it('sourceName is the name of a managed range, once that is loaded', () => {
  const source = managed('mr-scalingo-osc-fr1');
  const range = { id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' };
  expect(sourceName(source, undefined)).toBe('mr-scalingo-osc-fr1');
  expect(sourceName(source, [{ ...range, id: 'mr-other' }])).toBe('mr-scalingo-osc-fr1');
  expect(sourceName(source, [range])).toBe('Scalingo osc-fr1 region');
  expect(sourceName(custom('203.0.113.0/24'), [range])).toBe('203.0.113.0/24');
});

describe('canBePutBack', () => {
  it('takes a range that can be written again', () => {
    expect(canBePutBack(customRule('a', ONE, T))).toBe(true);
    expect(canBePutBack({ ...customRule('a', ONE, T), source: managed('mr-scalingo-osc-fr1') })).toBe(true);
    expect(canBePutBack({ ...customRule('a', ONE, T), source: unjudged('2001:db8::/32') })).toBe(false);
  });
});

describe('addressesOf', () => {
  it('knows the addresses of a custom range', () => {
    expect(addressesOf(custom('0.0.0.0/0'))).toEqual([{ first: 0, last: 2 ** 32 - 1 }]);
  });

  it('knows the published addresses of a managed range', () => {
    expect(addressesOf(managed('mr-scalingo-osc-fr1'))).toHaveLength(2);
  });

  it.each([
    unjudged('2001:db8::/32'),
    unjudged(''),
    managed('mr-scalingo-elsewhere'),
    managed('constructor'),
  ])('does not know the addresses of %o', (source) => expect(addressesOf(source)).toBeNull());
});

describe('firewallAt, for a present rule', () => {
  it.each([
    ['the moment it was created', 0],
    ['1 ms later', 1],
    ['1 ms before the end', PROPAGATION_MS - 1],
    ['1 ms before it was created, by a clock that is behind', -1],
    ['an hour before it was created, by a clock that is wrong', -3_600_000],
  ])('is applying %s', (_name, age) => {
    const rule = customRule('a', ONE, T);
    expect(firewallAt([rule], [], T + age)).toEqual([
      { rule, phase: { name: 'applying', appliesAt: T + PROPAGATION_MS } },
    ]);
  });

  it.each([
    ['exactly', PROPAGATION_MS],
    ['1 ms more than', PROPAGATION_MS + 1],
    ['a year after', 31_536_000_000],
  ])('is active %s the propagation time after its creation', (_name, age) => {
    const rule = customRule('a', ONE, T);
    expect(firewallAt([rule], [], T + age)).toEqual([{ rule, phase: { name: 'active' } }]);
  });

  it.each([0, 1, T, -T])('is active without a date of creation, at %i', (now) => {
    const rule = customRule('a', ONE, null);
    expect(firewallAt([rule], [], now)).toEqual([{ rule, phase: { name: 'active' } }]);
  });

  it('takes 1970 for a date, not for a missing one', () => {
    const rule = customRule('a', ONE, 0);
    expect(firewallAt([rule], [], 0)).toEqual([
      { rule, phase: { name: 'applying', appliesAt: PROPAGATION_MS } },
    ]);
  });
});

describe('msUntil', () => {
  it.each([
    ['what is left', T + 84_000, 84_000],
    ['nothing once it is there', T - 1, 0],
    ['the propagation time at most, where a clock is wrong', T + 3_600_000, PROPAGATION_MS],
  ])('is %s', (_name, appliesAt, left) => {
    expect(msUntil(appliesAt, T)).toBe(left);
  });
});

describe('lastChangeAt', () => {
  const rules = [customRule('a', ONE, T), customRule('b', ONE, T + 5_000), customRule('c', ONE, null)];
  const removals = [{ rule: customRule('d', ONE, 0), removedAt: T + 2_000 }];

  it.each([
    ['none before the first', -1, -Infinity],
    ['that at which the first rule applies', 0, 0],
    ['the same until the next', 1_999, 0],
    ['that at which a removed rule is gone', 2_000, 2_000],
    ['the last of several', 60_000, 5_000],
  ])('is %s', (_name, after, expected) => {
    const end = T + PROPAGATION_MS;
    expect(lastChangeAt(rules, removals, end + after)).toBe(
      expected === -Infinity ? expected : end + expected,
    );
  });

  it('is another one whenever the firewall is', () => {
    const created = fc.option(fc.nat(300_000));
    fc.assert(
      fc.property(
        fc.array(created),
        fc.array(fc.nat(300_000)),
        fc.nat(500_000),
        fc.nat(500_000),
        (a, b, one, two) => {
          const present = a.map((createdAt, index) => customRule(`p${index}`, ONE, createdAt));
          const gone = b.map((removedAt, index) => ({
            rule: customRule(`g${index}`, range(`10.0.${index}.0/24`), 0),
            removedAt,
          }));
          fc.pre(lastChangeAt(present, gone, one) === lastChangeAt(present, gone, two));
          expect(firewallAt(present, gone, one)).toEqual(firewallAt(present, gone, two));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('firewallAt, for a removed rule', () => {
  const rule = customRule('a', ONE, T - 1_000_000);
  const until = T + PROPAGATION_MS;

  it.each([
    ['at once', 0],
    ['1 ms before the end', PROPAGATION_MS - 1],
    ['by a clock that is behind', -1],
  ])('still counts %s', (_name, age) => {
    const entries = firewallAt([], [{ rule, removedAt: T }], T + age);
    expect(entries).toEqual([{ rule, phase: { name: 'removed', until } }]);
  });

  it.each([PROPAGATION_MS, PROPAGATION_MS + 1])('no longer counts %i ms after its removal', (age) => {
    expect(firewallAt([], [{ rule, removedAt: T }], T + age)).toEqual([]);
  });

  it('is one line only while the API still lists it', () => {
    expect(firewallAt([rule], [{ rule, removedAt: T }], T)).toEqual([{ rule, phase: { name: 'active' } }]);
  });

  it('counts beside a new rule for the same range', () => {
    const again = customRule('b', ONE, T);
    expect(firewallAt([again], [{ rule, removedAt: T }], T).map(({ phase }) => phase.name)).toEqual([
      'removed',
      'applying',
    ]);
  });

  it('stands in its old place, before the first rule that is younger', () => {
    const rules = ['a', 'c'].map((id, index) => customRule(id, ONE, T - 2000 + index * 1000));
    const gone = { rule: customRule('b', ONE, T - 1500), removedAt: T };
    expect(firewallAt(rules, [gone], T).map(({ rule: { id } }) => id)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['after those of its own age', T - 2000, ['a', 'gone', 'c']],
    ['last when all are older', T, ['a', 'c', 'gone']],
  ])('stands %s', (_words, createdAt, ids) => {
    const rules = ['a', 'c'].map((id, index) => customRule(id, ONE, T - 2000 + index * 1000));
    const gone = { rule: customRule('gone', ONE, createdAt), removedAt: T };
    expect(firewallAt(rules, [gone], T).map(({ rule: { id } }) => id)).toEqual(ids);
  });

  it('counts from its last removal when it was put back in between', () => {
    const again = customRule('b', ONE, T);
    const other = customRule('c', range('198.51.100.0/24'), T);
    const removals = [
      { rule, removedAt: T },
      { rule: again, removedAt: T + 1000 },
      { rule: other, removedAt: T + 2000 },
    ];
    const entries = firewallAt([], removals, T + 3000);
    expect(entries.map(({ rule: { id } }) => id).toSorted()).toEqual(['b', 'c']);
  });

  it('counts from its first removal while the rule of the last one is still listed', () => {
    const again = customRule('b', ONE, T + 1);
    const removals = [
      { rule, removedAt: T },
      { rule: again, removedAt: T + 1000, isUncertain: true },
    ];
    expect(firewallAt([again], removals, T + 3000)).toEqual([
      { rule, phase: { name: 'removed', until } },
      { rule: again, phase: { name: 'applying', appliesAt: T + 1 + PROPAGATION_MS } },
    ]);
  });
});

describe('isSettling', () => {
  const old = customRule('old', range('198.51.100.0/24'), null);

  it.each([
    ['nothing', [], [], false],
    ['a rule that applies already', [old], [], false],
    ['one on its way beside it', [old, customRule('a', ONE, T)], [], true],
    ['one that was removed a moment ago', [old], [{ rule: customRule('a', ONE, 0), removedAt: T }], true],
  ])('%s: %j', (_words, rules, removals, expected) => {
    expect(isSettling(firewallAt(rules, removals, T))).toBe(expected);
  });
});

describe('isPutBack', () => {
  const rule = customRule('a', ONE, T);
  const gone = { rule, phase: { name: 'removed', until: T } } as const;
  const other = { rule: customRule('c', range('198.51.100.0/24'), T), phase: { name: 'active' } } as const;
  const again = { rule: customRule('b', ONE, T), phase: { name: 'applying', appliesAt: 1 } } as const;

  it.each([
    ['a removed rule whose source is allowed again', gone, [other, gone, again], true],
    ['a removed rule beside another source', gone, [gone, other], false],
    ['a rule that was never removed', again, [gone, again], false],
  ])('%s', (_words, entry, entries, expected) => {
    expect(isPutBack(entry, entries)).toBe(expected);
  });
});

it('firewallAt keeps every present rule once, in order, among the removed ones', () => {
  const rules = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.option(fc.nat(300_000))), { selector: ([id]) => id })
    .map((list): Rule[] => list.map(([id, createdAt]) => customRule(String(id), ONE, createdAt)));
  fc.assert(
    fc.property(rules, rules, fc.nat(400_000), (present, gone, now) => {
      const removals = gone.map((rule) => ({ rule, removedAt: rule.createdAt ?? 0 }));
      const entries = firewallAt(present, removals, now);
      const kept = entries.filter(({ phase }) => phase.name !== 'removed').map(({ rule }) => rule);
      expect(kept).toEqual(present);
      const ids = entries.map(({ rule }) => rule.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1000 },
  );
});
