import { describe, expect, it } from 'vitest';
import { ApiError } from '~/api/errors';
import type { Replacement, Step } from '~/domain/replacement';
import { RULE_LIMIT, type Rule } from '~/domain/rule';
import { customRule, range, rulesOf, UNJUDGED } from '~/domain/testing';
import { changeOf, makeRest, replaceRules, type Maker, type Result } from './make-steps';
import { BURST, PACE_MS } from './pace';
import type { Stopped } from './stopped';

const [one = UNJUDGED, other = UNJUDGED] = rulesOf('192.0.2.0/25', '192.0.2.128/25');
const many = Array.from({ length: RULE_LIMIT }, (_, at) =>
  customRule(`many-${at}`, range(`10.0.0.${at}/32`)),
);
const added = { cidr: range('192.0.2.0/24'), label: '' };
const newRule = customRule('new', added.cidr);

const EDIT: Replacement = { remove: [one], add: added };
const MERGE: Replacement = { remove: [one, other], add: added, isMerge: true };
const REMOVAL: Replacement = { remove: [one, other], add: null };
const ADD: Step = { kind: 'add', added };
const FIRST: Step = { kind: 'remove', rule: one };
const SECOND: Step = { kind: 'remove', rule: other };

const refused = new ApiError('forbidden', '', { status: 403 });
const missing = new ApiError('not-found', '', { status: 404 });
const failed = new ApiError('unavailable', '', { status: 503 });
const lost = new ApiError('timeout', '');
const tooMany = new ApiError('rate-limited', '', { status: 429, retryAfterMs: 7_000 });
const wayTooMany = new ApiError('rate-limited', '', { status: 429, retryAfterMs: 90_000 });

const OK = 'accepted';
type Answer = ApiError | typeof OK;
type Reading = readonly Rule[] | ApiError;

/** What was sent, how long it was waited for, and how it ended. */
async function made(
  work: (maker: Maker) => Promise<Result>,
  answers: readonly Answer[],
  reading: Reading = lost,
  stopsAfter = Infinity,
  listed: readonly Rule[] = [one, other],
) {
  const left = [...answers];
  const sent: string[] = [];
  const waits: number[] = [];
  const result = await work({
    make: (step) => {
      sent.push(wordOf(step));
      const answer = left.shift() ?? OK;
      return answer === OK ? Promise.resolve() : Promise.reject(answer);
    },
    read: () => (reading instanceof ApiError ? Promise.reject(reading) : Promise.resolve(reading)),
    listed: () => listed,
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    mayGoOn: () => Promise.resolve(sent.length < stopsAfter),
  });
  return { sent, waits, result };
}

const wordOf = (step: Step) => (step.kind === 'add' ? 'add' : step.rule.id);

function inShort(result: Result): string {
  switch (result.kind) {
    case 'done':
      return `done: ${result.done.map(wordOf).join()}`;
    case 'stopped': {
      const { done, rest, isByOperator, isKnown } = result.stopped;
      const by = isByOperator ? ' by the operator' : '';
      return `stopped${by}: ${done.map(wordOf).join()} | ${isKnown ? '' : '?'}${rest.map(wordOf).join()}`;
    }
    case 'gone':
      return `gone: ${result.rule.id}`;
    case 'refused':
    case 'undone':
      return result.kind;
  }
}

