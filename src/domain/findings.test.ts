import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCidr } from './cidr';
import { findingsOn, type RuleSetFinding } from './findings';
import type { Rule } from './rule';
import { customRulesOf, isEveryone, unionOf } from './rule-set';
import {
  blockAround,
  blocksWithout,
  cellsOf,
  customRule,
  inFirstOctet,
  inLastOctet,
  managedRule,
  rulesOf,
  UNJUDGED,
} from './testing';

const EGRESS = 'mr-scalingo-osc-fr1';
const rules = (...texts: readonly string[]) =>
  texts.flatMap((text): readonly Rule[] => (text.startsWith('mr-') ? [managedRule(text)] : rulesOf(text)));
const names = (list: readonly Rule[]) => list.map(({ id }) => id).join(' ');

/** A finding in short: what it is, what it is about, what is to be done. */
function inShort(finding: RuleSetFinding): string {
  switch (finding.kind) {
    case 'everyone':
    case 'private':
      return `${finding.kind}: ${names(finding.rules)}`;
    case 'very-wide':
      return `very wide: ${finding.rule.id}`;
    case 'redundant':
      return `${finding.rule.id} by ${names(finding.by)}, ${finding.certainty}`;
    case 'merge':
      return `${names(finding.rules)} → ${formatCidr(finding.into)}, saves ${finding.saves}`;
  }
}

describe('findings on a rule set', () => {
  it.each([
    [[], []],
    [['203.0.113.0/24', '198.51.100.25/32', EGRESS], []],
    [['203.0.113.0/24', '203.0.113.7/32'], ['203.0.113.7/32 by 203.0.113.0/24, certain']],
    [
      ['203.0.113.7/32', '203.0.113.0/25', '203.0.113.0/24'],
      ['203.0.113.7/32 by 203.0.113.0/24, certain', '203.0.113.0/25 by 203.0.113.0/24, certain'],
    ],
    [
      ['203.0.113.0/25', '203.0.113.0/24', '203.0.113.128/25'],
      ['203.0.113.0/25 by 203.0.113.0/24, certain', '203.0.113.128/25 by 203.0.113.0/24, certain'],
    ],
    [['171.33.105.206/32', EGRESS], [`171.33.105.206/32 by ${EGRESS}, likely`]],
    [['171.33.0.0/16', EGRESS], [`${EGRESS} by 171.33.0.0/16, likely`]],
    [['171.33.0.0/16', '203.0.113.0/24', EGRESS], [`${EGRESS} by 171.33.0.0/16, likely`]],
    [['171.33.105.0/24', EGRESS], []],
    [[EGRESS, '171.33.105.0/24', '171.33.92.0/24'], [`${EGRESS} by 171.33.105.0/24 171.33.92.0/24, likely`]],
    [['mr-scalingo-elsewhere', '0.0.0.0/1'], ['very wide: 0.0.0.0/1']],
    [
      ['203.0.113.0/26', '203.0.113.64/26', '203.0.113.128/25'],
      ['203.0.113.0/26 203.0.113.64/26 203.0.113.128/25 → 203.0.113.0/24, saves 2'],
    ],
    [['0.0.0.0/0', '203.0.113.0/24', EGRESS], ['everyone: 0.0.0.0/0']],
    [['0.0.0.0/1', '198.51.100.0/24', '128.0.0.0/1'], ['everyone: 0.0.0.0/1 128.0.0.0/1']],
    [
      ['0.0.0.0/0', '203.0.113.0/24', '203.0.113.7/32', '198.51.100.0/25', '198.51.100.128/25'],
      [
        'everyone: 0.0.0.0/0',
        '203.0.113.7/32 by 203.0.113.0/24, certain',
        '198.51.100.0/25 198.51.100.128/25 → 198.51.100.0/24, saves 1',
      ],
    ],
    [['8.0.0.0/6', '8.8.8.8/32'], ['very wide: 8.0.0.0/6']],
    [['8.0.0.0/7'], ['very wide: 8.0.0.0/7']],
    [['10.0.0.0/8', '192.168.1.0/24', '203.0.113.0/24'], ['private: 10.0.0.0/8 192.168.1.0/24']],
  ])('%j', (texts, expected) => {
    expect(findingsOn(rules(...texts), 'none').map(inShort)).toEqual(expected);
  });

  it('offers for each what answers it', () => {
    const actions = (...texts: readonly string[]) =>
      findingsOn(rules(...texts), 'none').map(({ action }) => {
        switch (action.kind) {
          case 'remove':
            return `remove ${names(action.rules)}`;
          case 'edit':
            return `edit ${action.rule.id}`;
          case 'merge':
            return `merge ${names(action.merge.rules)} into ${formatCidr(action.merge.into)}`;
          case 'add-peering':
            return 'add a peering';
          case 'see-peerings':
            return 'see the peerings';
        }
      });
    expect(actions('0.0.0.0/0', '10.0.0.1/32')).toEqual(['remove 0.0.0.0/0', 'add a peering']);
    expect(actions('10.0.0.0/24', '10.0.0.1/32')).toEqual(['add a peering', 'remove 10.0.0.1/32']);
    expect(actions('8.0.0.0/7')).toEqual(['edit 8.0.0.0/7']);
    expect(actions('203.0.113.0/25', '203.0.113.128/25')).toEqual([
      'merge 203.0.113.0/25 203.0.113.128/25 into 203.0.113.0/24',
    ]);
  });

  it('tells facts apart by their rules', () => {
    const keys = (...texts: readonly string[]) => findingsOn(rules(...texts), 'none').map(({ key }) => key);
    expect(keys('8.0.0.0/7')).toEqual(['very-wide 8.0.0.0/7']);
    expect(keys('203.0.113.0/24', '203.0.113.7/32')).toEqual(['redundant 203.0.113.7/32 by 203.0.113.0/24']);
    expect(keys(EGRESS, '171.33.0.0/16')).toEqual([`redundant ${EGRESS} by 171.33.0.0/16`]);
  });

  it('says nothing of private ranges while a Net Peering is active, and leads to one that is not', () => {
    expect(findingsOn(rules('10.0.0.0/8'), 'active')).toEqual([]);
    expect(findingsOn(rules('10.0.0.0/8'), 'inactive')).toMatchObject([
      { kind: 'private', action: { kind: 'see-peerings' } },
    ]);
  });

  it('names one of two rules with the same range', () => {
    const [first] = rulesOf('203.0.113.0/24');
    if (!first) throw new Error('a rule');
    expect(findingsOn([first, { ...first, id: 'second' }], 'none').map(inShort)).toEqual([
      'second by 203.0.113.0/24, certain',
    ]);
  });

  it('keeps its key over another order, another ID and another label, and changes it with the fact', () => {
    const keys = (...texts: readonly string[]) => findingsOn(rules(...texts), 'none').map(({ key }) => key);
    const halves = keys('203.0.113.0/25', '203.0.113.128/25');
    expect(keys('203.0.113.128/25', '198.51.100.0/24', '203.0.113.0/25')).toEqual(halves);
    expect(
      findingsOn(
        rules('203.0.113.0/25', '203.0.113.128/25').map((rule) => ({
          ...rule,
          id: `new ${rule.id}`,
          label: 'Office',
        })),
        'active',
      ).map(({ key }) => key),
    ).toEqual(halves);
    expect(keys('203.0.113.0/26', '203.0.113.64/26', '203.0.113.128/25')).not.toEqual(halves);
    expect(keys('203.0.113.7/32', '203.0.113.0/24')).not.toEqual(keys('203.0.113.7/32', '203.0.113.0/25'));
    expect(keys('10.0.0.0/8')).not.toEqual(keys('10.0.0.0/8', '192.168.0.0/16'));
  });
});

