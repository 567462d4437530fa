import { isAnswerLost, type ApiError } from './errors';

/**
 * What became of a change that failed, without a full stop: "The rule was not added". Without an answer, nobody knows.
 * @param what as in the middle of a sentence @param done "added", "removed"
 */
export function failureOf(error: ApiError, what: string, done: string): string {
  return isAnswerLost(error)
    ? `Whether ${what} was ${done} is not known`
    : `${what.charAt(0).toUpperCase()}${what.slice(1)} was not ${done}`;
}
