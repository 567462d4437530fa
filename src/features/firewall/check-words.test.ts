import { describe, expect, it } from 'vitest';
import { readAddresses } from '~/domain/addresses-text';
import { checkOf, type Check } from '~/domain/check';
import type { FirewallEntry } from '~/domain/rule';
import { active, managedRule, rulesOf } from '~/domain/testing';
import { checkTitle, partText, unreachableText } from './check-words';

const RANGE = { id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' };
const PUBLISHED = '171.33.92.211';
const SOON = { name: 'applying', appliesAt: 3 } as const;

function check(text: string, entries: readonly FirewallEntry[] = []): Check {
  const reading = readAddresses(text);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return checkOf(reading.interval, entries, false);
}

const applying = (entries: readonly FirewallEntry[]) => entries.map(({ rule }) => ({ rule, phase: SOON }));

describe('private addresses, without a Net Peering', () => {
  it.each([
    ['10.0.0.1', 'A private address. Without an active Net Peering, nothing can connect from it.'],
    ['10.0.0.0/16', 'A private range. Without an active Net Peering, nothing can connect from it.'],
    [
      '8.0.0.0/6',
      'Some of these addresses are private. Without an active Net Peering, nothing can connect from them.',
    ],
  ])('%s', (text, words) => expect(unreachableText(check(text))).toBe(words));
});

describe('what becomes of a part', () => {
  const own = active(rulesOf(`${PUBLISHED}/32`));
  const managed = active([managedRule(RANGE.id)]);

  it.each([
    [own, 'allowed by 171.33.92.211/32'],
    [managed, 'likely allowed by Scalingo osc-fr1 region'],
    [applying(own), 'denied until 171.33.92.211/32 applies'],
    [applying(managed), 'denied until Scalingo osc-fr1 region applies, then likely allowed'],
    [[], 'denied'],
  ])('%#', (entries, words) => {
    expect(check(PUBLISHED, entries).parts.map(({ verdict }) => partText(verdict, [RANGE]))).toEqual([words]);
  });
});

it('says of a range that a coming rule allows a part of it', () => {
  const half = check('203.0.112.0/23', applying(active(rulesOf('203.0.113.0/24'))));
  expect(checkTitle(half)).toBe('203.0.112.0/23 is denied; part of it will be allowed soon');
});
