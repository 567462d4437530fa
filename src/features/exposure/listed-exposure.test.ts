import { expect, it } from 'vitest';
import type { FirewallEntry, RulePhase } from '~/domain/rule';
import { ORDERS, rulesOf, UNJUDGED } from '~/domain/testing';
import { listedExposure } from './listed-exposure';

const ACTIVE: RulePhase = { name: 'active' };
const APPLYING: RulePhase = { name: 'applying', appliesAt: 5 };

const firewall = (cidr: string, phase: RulePhase): readonly FirewallEntry[] =>
  rulesOf(cidr).map((rule) => ({ rule, phase }));

it('says that it does not know all, unless what it knows is more open', () => {
  const unknown = { rule: UNJUDGED, phase: ACTIVE };
  const textOf = (entries: readonly FirewallEntry[]) => listedExposure(ORDERS, null, entries).text;
  expect(textOf([...firewall('203.0.113.0/24', ACTIVE), unknown])).toBe(
    '2 firewall rules, some addresses unknown',
  );
  expect(textOf([...firewall('0.0.0.0/0', ACTIVE), unknown])).toBe('Open to everyone');
  const removed = { rule: UNJUDGED, phase: { name: 'removed', until: 9 } } as const;
  expect(textOf([...firewall('203.0.113.0/24', ACTIVE), removed])).toBe('1 firewall rule and 1 removed one');
});

it.each([
  ['203.0.113.0/24', ACTIVE, { tone: 'limited', text: '1 firewall rule' }],
  ['203.0.113.0/24', APPLYING, { tone: 'closed', comingTone: 'limited', text: '1 firewall rule, applying' }],
  [
    '88.0.0.0/6',
    APPLYING,
    { tone: 'closed', comingTone: 'very-wide', text: '1 firewall rule, very wide soon' },
  ],
  ['88.0.0.0/6', ACTIVE, { tone: 'very-wide', text: '1 firewall rule, very wide' }],
  ['0.0.0.0/0', APPLYING, { tone: 'closed', comingTone: 'open', text: 'Opening to everyone' }],
] as const)('%s, %j: what it is, and what it becomes when that is more open', (cidr, phase, listed) => {
  expect(listedExposure(ORDERS, null, firewall(cidr, phase))).toEqual(listed);
});

it('is not known without the rules', () => {
  expect(listedExposure(ORDERS, null, null)).toEqual({ tone: 'unknown', text: 'Exposure unknown' });
});
