import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrsOf, type Interval } from './address-set';
import { readAddresses } from './addresses-text';
import { CANDIDATE_ID, checkOf, withCandidate } from './check';
import { formatCidr } from './cidr';
import type { FirewallEntry, RulePhase } from './rule';
import {
  BASE,
  blockAround,
  cellsOf,
  customRule,
  inLastOctet,
  intervalsOf,
  managedRule,
  range,
  UNJUDGED,
  type Block,
} from './testing';
import { comingOf, type Verdict } from './verdict';

function target(text: string): Interval {
  const reading = readAddresses(text);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.interval;
}

const ACTIVE: RulePhase = { name: 'active' };
const SOON: RulePhase = { name: 'applying', appliesAt: 3 };
const entry = (text: string, phase: RulePhase = ACTIVE): FirewallEntry => ({
  rule: text.startsWith('mr-') ? managedRule(text) : customRule(text, range(text)),
  phase,
});

/** A verdict in short: what it is, how sure, by which rules. */
function inShort(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'allowed':
      return `${verdict.certainty}: ${verdict.rules.map(({ id }) => id).join(' ')}`;
    case 'applying':
      return `in ${verdict.appliesAt}, ${verdict.certainty}: ${verdict.rules.map(({ id }) => id).join(' ')}`;
    case 'closing':
      return `until ${verdict.until}: ${verdict.rules.map(({ id }) => id).join(' ')}`;
    case 'denied':
      return verdict.nearest ? `${verdict.nearest.distance} from ${verdict.nearest.rule.id}` : 'denied';
  }
}

const EGRESS = 'mr-scalingo-osc-fr1';