describe('a replacement', () => {
  const [a, b] = [one.id, other.id];

  it.each<[string, Replacement, readonly Answer[], Reading, string, string]>([
    ['adds, then removes', EDIT, [], lost, `add,${a}`, `done: add,${a}`],
    ['leaves everything as it was when it is refused first', EDIT, [refused], lost, 'add', 'refused'],
    ['keeps what was done before a refusal', EDIT, [OK, refused], lost, `add,${a}`, `stopped: add | ${a}`],
    ['merges what is all there', MERGE, [], [one, other], `add,${a},${b}`, `done: add,${a},${b}`],
    ['merges nothing once a rule of it is gone', MERGE, [], [one], '', `gone: ${b}`],
    ['merges nothing of what could not be read', MERGE, [], failed, '', 'refused'],
    // Its answer is lost.
    ['finds the last step made', EDIT, [OK, lost], [newRule], `add,${a}`, `done: add,${a}`],
    ['finds a step made, and stops', EDIT, [lost], [one, newRule], 'add', `stopped: add | ${a}`],
    ['does not know of one that may come late', EDIT, [lost], [one], 'add', `stopped:  | ?add,${a}`],
    ['finds one not made that does not come late', EDIT, [failed], [one], 'add', 'refused'],
    ['does not know what could not be read', EDIT, [failed], failed, 'add', `stopped:  | ?add,${a}`],
    // Somebody else was quicker.
    ['counts no removal of a rule that is gone', REMOVAL, [missing], [other], `${a},${b}`, `done: ${b}`],
    ['takes no 404 for a rule that is gone', REMOVAL, [missing], [one, other], a, 'refused'],
    ['takes no rule for gone that could not be read', REMOVAL, [missing], failed, a, 'refused'],
  ])('%s', async (_words, replacement, answers, reading, sent, ended) => {
    const outcome = await made((maker) => replaceRules(replacement, maker), answers, reading);
    expect([outcome.sent.join(), inShort(outcome.result), outcome.waits]).toEqual([sent, ended, []]);
  });

  it.each<[string, Replacement, readonly Answer[], string, string, readonly number[]]>([
    ['waits as long as a 429 asks', REMOVAL, [OK, tooMany], `${a},${b},${b}`, `done: ${a},${b}`, [7_000]],
    ['but not for long', REMOVAL, [OK, wayTooMany], `${a},${b}`, `stopped: ${a} | ${b}`, []],
    ['nor before anything was done', REMOVAL, [tooMany], a, 'refused', []],
    [
      'nor where a rule takes the place of others',
      EDIT,
      [OK, tooMany],
      `add,${a}`,
      `stopped: add | ${a}`,
      [],
    ],
  ])('%s', async (_words, replacement, answers, sent, ended, waits) => {
    const outcome = await made((maker) => replaceRules(replacement, maker), answers);
    expect([outcome.sent.join(), inShort(outcome.result), outcome.waits]).toEqual([sent, ended, waits]);
  });

  it('spaces the steps after the first ones', async () => {
    const outcome = await made((maker) => replaceRules({ remove: many, add: null }, maker), []);
    expect(outcome.waits).toEqual(many.slice(BURST).map(() => PACE_MS));
  });

  it.each<[number, readonly Answer[], string]>([
    [1, [], `stopped by the operator: ${a} | ${b}`],
    [2, [OK, tooMany], `stopped: ${a} | ${b}`],
  ])('ends before its next step, or try, when it is told to: %#', async (after, answers, ended) => {
    const work = (maker: Maker) => replaceRules(REMOVAL, maker);
    expect(inShort((await made(work, answers, lost, after)).result)).toBe(ended);
  });

  it('removes first where there is no room', async () => {
    const work = (maker: Maker) => replaceRules({ remove: many.slice(0, 1), add: added }, maker);
    expect((await made(work, [], lost, Infinity, many)).sent).toEqual(['many-0', 'add']);
  });
});

describe('the rest of a replacement', () => {
  const [a, b] = [one.id, other.id];
  const stopped: Stopped = {
    replacement: MERGE,
    done: [ADD],
    rest: [FIRST, SECOND],
    error: failed,
    isKnown: true,
  };

  it.each<[string, Reading, readonly Answer[], string, string]>([
    ['is made', [newRule, one, other], [], `${a},${b}`, `done: add,${a},${b}`],
    ['is what nobody has made', [newRule, other], [], b, `done: add,${a},${b}`],
    ['is left as it is once the new rule is gone', [one, other], [], '', 'undone'],
    ['stops again', [newRule, one, other], [refused], a, `stopped: add | ${a},${b}`],
    ['is not made by rules that could not be read', refused, [], '', `stopped: add | ${a},${b}`],
  ])('%s', async (_words, reading, answers, sent, ended) => {
    const outcome = await made((maker) => makeRest(stopped, maker), answers, reading);
    expect([outcome.sent.join(), inShort(outcome.result)]).toEqual([sent, ended]);
  });
});

it.each<[string, Result, readonly Rule[], ReturnType<typeof changeOf>]>([
  [
    'a source, by the rule that is listed',
    { kind: 'done', done: [ADD, FIRST] },
    [newRule, other],
    { kind: 'replaced', added: [newRule], removed: [one], isReversed: false },
  ],
  [
    'a source, the old rule first',
    { kind: 'done', done: [FIRST, ADD] },
    [newRule],
    { kind: 'replaced', added: [newRule], removed: [one], isReversed: true },
  ],
  [
    'what was removed until it stopped',
    {
      kind: 'stopped',
      stopped: { replacement: REMOVAL, done: [FIRST], rest: [SECOND], error: lost, isKnown: true },
    },
    [other],
    { kind: 'removed', rules: [one] },
  ],
  [
    'nothing of what was told before, when no step was tried',
    {
      kind: 'stopped',
      stopped: { replacement: REMOVAL, done: [FIRST], rest: [SECOND], error: lost, isKnown: true },
      isUntried: true,
    },
    [other],
    null,
  ],
  ['nothing', { kind: 'done', done: [] }, [one], null],
  ['nothing that was refused', { kind: 'refused', error: refused }, [one], null],
])('tells as one change: %s', (_words, result, rules, change) => {
  expect(changeOf(result, rules)).toEqual(change);
});
