import { describe, expect, it } from 'vitest';
import { ApiError } from '~/api/errors';
import { parseCidr } from '~/domain/cidr';
import type { Addition } from '~/domain/paste';
import type { NewRule, Rule } from '~/domain/rule';
import { BURST, PACE_MS } from './pace';
import { sendRules } from './send-rules';

type Answer = ApiError | 'accepted';

/** Sends so many rules; each call takes the next answer, and is accepted once there are none. */
async function send(
  count: number,
  answers: readonly Answer[],
  listed: readonly Rule[] | ApiError = [],
  refusalOf: (addition: Addition) => string | null = () => null,
) {
  const left = [...answers];
  const sent: NewRule[] = [];
  const waits: number[] = [];
  const outcomes: string[] = [];
  const whys: string[] = [];
  await sendRules(
    Array.from({ length: count }, (_, at) => addition(at + 1)),
    {
      refusalOf,
      create: (rule) => {
        sent.push(rule);
        const answer = left.shift() ?? 'accepted';
        return answer === 'accepted' ? Promise.resolve(ruleOf(sent.length)) : Promise.reject(answer);
      },
      read: () => (listed instanceof ApiError ? Promise.reject(listed) : Promise.resolve(listed)),
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      mayGoOn: () => Promise.resolve(true),
      onOutcome: (_addition, outcome) => {
        outcomes.push(outcome.kind);
        if (outcome.kind === 'not-added') whys.push(outcome.why);
      },
    },
  );
  return { sent: sent.length, waits, outcomes, whys };
}

describe('sending many rules', () => {
  it('spaces those after the first ones', async () => {
    expect((await send(BURST + 2, [])).waits).toEqual([PACE_MS, PACE_MS]);
  });

  it('waits as long as a 429 asks, and sends the same rule again', async () => {
    const refused = new ApiError('rate-limited', '', { status: 429, retryAfterMs: 7000 });
    expect(await send(1, [refused])).toMatchObject({ sent: 2, waits: [7000], outcomes: ['added'] });
  });

  it('goes on after a refusal of one rule', async () => {
    const invalid = new ApiError('invalid', '', { status: 422, fields: { cidr: ['is taken'] } });
    expect((await send(2, [invalid])).outcomes).toEqual(['not-added', 'added']);
  });

  it('leaves out what is not to be sent as things are by then, and goes on', async () => {
    const refusalOf = ({ lines }: Addition) => (lines.includes(1) ? 'it opens to everyone.' : null);
    expect(await send(2, [], [], refusalOf)).toMatchObject({
      sent: 1,
      outcomes: ['not-added', 'added'],
      whys: ['it opens to everyone.'],
    });
  });

  it('ends at what would be refused for each', async () => {
    const forbidden = new ApiError('forbidden', '', { status: 403 });
    expect(await send(3, [forbidden])).toMatchObject({
      sent: 1,
      outcomes: ['not-added', 'not-sent', 'not-sent'],
    });
  });

  it('looks for a rule whose answer was lost', async () => {
    const lost = new ApiError('unavailable', '', { status: 503 });
    expect(await send(2, [lost], [ruleOf(1)])).toMatchObject({ sent: 2, outcomes: ['added', 'added'] });
    expect(await send(2, [lost])).toMatchObject({ sent: 1, outcomes: ['not-added', 'not-sent'] });
    expect(await send(2, [lost], lost)).toMatchObject({ sent: 1, outcomes: ['not-added', 'not-sent'] });
  });

  it.each([
    [504, true],
    [503, false],
  ])('says after a %i whether a rule that is not listed may be added yet: %s', async (status, mayCome) => {
    const { whys } = await send(1, [new ApiError('unavailable', '', { status })]);
    expect(whys[0]?.includes('It is not listed so far, but may be added yet.')).toBe(mayCome);
  });
});

function range(last: number) {
  const cidr = parseCidr(`192.0.2.${last}/32`);
  if (!cidr) throw new Error('not a range');
  return cidr;
}

function addition(line: number): Addition {
  return { source: { type: 'custom', cidr: range(line) }, label: '', lines: [line] };
}

function ruleOf(last: number): Rule {
  const source = { type: 'custom', text: `192.0.2.${last}/32`, cidr: range(last) } as const;
  return { id: `rule-${last}`, source, label: '', createdAt: null };
}
