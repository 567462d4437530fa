import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setOf, size, union } from './address-set';
import { formatCidr } from './cidr';
import type { LineChoice, PasteChoices, PastePlan } from './paste';
import { planSteps } from './paste-plan';
import { readPaste } from './paste-read';
import type { Rule } from './rule';
import { isEveryone, unionOf } from './rule-set';
import {
  blockAround,
  blocksWithout,
  customRule,
  inFirstOctet,
  inLastOctet,
  managedRule,
  rulesOf,
} from './testing';
import { linesOf, plan, planOf, plannedInShort } from './testing-paste';

const choose = (lines: Record<number, LineChoice>, merges: readonly string[] = []): PasteChoices => ({
  lines: new Map(Object.entries(lines).map(([number, choice]) => [Number(number), choice])),
  merges: new Set(merges),
});
const inShort = ({ lines }: PastePlan) => lines.map(plannedInShort);
const added = ({ additions }: PastePlan) =>
  additions.map(({ source, label }) =>
    `${source.type === 'custom' ? formatCidr(source.cidr) : source.rangeId} ${label}`.trim(),
  );

const ADD = 'add';

describe('the verdict on each line', () => {
  it.each([
    ['203.0.113.0/24\n198.51.100.7', [], ['new +', 'new +']],
    ['203.0.113.0/24', ['203.0.113.0/24'], ['is rule 203.0.113.0/24']],
    ['203.0.113.7', ['203.0.113.0/24'], ['covered by rules 203.0.113.0/24']],
    [
      '203.0.113.0/24',
      ['203.0.113.0/25', '203.0.113.128/25', '198.51.100.0/24'],
      ['covered by rules 203.0.113.0/25 203.0.113.128/25'],
    ],
    ['171.33.105.206', ['mr-scalingo-osc-fr1'], ['covered by rules mr-scalingo-osc-fr1']],
    ['203.0.113.7\n203.0.113.7/32', [], ['new +', 'is line 1']],
    ['203.0.113.0/24\n203.0.113.7', [], ['new +', 'covered by line 1']],
    ['203.0.113.7\n203.0.113.0/24', [], ['new +', 'new +']],
    ['198.51.0.0/16\n203.0.113.0/24\n203.0.113.7', [], ['new +', 'new +', 'covered by line 2']],
    ['203.0.113.0/30\n203.0.113.2-203.0.113.5', [], ['new +', 'new +']],
    ['203.0.113.4/30\n203.0.113.2-203.0.113.5', ['203.0.113.0/30'], ['new +', 'covered by line 1']],
    ['203.0.113.2-203.0.113.5\n203.0.113.4/31\n203.0.113.5', [], ['new +', 'is line 1', 'covered by line 1']],
    ['203.0.113.2-203.0.113.5', ['203.0.113.2/31'], ['new +']],
    ['203.0.113.2-203.0.113.5', ['203.0.113.2/31', '203.0.113.4/31'], ['is rule 203.0.113.2/31']],
    ['203.0.113.0/25\n203.0.113.127-203.0.113.128', ['203.0.113.128/26'], ['new +', 'covered by line 1']],
    ['mr-scalingo-osc-fr1\nScalingo osc-fr1 region', [], ['new +', 'is line 1']],
    ['mr-scalingo-osc-fr1', ['mr-scalingo-osc-fr1'], ['is rule mr-scalingo-osc-fr1']],
    ['mr-scalingo-osc-fr1', ['203.0.113.0/24', 'mr-scalingo-osc-secnum-fr1'], ['new +']],
    ['vpn.example.com', [], ['invalid: hostname']],
    ['mr-scalingo-osc-fr1,deny', ['mr-scalingo-osc-fr1'], ['invalid: denied']],
    ['0.0.0.0/0', [], ['everyone by lines 1, rules']],
    [
      '0.0.0.0/0\n203.0.113.7\n0.0.0.0/0',
      [],
      ['everyone by lines 1, rules', 'new +', 'everyone by lines 1, rules'],
    ],
    [
      '0.0.0.0/1\n203.0.113.7\n128.0.0.0/1',
      [],
      ['everyone by lines 1 3, rules', 'new +', 'everyone by lines 1 3, rules'],
    ],
    [
      '0.0.0.0/1\n203.0.113.7',
      ['128.0.0.0/1'],
      ['everyone by lines 1, rules 128.0.0.0/1', 'covered by rules 128.0.0.0/1'],
    ],
    [
      '0.0.0.0/1\n128.0.0.0/1\n0.0.0.0/2\n64.0.0.0/2\n128.0.0.0/2\n192.0.0.0/2',
      [],
      [
        'everyone by lines 1 2, rules',
        'everyone by lines 1 2, rules',
        'everyone by lines 3 4 5 6, rules',
        'everyone by lines 3 4 5 6, rules',
        'everyone by lines 3 4 5 6, rules',
        'everyone by lines 3 4 5 6, rules',
      ],
    ],
    ['0.0.0.0-255.255.255.255', [], ['everyone by lines 1, rules']],
    // A range that is private or reserved adds nobody: the others are everyone without it.
    [
      '1.0.0.0-9.255.255.255\n10.0.0.0/8\n11.0.0.0-223.255.255.255',
      [],
      ['everyone by lines 1 3, rules', 'new +', 'everyone by lines 1 3, rules'],
    ],
    // A rule within the line's range is not needed beside it.
    ['0.0.0.0/1', ['1.2.3.0/24', '128.0.0.0/1'], ['everyone by lines 1, rules 128.0.0.0/1']],
    ['0.0.0.0/1', ['0.0.0.0/0'], ['covered by rules 0.0.0.0/0']],
    ['0.0.0.0/1', [], ['new +']],
    // Nobody else is let in, but to write it down takes a confirmation.
    [
      '0.0.0.0/0\n203.0.113.7',
      ['0.0.0.0/1', '128.0.0.0/1'],
      ['everyone by lines 1, rules', 'covered by rules 128.0.0.0/1'],
    ],
    ['0.0.0.0/0', ['0.0.0.0/0'], ['is rule 0.0.0.0/0']],
    ['171.33.105.206', ['mr-scalingo-osc-fr1', '171.33.105.0/24'], ['covered by rules 171.33.105.0/24']],
  ])('%j beside %j', (text, rules, expected) => {
    const present = rules.flatMap((rule): readonly Rule[] =>
      rule.startsWith('mr-') ? [managedRule(rule)] : rulesOf(rule),
    );
    expect(inShort(plan(text, present))).toEqual(expected);
  });
});