describe('checking an address or a range', () => {
  it.each([
    ['203.0.113.10', [], 'denied', ['203.0.113.10/32']],
    ['203.0.113.10', [entry('203.0.113.0/24')], 'certain: 203.0.113.0/24', []],
    [
      '203.0.113.10',
      [entry('203.0.113.0/28'), entry('203.0.113.0/24')],
      'certain: 203.0.113.0/28 203.0.113.0/24',
      [],
    ],
    [
      '203.0.113.0/24',
      [entry('203.0.113.128/25'), entry('203.0.113.0/25')],
      'certain: 203.0.113.128/25 203.0.113.0/25',
      [],
    ],
    ['171.33.105.206', [entry(EGRESS)], `likely: ${EGRESS}`, ['171.33.105.206/32']],
    ['171.33.105.206', [entry(EGRESS), entry('171.33.0.0/16')], `certain: 171.33.0.0/16 ${EGRESS}`, []],
    [
      '171.33.105.206-171.33.105.207',
      [entry(EGRESS), entry('171.33.105.207/32')],
      `likely: 171.33.105.207/32 ${EGRESS}`,
      ['171.33.105.206/31'],
    ],
    [
      '203.0.113.10',
      [entry('203.0.113.0/24', { name: 'applying', appliesAt: 84_000 })],
      'in 84000, certain: 203.0.113.0/24',
      [],
    ],
    [
      '171.33.92.211',
      [entry(EGRESS, { name: 'applying', appliesAt: 5 })],
      `in 5, likely: ${EGRESS}`,
      ['171.33.92.211/32'],
    ],
    [
      '203.0.113.10',
      [
        entry('203.0.113.0/24', { name: 'removed', until: 7 }),
        entry('203.0.113.0/28', { name: 'removed', until: 9 }),
      ],
      'until 9: 203.0.113.0/24 203.0.113.0/28',
      ['203.0.113.10/32'],
    ],
    [
      '203.0.113.10',
      [entry('203.0.113.11/32'), entry('203.0.113.0/30')],
      '1 from 203.0.113.11/32',
      ['203.0.113.10/32'],
    ],
    ['203.0.113.10', [entry('203.0.113.0/30', { name: 'removed', until: 1 })], 'denied', ['203.0.113.10/32']],
    ['203.0.113.0/24', [entry('198.51.100.0/24')], '80546817 from 198.51.100.0/24', ['203.0.113.0/24']],
  ] as const)('%s', (text, entries, expected, fix) => {
    const { verdict, exactFix } = checkOf(target(text), entries, false);
    if (verdict.kind === 'partly') throw new Error('one verdict for all');
    expect(inShort(verdict)).toBe(expected);
    expect(exactFix.map(formatCidr)).toEqual(fix);
  });

  it('says how many of how many, and what becomes of each part', () => {
    const entries = [entry('203.0.113.0/25'), entry('203.0.113.192/26', { name: 'applying', appliesAt: 9 })];
    const check = checkOf(target('203.0.113.0/24'), entries, false);
    expect(check.count).toBe(256);
    expect(check.parts.map(({ verdict, cidrs }) => [inShort(verdict), cidrs.map(formatCidr)])).toEqual([
      ['certain: 203.0.113.0/25', ['203.0.113.0/25']],
      ['in 9, certain: 203.0.113.192/26', ['203.0.113.192/26']],
      ['1 from 203.0.113.0/25', ['203.0.113.128/26']],
    ]);
    expect(check.verdict).toEqual({ kind: 'partly', allowed: 128 });
  });

  it('names the active rules alone, and is likely where one of them is managed', () => {
    const entries = [
      entry('171.33.105.206/32', { name: 'applying', appliesAt: 9 }),
      entry(EGRESS),
      entry('171.33.105.204/31'),
    ];
    const { verdict } = checkOf(target('171.33.105.204-171.33.105.206'), entries, false);
    expect(verdict).toMatchObject({
      kind: 'allowed',
      certainty: 'likely',
      rules: [{ id: '171.33.105.204/31' }, { id: EGRESS }],
    });
  });

  it('allows some only later, by no rule now', () => {
    const entries = [entry('203.0.113.0/25', { name: 'applying', appliesAt: 9 })];
    const { verdict } = checkOf(target('203.0.113.0/24'), entries, false);
    expect(verdict).toEqual({ kind: 'partly', allowed: 0 });
  });

  it('waits for the last address of a range, each by the first rule that admits it', () => {
    const entries = [
      entry('203.0.113.0/24', { name: 'applying', appliesAt: 90 }),
      entry('203.0.113.0/25', { name: 'applying', appliesAt: 10 }),
      entry('203.0.113.128/25', { name: 'applying', appliesAt: 30 }),
    ];
    expect(checkOf(target('203.0.113.0/24'), entries, false).verdict).toMatchObject({ appliesAt: 30 });
    expect(checkOf(target('203.0.113.1'), entries, false).verdict).toMatchObject({ appliesAt: 10 });
  });

  it('names the rules whose addresses are not known', () => {
    const elsewhere = managedRule('mr-scalingo-elsewhere');
    const entries = [UNJUDGED, elsewhere].map((rule) => ({ rule, phase: ACTIVE }));
    expect(checkOf(target('203.0.113.10'), [entry('203.0.113.0/24')], false).unknown).toEqual([]);
    const check = checkOf(target('203.0.113.10'), entries, false);
    expect(check.verdict).toEqual({ kind: 'denied', nearest: null });
    expect(check.unknown).toEqual([UNJUDGED, elsewhere]);
  });

  it.each([
    ['10.0.0.1', false, ['10.0.0.1/32']],
    ['10.0.0.1', true, []],
    ['203.0.113.10', false, []],
    ['9.255.255.255-10.0.0.0', false, ['10.0.0.0/32']],
  ])('%s with an active Net Peering: %s', (text, hasPeering, unreachable) => {
    const check = checkOf(target(text), [entry('10.0.0.0/8')], hasPeering);
    expect(check.unreachable.cidrs.map(formatCidr)).toEqual(unreachable);
  });

  it('judges a rule that is being typed', () => {
    const entries = withCandidate([entry('203.0.113.0/25')], range('203.0.113.128/25'));
    const check = checkOf(target('203.0.113.200'), entries, false);
    expect(check.verdict).toMatchObject({
      kind: 'applying',
      appliesAt: Infinity,
      rules: [{ id: CANDIDATE_ID }],
    });
    expect(check.exactFix).toEqual([]);
  });

  it.each<[asked: string, typed: string, phase: RulePhase, verdict: object]>([
    ['203.0.113.10', '203.0.113.0/24', ACTIVE, { kind: 'allowed', rules: [{ id: CANDIDATE_ID }] }],
    [
      '203.0.113.10',
      '203.0.113.0/24',
      SOON,
      { kind: 'applying', appliesAt: 3, rules: [{ id: CANDIDATE_ID }] },
    ],
    [
      '203.0.113.10',
      '203.0.113.0/25',
      ACTIVE,
      { kind: 'closing', until: Infinity, next: { appliesAt: Infinity } },
    ],
    ['203.0.113.200', '203.0.113.0/25', ACTIVE, { kind: 'closing', until: Infinity, next: null }],
    ['203.0.112.10', '203.0.112.0/23', ACTIVE, { kind: 'applying', appliesAt: Infinity }],
    ['203.0.113.10', '203.0.113.0/25', SOON, { kind: 'applying', appliesAt: Infinity }],
    ['203.0.113.200', '203.0.113.0/25', SOON, { kind: 'denied' }],
    ['192.0.2.7', '203.0.113.0/25', ACTIVE, { kind: 'allowed', rules: [{ id: '192.0.2.0/24' }] }],
  ])('%s, when 203.0.113.0/24 is edited to %s', (asked, typed, phase, verdict) => {
    const edited = customRule('edited', range('203.0.113.0/24'));
    const entries = withCandidate([{ rule: edited, phase }, entry('192.0.2.0/24')], range(typed), edited);
    expect(checkOf(target(asked), entries, false).verdict).toMatchObject(verdict);
  });
});

