import { describe, expect, it } from 'vitest';
import { diffOf, type RuleChange } from '~/domain/diff';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { active, managedRule, peering, rulesOf } from '~/domain/testing';
import { changeText, peeringLossTexts, stillAllowedText } from './impact-words';

const PHASES: ReadonlyMap<string | undefined, FirewallEntry['phase']> = new Map([
  ['applying', { name: 'applying', appliesAt: 1 }],
  ['removed', { name: 'removed', until: 1 }],
]);

/** The firewall, with a rule's phase after its range unless it is active. */
function firewall(...texts: readonly string[]): readonly FirewallEntry[] {
  return texts.flatMap((text) => {
    const [range = '', phase] = text.split(' ');
    return rulesOf(range).map((rule) => ({ rule, phase: PHASES.get(phase) ?? { name: 'active' } }));
  });
}

const sourceOf = (text: string) => rulesOf(text).map(({ source }) => source);
const ruleIn = (entries: readonly FirewallEntry[], range: string): readonly Rule[] =>
  entries.map(({ rule }) => rule).filter(({ id }) => id === range);

const TABLE: readonly (readonly [readonly string[], removed: string, added: string, expected: string])[] = [
  [['0.0.0.0/0'], '0.0.0.0/0', '', 'The database is no longer open to everyone'],
  [['0.0.0.0/0'], '0.0.0.0/0', '198.51.100.0/24', 'The database is no longer open to everyone'],
  [['0.0.0.0/0 removed', '198.51.100.25/32'], '198.51.100.25/32', '', '1 address loses access'],
  [
    ['0.0.0.0/0 removed', '198.51.100.25/32'],
    '',
    '203.0.113.0/24',
    '256 addresses gain access, none loses it',
  ],
  [
    ['0.0.0.0/0 removed', '198.51.100.25/32'],
    '198.51.100.25/32',
    '203.0.113.0/24',
    '1 address loses access, 256 gain it',
  ],
  [['0.0.0.0/0 applying'], '0.0.0.0/0', '', 'Everyone was about to get access'],
  [['198.51.100.25/32'], '198.51.100.25/32', '0.0.0.0/0', 'The database becomes open to everyone'],
  [['0.0.0.0/0', '198.51.100.25/32'], '198.51.100.25/32', '', 'No address loses access'],
  [
    ['203.0.113.0/24 applying'],
    '203.0.113.0/24',
    '198.51.100.0/28',
    '256 addresses were about to get access, 16 others will',
  ],
  [
    ['203.0.113.0/24 applying'],
    '203.0.113.0/24',
    '10.20.0.0/16',
    '256 addresses were about to get access, 65,536 private addresses will',
  ],
  // No connection can come from a reserved address, and from a private one over a Net Peering alone.
  [['127.0.0.0/8', '203.0.113.0/24'], '127.0.0.0/8', '', 'No address loses access'],
  [['127.0.0.0/8'], '127.0.0.0/8', '203.0.113.7/32', '1 address gains access, none loses it'],
  [['203.0.113.7/32'], '203.0.113.7/32', '127.0.0.0/8', '1 address loses access'],
  [['128.0.0.0/1'], '128.0.0.0/1', '', '1,609,433,088 addresses and 1,114,112 private ones lose access'],
  [['10.20.0.0/16'], '10.20.0.0/16', '', '65,536 private addresses lose access'],
  [['192.168.0.1/32'], '192.168.0.1/32', '', '1 private address loses access'],
  [
    ['203.0.113.0/24'],
    '203.0.113.0/24',
    '10.20.0.0/16',
    '256 addresses lose access, 65,536 private addresses gain it',
  ],
  [['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'], '192.0.0.0/3', '192.0.0.0/2', 'No address loses access'],
  [
    ['0.0.0.0/0 removed', '198.51.100.25/32'],
    '198.51.100.25/32',
    '0.0.0.0/0',
    'The database stays open to everyone',
  ],
];

describe('what a change does to who is allowed', () => {
  it.each(TABLE)('of %j without %j and with %j: %s', (rules, removed, added, expected) => {
    const entries = firewall(...rules);
    const change: RuleChange = {
      removed: ruleIn(entries, removed),
      added: added === '' ? [] : sourceOf(added),
    };
    expect(changeText(diffOf(entries, change, null))).toBe(expected);
  });

  it.each([
    [['203.0.113.7/32', '203.0.113.0/24'], '203.0.113.7 stays allowed by 203.0.113.0/24.'],
    [['203.0.113.7/32', '203.0.113.0/24 applying'], '203.0.113.7 will be allowed by 203.0.113.0/24.'],
  ])('who stays allowed in %j', (rules, expected) => {
    const entries = firewall(...rules);
    const impact = diffOf(entries, { removed: ruleIn(entries, '203.0.113.7/32') }, null);
    expect(stillAllowedText(impact, undefined)).toBe(expected);
  });

  it('says that what published addresses allow may change', () => {
    const rules = [managedRule('mr-scalingo-osc-fr1'), ...rulesOf('171.33.105.206/32')];
    const impact = diffOf(active(rules), { removed: rules.slice(1) }, null);
    expect(stillAllowedText(impact, [{ id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' }])).toBe(
      '171.33.105.206 stays allowed by Scalingo osc-fr1 region. Scalingo’s published addresses may change, so this is not certain.',
    );
  });
});

it.each([
  [['128.0.0.0/1'], '128.0.0.0/1', ['172.17.0.0/16, the network of pcx-1, loses access.']],
  [
    ['172.17.0.0/16 applying'],
    '172.17.0.0/16',
    ['172.17.0.0/16, the network of pcx-1, was about to get access.'],
  ],
  [['172.17.4.0/24'], '172.17.4.0/24', ['Part of 172.17.0.0/16, the network of pcx-1, loses access.']],
  [['128.0.0.0/1', '172.16.0.0/12'], '128.0.0.0/1', []],
])('%j without %s: which active Net Peerings are cut off', (rules, removed, texts) => {
  const entries = firewall(...rules);
  const impact = diffOf(entries, { removed: ruleIn(entries, removed) }, null);
  const peerings = [
    peering('pcx-1', { ipRange: '172.17.0.0/16' }),
    peering('pcx-2', { ipRange: '172.17.0.0/16', status: 'pending' }),
    peering('pcx-3'),
  ];
  expect(peeringLossTexts(impact, peerings)).toEqual(texts);
});