it('compares a managed range that could not be read with the rules there are', () => {
  const steps = readPaste('mr-scalingo-osc-fr1\nmr-scalingo-osc-secnum-fr1', undefined).next();
  const lines = steps.done && steps.value.ok ? steps.value.lines : [];
  expect(inShort(planOf(lines, choose({}), [managedRule('mr-scalingo-osc-fr1')]))).toEqual([
    'is rule mr-scalingo-osc-fr1',
    'invalid: unread-managed-range',
  ]);
});

it('says how sure it is that a line is covered', () => {
  const rules = [managedRule('mr-scalingo-osc-fr1'), ...rulesOf('203.0.113.0/24')];
  expect(plan('171.33.105.206\n203.0.113.7', rules).lines.map(({ verdict }) => verdict)).toMatchObject([
    { certainty: 'likely' },
    { certainty: 'certain' },
  ]);
});

it('leaves out what is no source, and keeps its label', () => {
  expect(plan('vpn.example.com # Lab').lines).toMatchObject([{ cidrs: [], label: 'Lab', isAdded: false }]);
});

it('says of which line a managed rule comes', () => {
  expect(plan('203.0.113.7\nmr-scalingo-osc-fr1').additions.map(({ lines }) => lines)).toEqual([[1], [2]]);
});

