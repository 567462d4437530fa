import { describeError } from './error-words';
import { isAnswerLost, type ApiError } from './errors';

/**
 * The outcome of a failed change, as a clause: "The rule was not added", or "Whether the rule was added is not known"
 * when the answer was lost.
 * @param what as in the middle of a sentence @param done "added", "removed"
 */
export function failureOf(error: ApiError, what: string, done: string): string {
  return isAnswerLost(error)
    ? `Whether ${what} was ${done} is not known`
    : `${what.charAt(0).toUpperCase()}${what.slice(1)} was not ${done}`;
}

/**
 * A failed change in sentences, for where there is room for text alone: its outcome, and why.
 * @param what as in the middle of a sentence @param done "added", "removed"
 * @param thing what was asked for, as `describeError` has it
 */
export function describeFailure(error: ApiError, what: string, done: string, thing?: string): string {
  return `${failureOf(error, what, done)}. ${describeError(error, thing)}`;
}
