import { expect, it } from 'vitest';
import { whyNoRule } from './allowing';
import type { FirewallEntry } from './rule';
import { active, customRule } from './testing';

const rules = Array.from({ length: 30 }, (_, index) =>
  customRule(String(index), { network: index, prefix: 32 }),
);
const removed = rules.slice(0, 1).map((rule): FirewallEntry => {
  return { rule, phase: { name: 'removed', until: 1 } };
});

it.each([
  ['with a free slot', true, active(rules.slice(1)), null],
  ['with a slot that a removal has freed', true, [...removed, ...active(rules.slice(1))], null],
  ['with every slot used', true, active(rules), 'All 30 rules are used: merge or remove one first.'],
  [
    'in a role that may only look',
    false,
    [],
    'Your role does not allow adding a rule. The Owner or a full Collaborator can.',
  ],
])('says why no rule can be added, %s', (_words, mayChange, entries, why) => {
  expect(whyNoRule(mayChange, entries)).toBe(why);
});