it('adds of a line what is there neither as a rule nor by a line before', () => {
  const range = '203.0.113.2-203.0.113.5';
  expect(added(plan(range, rulesOf('203.0.113.2/31')))).toEqual(['203.0.113.4/31']);
  expect(added(plan(`203.0.113.4/31 # Lab\n${range}`))).toEqual(['203.0.113.4/31 Lab', '203.0.113.2/31']);
});

describe('choices', () => {
  it.each([
    [
      '203.0.113.7',
      ['203.0.113.0/24'],
      { 1: ADD },
      ['covered by rules 203.0.113.0/24 +'],
      ['203.0.113.7/32'],
    ],
    ['203.0.113.7', ['203.0.113.7/32'], { 1: ADD }, ['is rule 203.0.113.7/32'], []],
    // A line that is not added makes none after it superfluous.
    [
      '203.0.113.7\n203.0.113.7',
      ['203.0.113.0/24'],
      { 2: ADD },
      ['covered by rules 203.0.113.0/24', 'covered by rules 203.0.113.0/24 +'],
      ['203.0.113.7/32'],
    ],
    ['0.0.0.0/0\n203.0.113.7', [], {}, ['everyone by lines 1, rules', 'new +'], ['203.0.113.7/32']],
    ['192.0.2.203/29 # Depot', [], { 1: 'fix' }, ['new +'], ['192.0.2.200/29 Depot']],
    ['192.0.2.203/29', ['192.0.2.0/24'], { 1: 'fix' }, ['covered by rules 192.0.2.0/24'], []],
    ['192.0.2.203/29', ['192.0.2.0/24'], { 1: ADD }, ['covered by rules 192.0.2.0/24 +'], ['192.0.2.200/29']],
    ['vpn.example.com', [], { 1: ADD }, ['invalid: hostname'], []],
    [
      '0.0.0.0/0\n203.0.113.7',
      [],
      { 1: ADD },
      ['everyone by lines 1, rules +', 'covered by line 1'],
      ['0.0.0.0/0'],
    ],
    [
      '0.0.0.0/1\n128.0.0.0/1',
      [],
      { 2: ADD },
      ['everyone by lines 1 2, rules', 'everyone by lines 1 2, rules +'],
      ['128.0.0.0/1'],
    ],
  ] as const)('%j beside %j with %j', (text, rules, choices, lines, additions) => {
    const planned = plan(text, rulesOf(...rules), choose(choices));
    expect(inShort(planned)).toEqual(lines);
    expect(added(planned)).toEqual(additions);
  });

  it.each([
    [{}, []],
    [{ 1: ADD }, []],
    [{ 1: ADD, 2: ADD }, [1, 2]],
  ] as const)('with %j, everyone is let in by %j', (choices, lines) => {
    const text = '0.0.0.0/1\n128.0.0.0/1\nmr-scalingo-osc-fr1';
    expect(plan(text, [], choose(choices)).everyone).toEqual(lines);
  });

  it.each([
    [{}, [true, true]],
    // One half alone opens to nobody else.
    [{ 1: ADD }, [false, true]],
    [{ 1: ADD, 2: ADD }, [true, true]],
  ] as const)('with %j, of two halves each opens to everyone: %j', (choices, expected) => {
    const verdicts = plan('0.0.0.0/1\n128.0.0.0/1\n203.0.113.7', [], choose(choices)).lines.map(
      ({ verdict }) => verdict,
    );
    expect(verdicts.flatMap((verdict) => (verdict.kind === 'everyone' ? [verdict.isOpening] : []))).toEqual(
      expected,
    );
    expect(verdicts[2]).not.toHaveProperty('isOpening');
  });
});

it('has a range for everyone confirmed even where the rules let everyone in already', () => {
  const planned = plan('0.0.0.0/0', rulesOf('0.0.0.0/1', '128.0.0.0/1'), choose({ 1: ADD }));
  expect(planned.everyone).toEqual([1]);
  expect(planned.lines[0]?.verdict).toEqual({ kind: 'everyone', lines: [1], rules: [], isOpening: true });
});

