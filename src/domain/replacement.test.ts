import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, isTakenBack, remainingSteps, stepsOf, type Step } from './replacement';
import { RULE_LIMIT, type Rule } from './rule';
import { customRule, range, rulesOf } from './testing';

const [first, second] = rulesOf('203.0.113.0/25', '203.0.113.128/25');
if (!first || !second) throw new Error('two rules');
const into = { cidr: range('203.0.113.0/24'), label: 'Paris office' };

const words = (steps: readonly Step[]) =>
  steps.map((step) => (step.kind === 'add' ? 'add' : `remove ${step.rule.id}`));

describe('the order of a replacement', () => {
  it.each([
    [1, ['add', `remove ${first.id}`, `remove ${second.id}`]],
    [RULE_LIMIT - 1, ['add', `remove ${first.id}`, `remove ${second.id}`]],
    [RULE_LIMIT, [`remove ${first.id}`, 'add', `remove ${second.id}`]],
  ])('with %i rules', (count, expected) => {
    expect(words(stepsOf({ remove: [first, second], add: into }, count))).toEqual(expected);
  });

  it('only removes when nothing is to come', () => {
    expect(words(stepsOf({ remove: [first, second], add: null }, RULE_LIMIT))).toEqual([
      `remove ${first.id}`,
      `remove ${second.id}`,
    ]);
  });

  it('of what is left is that of the rules there are by then', () => {
    const [adding, , ...removals] = stepsOf({ remove: [first, second], add: into }, 2);
    if (!adding) throw new Error('a step');
    expect(words(inOrder([adding, ...removals], RULE_LIMIT - 1))).toEqual(['add', `remove ${second.id}`]);
    expect(words(inOrder([adding, ...removals], RULE_LIMIT))).toEqual([`remove ${second.id}`, 'add']);
    expect(words(inOrder([adding], RULE_LIMIT))).toEqual(['add']);
  });

  it('never needs a rule more than a database can have, and ends with what was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: RULE_LIMIT }),
        fc.integer({ min: 1, max: 4 }),
        (count, removed) => {
          const rules = Array.from({ length: count }, (_, index) =>
            customRule(String(index), { network: index, prefix: 32 }),
          );
          const remove = rules.slice(0, removed);
          let now: readonly Rule[] = rules;
          for (const step of stepsOf({ remove, add: into }, count)) {
            now =
              step.kind === 'add'
                ? [...now, customRule('new', step.added.cidr)]
                : now.filter(({ id }) => id !== step.rule.id);
            expect(now.length).toBeLessThanOrEqual(RULE_LIMIT);
          }
          expect(now.map(({ id }) => id)).toEqual([...rules.slice(removed).map(({ id }) => id), 'new']);
          expect(remainingSteps(stepsOf({ remove, add: into }, count), now)).toEqual([]);
        },
      ),
    );
  });
});

describe('what remains of a replacement', () => {
  const steps = stepsOf({ remove: [first, second], add: into }, 2);

  it('is all of it when nothing was done', () => {
    expect(remainingSteps(steps, [first, second])).toEqual(steps);
  });

  it('is the removals once the new source is allowed, whoever added it and under which label', () => {
    const elsewhere = customRule('elsewhere', into.cidr);
    expect(words(remainingSteps(steps, [first, second, elsewhere]))).toEqual([
      `remove ${first.id}`,
      `remove ${second.id}`,
    ]);
  });

  it('leaves out a rule that someone else has removed', () => {
    expect(words(remainingSteps(steps, [second]))).toEqual(['add', `remove ${second.id}`]);
  });
});

describe('what was done is taken back', () => {
  const [adding, removal] = stepsOf({ remove: [first], add: into }, 1);
  if (!adding || !removal) throw new Error('two steps');

  it('once the source that was added is not allowed any more', () => {
    expect(isTakenBack(adding, [second])).toBe(true);
    expect(isTakenBack(adding, [customRule('elsewhere', into.cidr)])).toBe(false);
  });

  it('once the source that was removed is allowed again, by another rule', () => {
    expect(isTakenBack(removal, [second])).toBe(false);
    expect(isTakenBack(removal, [{ ...first, id: 'again' }])).toBe(true);
  });
});