describe('checkOf, against 256 cells counted one by one', () => {
  const PHASES: readonly RulePhase[] = [
    ACTIVE,
    { name: 'applying', appliesAt: 7 },
    { name: 'applying', appliesAt: 3 },
    { name: 'removed', until: 5 },
  ];
  const pairs = fc
    .tuple(fc.nat(255), fc.integer({ min: 1, max: 8 }), fc.constantFrom(...PHASES))
    .map(([cell, depth, phase]) => ({ block: blockAround(cell, depth), phase }));
  const lists = fc.array(pairs, { maxLength: 8 }).map((list) =>
    list.map(({ block, phase }, index) => ({
      block,
      cells: cellsOf(block),
      entry: { rule: customRule(String(index), inLastOctet(block)), phase },
    })),
  );
  const targets = fc
    .tuple(fc.nat(255), fc.nat(255))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

  /** The fewest blocks inside the target that have all the missing cells, counted from the whole world down. */
  function fewest(
    missing: ReadonlySet<number>,
    wanted: ReadonlySet<number>,
    block: Block = { start: 0, depth: 0 },
  ): number {
    const cells = [...cellsOf(block)];
    if (!cells.some((cell) => missing.has(cell))) return 0;
    if (cells.every((cell) => wanted.has(cell))) return 1;
    const half = 2 ** (7 - block.depth);
    return [block.start, block.start + half].reduce(
      (sum, start) => sum + fewest(missing, wanted, { start, depth: block.depth + 1 }),
      0,
    );
  }

  const appliesAtOf = ({ phase }: FirewallEntry) => (phase.name === 'applying' ? phase.appliesAt : 0);

  it('gives each cell its verdict, and the fewest ranges that would allow all', () => {
    fc.assert(
      fc.property(lists, targets, (list, { from, to }) => {
        const wanted = new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
        const has = (cell: number, name: RulePhase['name']) =>
          list.some((item) => item.entry.phase.name === name && item.cells.has(cell));
        const fateOf = (cell: number) =>
          (has(cell, 'active') && 'allowed') ||
          (has(cell, 'removed') && has(cell, 'applying') && 'closing, then allowed') ||
          (has(cell, 'applying') && 'applying') ||
          (has(cell, 'removed') && 'closing') ||
          'denied';
        const check = checkOf(
          { first: BASE + from, last: BASE + to },
          list.map((item) => item.entry),
          true,
        );

        for (const { verdict, set, count, cidrs } of check.parts) {
          const isNext = verdict.kind === 'closing' && verdict.next !== null;
          const fate = isNext ? 'closing, then allowed' : verdict.kind;
          const cells = new Set([...wanted].filter((cell) => fateOf(cell) === fate));
          expect(set).toEqual(intervalsOf(cells));
          expect(count).toBe(cells.size);
          expect(cidrs).toEqual(cidrsOf(set));
          if (verdict.kind === 'denied') {
            const distances = list
              .filter((item) => item.entry.phase.name !== 'removed')
              .flatMap((item) =>
                [...item.cells].flatMap((cell) => [...cells].map((other) => Math.abs(cell - other))),
              );
            expect(verdict.nearest?.distance ?? Infinity).toBe(Math.min(...distances, Infinity));
          } else if (verdict.kind !== 'applying') {
            const names = { allowed: 'active', closing: 'removed' } as const;
            const rules = list.filter(
              (item) =>
                item.entry.phase.name === names[verdict.kind] &&
                [...item.cells].some((cell) => cells.has(cell)),
            );
            expect(verdict.rules).toEqual(rules.map((item) => item.entry.rule));
          }
          if (verdict.kind === 'applying') {
            const waits = [...cells].map((cell) =>
              Math.min(
                ...list.flatMap(({ entry: { phase }, cells: own }) =>
                  phase.name === 'applying' && own.has(cell) ? [phase.appliesAt] : [],
                ),
              ),
            );
            expect(verdict.appliesAt).toBe(Math.max(...waits));
          }
          const coming = comingOf(verdict);
          if (coming) {
            // Each brings something that none before it does.
            const left = new Set(cells);
            const bringing = list
              .filter(({ entry: { phase } }) => phase.name === 'applying')
              .sort((a, b) => appliesAtOf(a.entry) - appliesAtOf(b.entry))
              .filter((item) => [...item.cells].filter((cell) => left.delete(cell)).length > 0);
            expect(coming.rules).toEqual(bringing.map((item) => item.entry.rule));
            expect(left.size).toBe(0);
          }
        }
        expect(check.parts.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.size);
        const fates = check.parts.map(({ set: [first] }) => fateOf((first?.first ?? 0) - BASE));
        expect(new Set(fates).size).toBe(check.parts.length);

        const missing = new Set([...wanted].filter((cell) => ['denied', 'closing'].includes(fateOf(cell))));
        expect(check.exactFix).toHaveLength(fewest(missing, wanted));
        const added = cellsOf(
          ...check.exactFix.map(({ network, prefix }) => ({ start: network - BASE, depth: prefix - 24 })),
        );
        expect([...added].every((cell) => wanted.has(cell))).toBe(true);
        expect([...missing].every((cell) => added.has(cell))).toBe(true);

        if (check.verdict.kind === 'partly') {
          const allowed = new Set([...wanted].filter((cell) => fateOf(cell) === 'allowed'));
          expect(check.verdict.allowed).toBe(allowed.size);
        } else expect(check.parts).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
