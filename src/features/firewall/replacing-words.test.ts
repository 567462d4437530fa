import { expect, it } from 'vitest';
import { ApiError } from '~/api/errors';
import type { Step } from '~/domain/replacement';
import { rulesOf, UNJUDGED } from '~/domain/testing';
import { stateText, stoppedTitle, undoneText } from './replacing-words';
import { standingText } from './standing-text';
import type { Stopped } from './stopped';

const ADDED = { cidr: { network: 0xc000_0200, prefix: 24 }, label: '' };
const ADD: Step = { kind: 'add', added: ADDED };
const [one = UNJUDGED, other = UNJUDGED] = rulesOf('192.0.2.0/25', '192.0.2.128/25');
const FIRST: Step = { kind: 'remove', rule: one };
const SECOND: Step = { kind: 'remove', rule: other };
const MANY: readonly Step[] = [SECOND, SECOND, SECOND, SECOND];

const stopped = (done: readonly Step[], rest: Stopped['rest'], isKnown = true): Stopped => {
  const remove = [...done, ...rest].flatMap((step) => (step.kind === 'remove' ? [step.rule] : []));
  const error = new ApiError('timeout', '');
  return { replacement: { remove, add: ADDED }, done, rest, error, isKnown };
};

it.each([
  [stopped([ADD], [FIRST]), '192.0.2.0/24 was added. 192.0.2.0/25 was not removed.'],
  [
    stopped([FIRST], [ADD, SECOND]),
    '192.0.2.0/25 was removed. 192.0.2.0/24 was not added. 192.0.2.128/25 was not removed either.',
  ],
  [
    stopped([], [ADD, FIRST, SECOND], false),
    'Whether 192.0.2.0/24 was added is not known. 192.0.2.0/25 was not removed. 192.0.2.128/25 was not removed either.',
  ],
  [
    stopped(MANY, [FIRST, ...MANY]),
    '4 rules were removed. 192.0.2.0/25 was not removed. 4 others were not removed.',
  ],
  [stopped([], [ADD, ...MANY]), '192.0.2.0/24 was not added. 4 rules were not removed.'],
])('says what was done and what was not: %#', (what, text) => expect(stateText(what)).toBe(text));

it.each([
  [stopped([FIRST], [SECOND]), 'The change stopped halfway'],
  [stopped([], [FIRST], false), 'Whether anything was changed is not known'],
  [stopped([], [FIRST]), 'Nothing was changed'],
])('says how far it came: %#', (what, text) => expect(stoppedTitle(what)).toBe(text));

it.each([
  [stopped([ADD], [FIRST, SECOND]), 'What was not removed goes on letting connections in.'],
  [
    stopped([FIRST], [ADD, SECOND]),
    'Until the new rule is added, nothing takes the place of what was removed.',
  ],
  [stopped([], [ADD, FIRST], false), 'As long as the old rule is listed, it goes on letting connections in.'],
  [
    stopped([], [ADD, FIRST, SECOND], false),
    'As long as the old rules are listed, they go on letting connections in.',
  ],
])('says what lets connections in by now: %#', (what, text) => expect(standingText(what)).toBe(text));

it.each([
  [stopped([ADD], [FIRST]), 'The new rule is not there any more, so the old one stays.'],
  [stopped([ADD], [FIRST, SECOND]), 'The new rule is not there any more, so the old ones stay.'],
  [
    stopped([ADD, FIRST], [SECOND]),
    'The new rule is not there any more, so nothing more is removed. 192.0.2.0/25 was removed, and nothing takes its place.',
  ],
])('says why the rest is left as it is: %#', (what, text) => expect(undoneText(what)).toBe(text));
