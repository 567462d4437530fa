import { describe, expect, it } from 'vitest';
import { exposureOf } from '~/domain/exposure';
import type { FirewallEntry, RulePhase } from '~/domain/rule';
import { rulesOf } from '~/domain/testing';
import { formatUntil } from '~/domain/words';
import { allowedNow, allowedSoon, firewallHeadline, firewallSummary } from './firewall-words';

const ACTIVE: RulePhase = { name: 'active' };
const APPLYING: RulePhase = { name: 'applying', appliesAt: 5 };
const REMOVED: RulePhase = { name: 'removed', until: 9 };

/** "203.0.113.0/24", each with its phase. */
function firewall(
  ...rules: readonly (readonly [cidr: string, phase: RulePhase])[]
): readonly FirewallEntry[] {
  return rulesOf(...rules.map(([cidr]) => cidr)).map((rule, index) => {
    return { rule: { ...rule, id: String(index) }, phase: rules[index]?.[1] ?? ACTIVE };
  });
}

const PARIS = '203.0.113.0/24';
const ROWS: readonly (readonly [
  entries: readonly FirewallEntry[],
  title: string,
  coming: string | undefined,
  summary: string,
])[] = [
  [firewall(), 'No network can reach this database', undefined, 'No network can reach it'],
  [
    firewall([PARIS, ACTIVE], ['192.0.2.1/32', APPLYING]),
    'Only the sources of 2 firewall rules can reach this database',
    undefined,
    '2 firewall rules',
  ],
  [
    firewall([PARIS, REMOVED], ['192.0.2.1/32', ACTIVE]),
    'Only the sources of 1 firewall rule and 1 removed one can reach this database',
    undefined,
    '1 firewall rule and 1 removed one',
  ],
  [
    firewall([PARIS, REMOVED]),
    'Only the source of 1 removed rule can reach this database',
    undefined,
    '1 removed rule, closing',
  ],
  [
    firewall([PARIS, ACTIVE], ['192.0.2.1/32', APPLYING], ['0.0.0.0/0', APPLYING]),
    'For now, only the source of 1 firewall rule can reach this database',
    'Open to everyone once 0.0.0.0/0 is active.',
    'Opening to everyone',
  ],
  [
    // Put back: it admits as it did before.
    firewall([PARIS, REMOVED], [PARIS, APPLYING], ['0.0.0.0/0', APPLYING]),
    'For now, only the sources of 2 firewall rules can reach this database',
    'Open to everyone once 0.0.0.0/0 is active.',
    'Opening to everyone',
  ],
  [
    firewall(['0.0.0.0/1', APPLYING], ['128.0.0.0/1', APPLYING]),
    'No network can reach this database',
    'Open to everyone once every rule is active.',
    'Opening to everyone',
  ],
  [
    firewall(['0.0.0.0/0', ACTIVE], [PARIS, APPLYING]),
    'Anyone on the Internet can reach this database',
    undefined,
    'Open to everyone',
  ],
  [
    firewall(['0.0.0.0/0', REMOVED], [PARIS, ACTIVE]),
    'Anyone on the Internet can reach this database',
    undefined,
    'Open to everyone, closing',
  ],
  [
    firewall(['16.0.0.0/4', REMOVED], [PARIS, ACTIVE]),
    '268,435,712 addresses can reach this database',
    undefined,
    'Very wide, closing',
  ],
  [
    firewall(['16.0.0.0/4', ACTIVE], [PARIS, REMOVED]),
    '268,435,712 addresses can reach this database',
    undefined,
    '1 firewall rule, very wide',
  ],
  [
    firewall([PARIS, ACTIVE], ['16.0.0.0/4', APPLYING]),
    'Only the sources of 2 firewall rules can reach this database',
    'Very wide once every rule is active.',
    '2 firewall rules, very wide soon',
  ],
];

