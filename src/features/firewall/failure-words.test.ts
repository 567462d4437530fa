import { describe, expect, it } from 'vitest';
import { range, rulesOf } from '~/domain/testing';
import { foundLabel, foundRules, goneText, foundSource } from './failure-words';

const [rule, other] = rulesOf('203.0.113.0/24', '198.51.100.0/24');
if (!rule || !other) throw new Error('two rules');

describe('what the rules, read again, tell', () => {
  it.each([
    [[{ ...rule, label: 'Lyon' }], 'it has the new label now.'],
    [[rule], 'the label is still the old one. Save it again, if you still want to.'],
    [[{ ...rule, label: 'Berlin' }], 'the label is “Berlin” now. Saving replaces that.'],
    [[other], 'the rule is not listed any more.'],
  ])('of a label, %#', (rules, words) => {
    expect(foundLabel(rule, 'Lyon', rules)).toBe(words);
  });

  it('of a label that someone else has taken away', () => {
    expect(foundLabel({ ...rule, label: 'Paris' }, 'Lyon', [rule])).toBe(
      'the label is empty now. Saving replaces that.',
    );
  });

  it('of a new source', () => {
    const add = { cidr: range('198.51.100.0/24'), label: '' };
    expect(foundSource(add, [rule, other])).toBe('a rule with the new source is listed now.');
    expect(foundSource(add, [rule])).toBe('the new one is not listed. Save it again, if you still want to.');
  });

  it('of several to be removed', () => {
    expect(foundRules([rule, other], [rule, other])).toBe(
      'all of them are still listed. Remove them again, if you still want to.',
    );
    expect(foundRules([rule, other], [rule])).toBe(
      '1 of 2 is still listed. Remove it again, if you still want to.',
    );
    expect(foundRules([rule, other], [])).toBe('none of them is listed any more.');
  });
});

it.each([
  [1, 2, '1 of these 2 rules was already removed'],
  [3, 4, '3 of these 4 rules were already removed'],
  [2, 2, 'These rules were already removed'],
])('says that %i of %i rules are gone', (gone, total, text) => expect(goneText(gone, total)).toBe(text));
