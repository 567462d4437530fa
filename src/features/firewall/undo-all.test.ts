import { expect, it } from 'vitest';
import type { Rule } from '~/domain/rule';
import { rulesOf } from '~/domain/testing';
import { undoAll } from './undo-all';

const removed = rulesOf('0.0.0.0/1', '203.0.113.0/24', '192.0.2.1/32');
const [half, office, host] = removed;

it.each([
  ['all of them, the last one first', undefined, [host, office, half], 3],
  ['none after one that could not be', office, [host, office], 1],
])('puts back %s', async (_what, refused, tried, count) => {
  const rules: Rule[] = [];
  const undo = (rule: Rule) => {
    rules.push(rule);
    return Promise.resolve(rule !== refused);
  };
  expect(await undoAll(removed, undo)).toBe(count);
  expect(rules).toEqual(tried);
});
