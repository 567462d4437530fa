import { expect, it } from 'vitest';
import { NO_CHOICES, type PasteChoices } from '~/domain/paste';
import { managedRule, rulesOf } from '~/domain/testing';
import { plan } from '~/domain/testing-paste';
import { lineWords } from './paste-line-words';

const MANAGED = 'mr-scalingo-osc-fr1';
const RULES = [managedRule(MANAGED), ...rulesOf('203.0.113.0/25', '171.33.105.207/32')];
const RANGES = [{ id: MANAGED, name: 'Scalingo osc-fr1 region' }];

function said(text: string, choices: PasteChoices = NO_CHOICES): readonly string[] {
  return plan(text, RULES, choices).lines.map((line) => {
    const { word, why } = lineWords(line, 'line', undefined, RANGES);
    return `${word}: ${why}`;
  });
}

it.each([
  ['203.0.113.7', 'Already covered: by 203.0.113.0/25'],
  ['171.33.105.206', 'Already covered: by Scalingo osc-fr1 region, whose addresses may change'],
  [
    '171.33.105.206-171.33.105.207',
    'Already covered: by Scalingo osc-fr1 region and 1 other rule, whose addresses may change',
  ],
  ['127.0.0.0/8', 'New: 16,777,216 addresses, reserved: no connection can come from it'],
  ['127.0.0.1', 'New: Read as 127.0.0.1/32, reserved: no connection can come from it'],
  ['224.0.0.0/4', 'New: 268,435,456 addresses, reserved: no connection can come from it'],
  ['64.0.0.0/3', 'Very wide: 1 in 8 of all IPv4 addresses'],
  ['192.0.2.1, 192.0.2.9', 'Invalid: One address or range for each rule'],
  [
    '192.0.2.1\t2001:db8::17\tParis 1',
    'New: Read as 192.0.2.1/32, label “Paris 1”, IPv6 2001:db8::17 left out',
  ],
  ['2001:db8::/48, 203.0.113.7', 'Already covered: by 203.0.113.0/25, IPv6 2001:db8::/48 left out'],
  ['Oslo\t\t2001:db8::1', 'Invalid: IPv6 is not supported'],
  ['192.0.2.1, drop', 'Invalid: Marked “drop”: a rule can only allow'],
])('says of %s: %s', (text, expected) => expect(said(text)).toEqual([expected]));

it('says of a line over the limit whether any rule is left for it', () => {
  const text = Array.from({ length: 26 }, (_, index) => `192.0.2.${2 * index}`).join('\n');
  expect(said(`${text}\n198.51.100.1-198.51.100.2`).at(-1)).toBe(
    'Over the limit: It takes 2 rules, and fewer are left',
  );
  expect(said(`${text}\n192.0.2.201\n192.0.2.203`).at(-1)).toBe(
    'Over the limit: All 30 rules are used by then',
  );
});

it('says of merged lines in which range they are, and not the label that they had', () => {
  const text = '192.0.2.0 # Ana\n192.0.2.1 # Bob\n192.0.2.9 # Eve';
  const merges = new Set(plan(text, RULES).merges.map(({ key }) => key));
  expect(said(text, { lines: new Map(), merges })).toEqual([
    'New: Merged into 192.0.2.0/31',
    'New: Merged into 192.0.2.0/31',
    'New: Read as 192.0.2.9/32, label “Eve”',
  ]);
});

it('says of merged lines what is left out of them', () => {
  const text = '192.0.2.0\t2001:db8::1\n192.0.2.1';
  const merges = new Set(plan(text, RULES).merges.map(({ key }) => key));
  expect(said(text, { lines: new Map(), merges })[0]).toBe(
    'New: Merged into 192.0.2.0/31, IPv6 2001:db8::1 left out',
  );
});

it('says of a line that is merged in part what else is added of it', () => {
  const text = '192.0.2.0-192.0.2.4 # Lab\n192.0.2.5';
  const merges = new Set(plan(text, RULES).merges.map(({ key }) => key));
  expect(said(text, { lines: new Map(), merges })).toEqual([
    'New: 5 addresses, as 2 rules, label “Lab”, a part merged into 192.0.2.4/31',
    'New: Merged into 192.0.2.4/31',
  ]);
});