describe('merges of lines', () => {
  const TEXT = '198.51.100.128/26 # Lyon, floor 1\n192.0.2.10 # Build\n198.51.100.192/26 # Lyon, floor 2';

  it('are offered, and taken by their key', () => {
    const { merges: offered, lines } = plan(TEXT);
    expect(lines.map(({ mergedInto }) => mergedInto)).toEqual([[], [], []]);
    expect(
      offered.map(({ lines, from, into, labels, saves, isTaken }) => [
        lines,
        from.map(formatCidr),
        formatCidr(into),
        labels,
        saves,
        isTaken,
      ]),
    ).toEqual([
      [
        [1, 3],
        ['198.51.100.128/26', '198.51.100.192/26'],
        '198.51.100.128/25',
        ['Lyon, floor 1', 'Lyon, floor 2'],
        1,
        false,
      ],
    ]);
    const taken = plan(
      TEXT,
      [],
      choose(
        {},
        offered.map(({ key }) => key),
      ),
    );
    expect(taken.merges[0]?.isTaken).toBe(true);
    expect(added(taken)).toEqual(['198.51.100.128/25 Lyon, floor 1 + Lyon, floor 2', '192.0.2.10/32 Build']);
    expect(taken.additions.map(({ lines }) => lines)).toEqual([[1, 3], [2]]);
    expect(taken.lines.map(({ mergedInto }) => mergedInto.map(formatCidr))).toEqual([
      ['198.51.100.128/25'],
      [],
      ['198.51.100.128/25'],
    ]);
  });

  it('have the labels of the lines that have one', () => {
    const { merges } = plan('203.0.113.0/26 # Lab\n203.0.113.64/26\n203.0.113.128/25 # Lab');
    expect(merges.map(({ labels }) => labels)).toEqual([['Lab']]);
  });

  it('take up a line that a later one covers', () => {
    expect(
      plan('203.0.113.7\n203.0.113.0/24').merges.map(({ into, saves }) => [formatCidr(into), saves]),
    ).toEqual([['203.0.113.0/24', 1]]);
  });

  it('are not offered into a range that is a rule already, nor into everyone', () => {
    expect(
      plan('203.0.113.0/25\n203.0.113.128/25', rulesOf('203.0.113.0/24'), choose({ 1: ADD, 2: ADD })).merges,
    ).toEqual([]);
    expect(plan('0.0.0.0/1\n128.0.0.0/1', [], choose({ 1: ADD, 2: ADD })).merges).toEqual([]);
  });

  it('change their key with their lines, so that a choice never merges more than was shown', () => {
    const text = '203.0.113.0/26\n203.0.113.64/26\n203.0.113.128/25';
    const [all] = plan(text).merges;
    const [, shorter = ''] = /^(.*)\n/s.exec(text) ?? [];
    const some = plan(shorter, [], choose({}, [all?.key ?? ''])).merges;
    expect(some.map(({ into, isTaken }) => [formatCidr(into), isTaken])).toEqual([['203.0.113.0/25', false]]);
  });
});

describe('slots', () => {
  const rules = Array.from({ length: 28 }, (_, id) =>
    customRule(String(id), { network: id * 256, prefix: 32 }),
  );

  it('go to the first lines that fit whole, and the others are over the limit', () => {
    const planned = plan('203.0.113.7\n203.0.113.2-203.0.113.5\n198.51.100.7', rules);
    expect(added(planned)).toEqual(['203.0.113.7/32', '198.51.100.7/32']);
    expect(planned.lines.map(({ overLimit }) => overLimit)).toEqual([0, 2, 0]);
  });

  it('are what everyone is judged by: one half alone opens to nobody else', () => {
    const halves = '0.0.0.0/1\n128.0.0.0/1';
    const chosen = choose({ 1: ADD, 2: ADD });
    expect(plan(halves, rules, chosen).everyone).toEqual([1, 2]);
    const full = [...rules, customRule('29', { network: 2 ** 31, prefix: 32 })];
    expect(plan(halves, full, chosen).everyone).toEqual([]);
  });

  it('are none at the limit and beyond', () => {
    const full = plan('203.0.113.7', [...rules, ...rules]);
    expect(added(full)).toEqual([]);
    expect(full.lines.map(({ overLimit }) => overLimit)).toEqual([1]);
  });
});