describe('a firewall in words', () => {
  it.each([
    [
      firewall(['10.0.0.0/8', ACTIVE], ['127.0.0.0/8', ACTIVE]),
      'A connection can come only over a Net Peering. Every other connection is denied.',
    ],
    [
      firewall(['10.0.0.0/8', REMOVED]),
      `A connection can come only over a Net Peering. A removed rule may let connections in until ${formatUntil(9)}. Every other connection is denied. After that, no network can reach it.`,
    ],
    [
      firewall(['224.0.0.0/4', ACTIVE]),
      'No connection can come from the addresses that the rules allow. Every other connection is denied.',
    ],
  ])('says that nothing on the Internet can reach it: %#', (entries, text) => {
    const title = 'Nothing on the Internet can reach this database';
    expect(firewallHeadline(exposureOf(entries))).toEqual({ title, text, coming: undefined });
    expect(firewallSummary(exposureOf(entries))).toBe('Nothing on the Internet can reach it');
  });

  it.each([
    [firewall([PARIS, APPLYING]), '1 rule is applying. Until it is active, every connection is denied.'],
    [
      firewall([PARIS, APPLYING], ['192.0.2.1/32', APPLYING]),
      '2 rules are applying. Until the first one is active, every connection is denied.',
    ],
  ])('says until when every connection is denied: %#', (entries, text) => {
    expect(firewallHeadline(exposureOf(entries)).text).toBe(text);
  });

  it('names what was put back, as long as its addresses count', () => {
    const entries = firewall([PARIS, REMOVED], [PARIS, APPLYING], ['192.0.2.1/32', ACTIVE]);
    expect(firewallHeadline(exposureOf(entries)).text).toBe(
      `1 rule is active and 1 is applying. One that was put back may let connections in until ${formatUntil(9)}. Every other connection is denied.`,
    );
  });

  it.each(ROWS)('%#', (entries, title, coming, summary) => {
    const exposure = exposureOf(entries);
    expect(firewallHeadline(exposure)).toMatchObject({ title, ...(coming && { coming }) });
    expect(firewallHeadline(exposure).coming).toBe(coming);
    expect(firewallSummary(exposure)).toBe(summary);
  });
});

describe('what is allowed now, in words', () => {
  it.each([
    [[PARIS, '10.0.0.0/16'], '256 addresses allowed, plus 65,536 private addresses'],
    [['88.0.0.0/6', PARIS], 'About 1 in 64 of all IPv4 addresses'],
    [['16.0.0.0/4', '10.0.0.0/16'], '1 in 16 of all IPv4 addresses, plus 65,536 private'],
    [['0.0.0.0/1'], 'About 1 in 2 of all IPv4 addresses, plus 16,777,216 private'],
    [
      ['16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/2'],
      'More than half of all IPv4 addresses, plus 1,048,576 private',
    ],
    [['0.0.0.0/0'], 'Every IPv4 address allowed'],
  ])('%#', (rules, text) => {
    expect(allowedNow(exposureOf(firewall(...rules.map((cidr) => [cidr, ACTIVE] as const))))).toBe(text);
  });
});

describe('what is allowed soon, in words', () => {
  it.each([
    [firewall([PARIS, ACTIVE]), ''],
    [firewall([PARIS, ACTIVE], ['192.0.2.1/32', APPLYING]), '257 once every rule is active'],
    [firewall([PARIS, REMOVED], ['192.0.2.1/32', APPLYING]), '1 once every change has taken effect'],
    [firewall([PARIS, ACTIVE], ['0.0.0.0/0', APPLYING]), 'Every address once every rule is active'],
    // Private addresses are told when they are news.
    [firewall(['10.0.0.0/16', ACTIVE], [PARIS, APPLYING]), '256 once every rule is active'],
    [
      firewall([PARIS, APPLYING], ['10.0.0.0/16', APPLYING]),
      '256, plus 65,536 private, once every rule is active',
    ],
  ])('%#', (entries, text) => {
    expect(allowedSoon(exposureOf(entries))).toBe(text);
  });
});
