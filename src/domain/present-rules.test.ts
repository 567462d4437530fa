import { describe, expect, test } from 'vitest';
import { parseCidr } from './cidr';
import { presentOf, withComing } from './present-rules';
import { presentRules, type FirewallEntry, type Rule } from './rule';

const rule = (text: string): Rule => ({
  id: text,
  source: { type: 'custom', text, cidr: parseCidr(text) },
  label: '',
  createdAt: null,
});

describe('withComing', () => {
  const active: FirewallEntry = { rule: rule('192.0.2.0/24'), phase: { name: 'active' } };
  const removed: FirewallEntry = { rule: rule('198.51.100.0/24'), phase: { name: 'removed', until: 1 } };

  test('a rule that is yet to be listed is present, and does not apply', () => {
    const entries = withComing([active], [rule('203.0.113.0/24')]);
    expect(presentRules(entries).map(({ id }) => id)).toEqual(['192.0.2.0/24', '203.0.113.0/24']);
    expect(entries[1]?.phase.name).toBe('applying');
  });

  test('one that is listed by now counts once', () => {
    expect(withComing([active], [rule('192.0.2.0/24')])).toEqual([active]);
  });

  test('a removed rule on its way back is present once more', () => {
    const entries = withComing([active, removed], [removed.rule]);
    expect(entries).toHaveLength(3);
    expect(presentRules(entries)).toEqual([active.rule, removed.rule]);
  });
});

test('of some rules, those are present that are listed, and not on their way out', () => {
  const [kept, leaving, gone] = [rule('203.0.113.0/24'), rule('198.51.100.7/32'), rule('192.0.2.0/24')];
  const entries: readonly FirewallEntry[] = [
    { rule: kept, phase: { name: 'active' } },
    { rule: leaving, phase: { name: 'removed', until: 1 } },
    { rule: rule('192.0.2.128/25'), phase: { name: 'active' } },
  ];
  expect(presentOf([kept, leaving, gone], entries)).toEqual([kept]);
});
