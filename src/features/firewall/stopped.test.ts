import { describe, expect, it } from 'vitest';
import { ApiError } from '~/api/errors';
import type { Step } from '~/domain/replacement';
import type { Rule } from '~/domain/rule';
import { customRule, range, rulesOf, UNJUDGED } from '~/domain/testing';
import { isUndone, leftOf, settled, type Stopped } from './stopped';

const NEW = '192.0.2.0/24';
const [one = UNJUDGED, other = UNJUDGED] = rulesOf('192.0.2.0/25', '192.0.2.128/25');
const added = { cidr: range(NEW), label: '' };
const ADD: Step = { kind: 'add', added };
const FIRST: Step = { kind: 'remove', rule: one };
const SECOND: Step = { kind: 'remove', rule: other };
const error = new ApiError('timeout', '');

const stopped = (done: readonly Step[], rest: Stopped['rest'], isKnown = true): Stopped => {
  return { replacement: { remove: [one, other], add: added }, done, rest, error, isKnown };
};
const wordOf = (step: Step) => (step.kind === 'add' ? 'add' : step.rule.id);
const inShort = (what: Stopped | null) => what && [what.done.map(wordOf), what.rest.map(wordOf)];

const newRule = customRule('new', added.cidr);
/** Somebody else's rule with the source of one that was removed. */
const oneAgain = customRule('again', range('192.0.2.0/25'));

describe('what is left of a stopped change, by the rules there are', () => {
  it.each<[string, Stopped, readonly Rule[], ReturnType<typeof inShort>]>([
    ['all of it', stopped([ADD], [FIRST, SECOND]), [newRule, one, other], [['add'], [one.id, other.id]]],
    // The answer was lost, or somebody else was quicker.
    [
      'less: the next step was made by then',
      stopped([ADD], [FIRST, SECOND]),
      [newRule, other],
      [['add', one.id], [other.id]],
    ],
    [
      'less: somebody else made a later step',
      stopped([ADD], [FIRST, SECOND]),
      [newRule, one],
      [['add', other.id], [one.id]],
    ],
    ['nothing: all of it was made', stopped([ADD], [FIRST, SECOND]), [newRule], null],
    ['all of it, none of which was made', stopped([], [ADD, FIRST]), [one, other], [[], ['add', one.id]]],
    ['nothing: the new rule is gone again', stopped([ADD], [FIRST, SECOND]), [one, other], null],
    ['nothing: the removed rule is back', stopped([FIRST], [ADD, SECOND]), [oneAgain, other], null],
    // As long as the old rule is there, its source is not back: it was never gone.
    ['what one of two steps left', stopped([FIRST, ADD], [SECOND]), [other], [[one.id, 'add'], [other.id]]],
  ])('%s', (_words, what, rules, left) => expect(inShort(leftOf(what, rules))).toEqual(left));

  it('is the same as long as its next step is not made', () => {
    const what = stopped([ADD], [FIRST, SECOND], false);
    expect(settled(what, [newRule, one, other])).toBe(what);
  });

  it('keeps why the next step was not made, also when a later one was', () => {
    const what = stopped([ADD], [FIRST, SECOND], false);
    expect(settled(what, [newRule, one])).toMatchObject({ error, isKnown: false });
  });

  it('is known, and stopped by nothing, once that is made', () => {
    const what = stopped([ADD], [FIRST, SECOND], false);
    expect(settled(what, [newRule, other])).toMatchObject({ error: null, isKnown: true });
  });
});

it.each([
  [stopped([ADD], [FIRST]), [newRule, one], false],
  [stopped([ADD], [FIRST]), [one], true],
  [stopped([FIRST], [ADD, SECOND]), [other], false],
])('tells whether the new rule is gone again: %#', (what, rules, expected) => {
  expect(isUndone(what, rules)).toBe(expected);
});
