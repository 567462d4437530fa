import { describeError } from '~/api/error-words';
import { ApiError, isAnswerLost, mayComeLate } from '~/api/errors';
import type { Addition } from '~/domain/paste';
import { hasSource, sourceOf, type NewRule, type Rule } from '~/domain/rule';
import { BURST, PACE_MS, waitToResend } from './pace';

/** What became of an addition. Why is absent for one that was not sent. */
export type Outcome =
  | { readonly kind: 'added' }
  | { readonly kind: 'not-added'; readonly why: string }
  | { readonly kind: 'not-sent' };

/** By the number of the line that they are of. */
export type Outcomes = ReadonlyMap<number, Outcome>;

/** How rules are sent; `wait` and `mayGoOn` are the page's, so that it can pause and stop them. */
export type Sender = {
  readonly create: (rule: NewRule) => Promise<Rule>;
  /** Why this one is not to be sent after all, as things are now; null when it is. */
  readonly refusalOf: (addition: Addition) => string | null;
  /** The rules as they are now, read anew. */
  readonly read: () => Promise<readonly Rule[]>;
  /** Milliseconds; ends early when the sending is stopped. `isRefused` after a 429. */
  readonly wait: (ms: number, isRefused: boolean) => Promise<void>;
  /** Holds while paused. @returns false once it is stopped */
  readonly mayGoOn: () => Promise<boolean>;
  readonly onOutcome: (addition: Addition, outcome: Outcome) => void;
};

/**
 * Adds rules one by one. An error that would meet every further rule stops it, and the rest is reported as not sent.
 * After a lost answer the rules are fetched, so that none is sent twice.
 */
export async function sendRules(additions: readonly Addition[], sender: Sender): Promise<void> {
  let isOver = false;
  for (const [index, addition] of additions.entries()) {
    if (index >= BURST && !isOver) await sender.wait(PACE_MS, false);
    const sent: Sent = isOver || !(await sender.mayGoOn()) ? NOT_SENT : await sendOne(addition, sender);
    isOver ||= sent.isOver;
    sender.onOutcome(addition, sent.outcome);
  }
}

type Sent = { readonly outcome: Outcome; readonly isOver: boolean };

const NOT_SENT: Sent = { outcome: { kind: 'not-sent' }, isOver: true };
const ADDED: Sent = { outcome: { kind: 'added' }, isOver: false };

async function sendOne(addition: Addition, sender: Sender): Promise<Sent> {
  for (;;) {
    const why = sender.refusalOf(addition);
    if (why !== null) return { outcome: { kind: 'not-added', why }, isOver: false };
    try {
      await sender.create(newRuleOf(addition));
      return ADDED;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const ms = waitToResend(error);
      if (ms === null) return afterError(addition, error, sender);
      await sender.wait(ms, true);
      if (!(await sender.mayGoOn())) return NOT_SENT;
    }
  }
}

async function afterError(addition: Addition, error: ApiError, sender: Sender): Promise<Sent> {
  const why = describeError(error);
  // Only these two are about the rule itself: the next one may be accepted.
  const isOver = error.kind !== 'invalid' && error.kind !== 'conflict';
  const notAdded = (text: string): Sent => ({ outcome: { kind: 'not-added', why: text }, isOver });
  if (!isAnswerLost(error)) return notAdded(why);
  try {
    const rules = await sender.read();
    if (hasSource(rules, sourceOf(newRuleOf(addition)))) return ADDED;
    return notAdded(mayComeLate(error) ? `${why} It is not listed so far, but may be added yet.` : why);
  } catch (readError) {
    if (!(readError instanceof ApiError)) throw readError;
    return notAdded(`${why} The list could not be read again, so it may have been added.`);
  }
}

export function newRuleOf({ source, label }: Addition): NewRule {
  return source.type === 'managed' ? source : { type: 'custom', cidr: source.cidr, label };
}
