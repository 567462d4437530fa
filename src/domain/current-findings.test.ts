import { describe, expect, it } from 'vitest';
import { currentFindings } from './current-findings';
import { findingsOn } from './findings';
import { mergesOf } from './merge';
import type { FirewallEntry, Rule } from './rule';
import { active, managedRule, rulesOf } from './testing';

const COMING = { name: 'applying', appliesAt: 9 } as const;

/** The firewall, of which the last rules are yet to apply. */
function entriesOf(rules: readonly Rule[], coming: number): readonly FirewallEntry[] {
  const at = rules.length - coming;
  return [
    ...active(rules.slice(0, at)),
    ...rules.slice(at).map((rule): FirewallEntry => ({ rule, phase: COMING })),
  ];
}

/** What is found, with what is there besides. */
function found(
  texts: readonly string[],
  more: Partial<Parameters<typeof currentFindings>[0]> = {},
  coming = 0,
) {
  const rules = rulesOf(...texts);
  return currentFindings({
    rules,
    entries: entriesOf(rules, coming),
    peerings: 'active',
    said: undefined,
    halfReplaced: [],
    ...more,
  });
}

describe('the findings that hold now', () => {
  it('leave out a merge that is offered elsewhere, not another', () => {
    const texts = ['203.0.113.0/25', '203.0.113.128/25', '198.51.100.0/25', '198.51.100.128/25', '0.0.0.0/1'];
    const [said] = mergesOf(rulesOf(...texts));
    const into = (list: ReturnType<typeof found>) =>
      list.map(({ finding }) => finding.kind === 'merge' && finding.into.network);
    const all = into(found(texts));
    expect(all).toHaveLength(3);
    expect(into(found(texts, { said }))).toEqual(all.filter((network) => network !== said?.into.network));
  });

  it.each([
    ['is active', ['203.0.113.7/32', '203.0.113.0/24'], 0, ['redundant']],
    ['is yet to apply', ['203.0.113.7/32', '203.0.113.0/24'], 1, []],
    // Whether the rule itself applies makes no difference.
    ['is active, and the other is not', ['203.0.113.0/24', '203.0.113.7/32'], 1, ['redundant']],
  ])('call a rule redundant when what covers it %s', (_words, texts, coming, kinds) => {
    expect(found(texts, {}, coming).map(({ finding }) => finding.kind)).toEqual(kinds);
  });

  it.each([
    [0, ['redundant']],
    [1, []],
  ])('call a rule redundant once all apply that cover it together: %i do not', (coming, kinds) => {
    const rules = [managedRule('mr-scalingo-osc-fr1'), ...rulesOf('171.33.105.0/24', '171.33.92.0/24')];
    const findings = found([], { rules, entries: entriesOf(rules, coming) });
    expect(findings.map(({ finding }) => finding.kind)).toEqual(kinds);
  });

  it.each([
    [['203.0.113.7/32', '203.0.113.0/24'], '203.0.113.7/32'],
    [['203.0.113.7/32', '203.0.113.0/24'], '203.0.113.0/24'],
    [['203.0.113.0/25', '203.0.113.128/25'], '203.0.113.128/25'],
  ])('compare no rules of %j when a change of %s stopped halfway', (texts, half) => {
    expect(found(texts)).toHaveLength(1);
    expect(found(texts, { halfReplaced: rulesOf(half) })).toEqual([]);
  });

  it('say all the same what such a rule is by itself', () => {
    expect(found(['10.0.0.0/8'], { peerings: 'none', halfReplaced: rulesOf('10.0.0.0/8') })).toHaveLength(1);
  });

  it.each([
    ['an active rule lets everyone in', ['0.0.0.0/0'], 0, false],
    ['a rule is about to', ['0.0.0.0/0'], 1, true],
    ['one of two that do together is yet to apply', ['0.0.0.0/1', '128.0.0.0/1'], 1, true],
    ['others do already', ['0.0.0.0/1', '128.0.0.0/1', '0.0.0.0/0'], 1, false],
  ])('tell what is coming by its key: %s', (_words, texts, coming, isComing) => {
    const [everyone] = found(texts, {}, coming);
    const [plain] = findingsOn(rulesOf(...texts), 'active');
    expect(everyone).toMatchObject({ isComing, key: `${plain?.key}${isComing ? ' coming' : ''}` });
  });

  it('never call anything else coming', () => {
    expect(found(['0.0.0.0/1'], {}, 1)).toMatchObject([{ finding: { kind: 'very-wide' }, isComing: false }]);
  });
});