describe('findings, against the cells', () => {
  const near = fc
    .tuple(fc.nat(31), fc.integer({ min: 3, max: 8 }))
    .map(([cell, depth]) => blockAround(cell, depth));
  const sets = fc
    .tuple(
      fc.array(near, { maxLength: 12 }),
      fc.subarray([EGRESS, 'mr-scalingo-osc-secnum-fr1', 'mr-scalingo-elsewhere']),
      fc.subarray([
        '171.33.105.206/32',
        '171.33.92.211/32',
        '171.33.105.206/31',
        '148.253.96.0/23',
        '171.33.0.0/16',
      ]),
    )
    .map(([list, managed, egress]) => {
      const custom = [
        ...list.map(inLastOctet).map((cidr, id) => customRule(String(id), cidr)),
        ...rulesOf(...egress),
      ];
      return { list, all: [...custom, ...managed.map(managedRule), UNJUDGED], custom };
    });

  it('all that is redundant can go at once, and nothing redundant is left', () => {
    fc.assert(
      fc.property(sets, ({ all, custom }) => {
        const found = findingsOn(all, 'active');
        const redundant = found.flatMap((finding) => (finding.kind === 'redundant' ? [finding] : []));
        const without = (gone: readonly Rule[]) => all.filter((rule) => !gone.includes(rule));
        expect(unionOf(without(redundant.map(({ rule }) => rule)))).toEqual(unionOf(all));
        const certain = redundant.filter(({ certainty }) => certainty === 'certain').map(({ rule }) => rule);
        expect(unionOf(customRulesOf(without(certain)))).toEqual(unionOf(custom));
        for (const { rule, by } of redundant) expect(unionOf([...by, rule])).toEqual(unionOf(by));
        const left = without(redundant.map(({ rule }) => rule));
        for (const rule of left) {
          if (unionOf([rule]).length > 0)
            expect(unionOf(left.filter((other) => other !== rule))).not.toEqual(unionOf(left));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('what is certain saves as many rules as can be saved', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 20 }), (list) => {
        const found = findingsOn(
          list.map((block, id) => customRule(String(id), inLastOctet(block))),
          'active',
        );
        const saved = found.reduce((sum, finding) => sum + ('saves' in finding ? finding.saves : 1), 0);
        const cells = cellsOf(...list);
        const without = new Set(
          Array.from({ length: 256 }, (_, cell) => cell).filter((cell) => !cells.has(cell)),
        );
        expect(list.length - saved).toBe(blocksWithout(without).length);
      }),
      { numRuns: 200 },
    );
  });

  it('names for everyone rules of which none can be spared', () => {
    const wide = fc
      .tuple(fc.subarray([0, 10, 127, 224, 239]), fc.array(near, { maxLength: 3 }))
      .map(([leftOut, more]) =>
        [...more, ...blocksWithout(new Set(leftOut))].map((block, id) =>
          customRule(String(id), inFirstOctet(block)),
        ),
      );
    fc.assert(
      fc.property(wide, (list) => {
        const taken = findingsOn(list, 'active').flatMap((finding) =>
          finding.kind === 'everyone' ? finding.rules : [],
        );
        expect(isEveryone(unionOf(taken))).toBe(true);
        for (const rule of taken)
          expect(isEveryone(unionOf(taken.filter((other) => other !== rule)))).toBe(false);
      }),
      { numRuns: 100 },
    );
    expect(findingsOn(rulesOf('0.0.0.0/1'), 'active').map(({ kind }) => kind)).toEqual(['very-wide']);
  });
});
