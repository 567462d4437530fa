import { expect, it } from 'vitest';
import { opensToEveryone } from './rule-set';
import { range, rulesOf } from './testing';

it.each([
  [['0.0.0.0/1'], [], false],
  [['0.0.0.0/1'], ['128.0.0.0/1'], true],
  [['0.0.0.0/1', '128.0.0.0/1'], [], true],
  // Who is let in already is let in by nothing else, but a range for everyone always takes a confirmation.
  [['203.0.113.7/32'], ['0.0.0.0/0'], false],
  [['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/0'], false],
  [['203.0.113.7/32', '0.0.0.0/0'], ['0.0.0.0/1', '128.0.0.0/1'], true],
])('whether %j opens to everyone beside %j: %j', (ranges, rules, opens) => {
  expect(opensToEveryone(ranges.map(range), rulesOf(...rules))).toBe(opens);
});
