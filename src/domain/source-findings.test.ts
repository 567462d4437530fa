import { describe, expect, it } from 'vitest';
import { findingsFor, type Finding } from './source-findings';
import { customRule, managedRule, range, rulesOf, UNJUDGED } from './testing';

const PUBLISHED = managedRule('mr-scalingo-osc-fr1');
const UNKNOWN = managedRule('mr-scalingo-elsewhere');

/** A finding in short: what it is, and the rules that it names. */
function inShort(finding: Finding): readonly string[] {
  switch (finding.kind) {
    case 'duplicate':
      return ['duplicate', finding.rule.id];
    case 'everyone':
      return ['everyone', ...finding.togetherWith.map(({ id }) => id)];
    case 'covered':
      return ['covered', finding.by.id];
    case 'covers':
      return ['covers', ...finding.rules.map(({ id }) => id)];
    case 'very-wide':
    case 'private':
    case 'reserved':
      return [finding.kind];
  }
}

describe('findingsFor', () => {
  it.each([
    ['127.0.0.1/32', [], [['reserved']]],
    ['100.64.0.0/10', [], [['reserved']]],
    ['224.0.0.0/4', [], [['reserved']]],
    ['0.0.0.0/7', [], [['very-wide']]],
    ['10.0.0.0/8', [], [['private']]],
    ['203.0.113.0/24', [], []],
    ['203.0.113.0/24', ['203.0.113.0/24'], [['duplicate', '203.0.113.0/24']]],
    ['203.0.113.10/32', ['203.0.113.0/24', '203.0.0.0/16'], [['covered', '203.0.113.0/24']]],
    [
      '203.0.113.0/24',
      ['203.0.113.1/32', '1.1.1.1/32', '203.0.113.0/25'],
      [['covers', '203.0.113.1/32', '203.0.113.0/25']],
    ],
    ['0.0.0.0/0', [], [['everyone']]],
    ['128.0.0.0/1', ['0.0.0.0/1'], [['everyone', '0.0.0.0/1']]],
    [
      '128.0.0.0/1',
      ['0.0.0.0/1', '0.0.0.0/2', '224.0.0.0/4'],
      [
        ['everyone', '0.0.0.0/1'],
        ['covers', '224.0.0.0/4'],
      ],
    ],
    [
      '128.0.0.0/1',
      ['0.0.0.0/1', '203.0.113.0/24'],
      [
        ['everyone', '0.0.0.0/1'],
        ['covers', '203.0.113.0/24'],
      ],
    ],
    ['128.0.0.0/1', [], [['very-wide']]],
    ['8.0.0.0/7', [], [['very-wide']]],
    ['8.0.0.0/8', [], []],
    ['10.0.0.0/8', [], [['private']]],
    ['10.0.0.1/32', ['0.0.0.0/0'], [['private'], ['covered', '0.0.0.0/0']]],
    ['0.0.0.0/0', ['0.0.0.0/0'], [['duplicate', '0.0.0.0/0'], ['everyone']]],
    ['0.0.0.0/1', ['0.0.0.0/0'], [['very-wide'], ['covered', '0.0.0.0/0']]],
  ])('for %s beside %j says %j', (candidate, rules, expected) => {
    expect(findingsFor(range(candidate), rulesOf(...rules)).map(inShort)).toEqual(expected);
  });

  it('names a managed rule for the addresses that are published of it, after custom ones', () => {
    const rules = [UNJUDGED, UNKNOWN, PUBLISHED];
    const wide = customRule('171.33.92.0/24', range('171.33.92.0/24'));
    expect(findingsFor(range('171.33.92.211/32'), rules)).toEqual([{ kind: 'covered', by: PUBLISHED }]);
    expect(findingsFor(range('171.33.92.210/31'), rules)).toEqual([]);
    expect(findingsFor(range('171.33.92.211/32'), [...rules, wide])).toEqual([{ kind: 'covered', by: wide }]);
  });

  it('never names a rule that cannot be judged', () => {
    const rules = [UNJUDGED, PUBLISHED, UNKNOWN];
    expect(findingsFor(range('0.0.0.0/0'), rules)).toEqual([{ kind: 'everyone', togetherWith: [] }]);
  });
});
