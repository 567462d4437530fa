import { expect, it } from 'vitest';
import { rulesOf } from '~/domain/testing';
import { plan } from '~/domain/testing-paste';
import { leftOutText } from './paste-words';

it.each([
  ['192.0.2.1', ''],
  ['192.0.2.1\n203.0.113.7', '1 line left out: allowed already.'],
  ['192.0.2.1\n192.0.2.1\n203.0.113.0/24', '2 lines left out: allowed already.'],
  ['192.0.2.1\n2001:db8::1', '1 line left out: kept in Paste rules.'],
  ['192.0.2.1\n203.0.113.7\nx.y\n0.0.0.0/0', '3 lines left out: 1 allowed already, 2 kept in Paste rules.'],
])('says of %j what was left out: %s', (text, words) => {
  expect(leftOutText(plan(text, rulesOf('203.0.113.0/24')), 'line', new Map())).toBe(words);
});

it('says nothing of a line that was added by an earlier try', () => {
  const outcomes = new Map([[1, { kind: 'added' } as const]]);
  expect(leftOutText(plan('203.0.113.0/24\n192.0.2.1', rulesOf('203.0.113.0/24')), 'line', outcomes)).toBe(
    '',
  );
});