describe('a plan, against the addresses', () => {
  const near = fc
    .tuple(fc.nat(15), fc.integer({ min: 4, max: 8 }))
    .map(([cell, depth]) => blockAround(cell, depth));
  const wide = fc
    .subarray(blocksWithout(new Set([10, 127])))
    .chain((list) => fc.array(near, { maxLength: 3 }).map((more) => [...list, ...more]));
  const choices = fc
    .array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
    .map((list) => new Map(list.map((number) => [number, ADD] as const)));

  it('adds what is wanted, no more, nothing twice, and never everyone unasked', () => {
    const blocks = fc.oneof(
      fc.array(near, { maxLength: 12 }).map((list) => ({ list, place: inLastOctet })),
      wide.map((list) => ({ list, place: inFirstOctet })),
    );
    fc.assert(
      fc.property(
        blocks,
        fc.array(near, { maxLength: 3 }),
        choices,
        fc.boolean(),
        ({ list, place }, present, chosen, isMerging) => {
          const rules = present.map((block, id) => customRule(String(id), place(block)));
          const cidrs = list.map(place);
          const lines = linesOf(
            ['# list', ...cidrs.map(formatCidr), '192.0.2.1'].join('\n').replace('# list', '198.51.100.1'),
          );
          const first = planOf(lines, { lines: chosen, merges: new Set() }, rules);
          const merges = new Set(isMerging ? first.merges.map(({ key }) => key) : []);
          const planned = planOf(lines, { lines: chosen, merges }, rules);
          const all = planned.additions.flatMap(({ source }) =>
            source.type === 'custom' ? [source.cidr] : [],
          );
          expect(planned.lines.every(({ overLimit }) => overLimit === 0)).toBe(true);

          const added = planned.lines.filter(({ isAdded }) => isAdded);
          expect(union(unionOf(rules), setOf(all))).toEqual(
            union(unionOf(rules), setOf(added.flatMap((line) => line.cidrs))),
          );
          const texts = all.map(formatCidr);
          expect(new Set(texts).size).toBe(texts.length);
          expect(rules.some(({ source }) => texts.includes(source.text))).toBe(false);

          const before = unionOf(rules);
          const after = union(before, setOf(all));
          if (chosen.size === 0) expect(isEveryone(after)).toBe(isEveryone(before));
          expect(planned.everyone.length > 0).toBe(!isEveryone(before) && isEveryone(after));

          // Whatever is left out is admitted already, or opens to everyone.
          for (const { verdict, isAdded, cidrs: own } of planned.lines) {
            if (isAdded || verdict.kind === 'everyone') continue;
            expect(size(union(after, setOf(own)))).toBe(size(after));
          }
          if (isMerging)
            expect(planned.additions.length).toBe(
              first.additions.length - first.merges.reduce((sum, { saves }) => sum + saves, 0),
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('judges ten thousand lines in steps', () => {
  const lines = linesOf(
    Array.from({ length: 10_000 }, (_, index) => `203.${index % 256}.${Math.floor(index / 256)}.0/24`).join(
      '\n',
    ),
  );
  const steps = [...planSteps(lines, choose({}), [])];
  expect(steps.length).toBeGreaterThan(100);
  expect(steps.length).toBeLessThan(1000);
  expect(steps.every(({ total }) => total === 10_000)).toBe(true);
  const dones = steps.map(({ done }) => done);
  expect([dones[0], dones.at(-1)]).toEqual([0, 10_000]);
  expect(dones).toEqual([...dones].sort((a, b) => a - b));
});
