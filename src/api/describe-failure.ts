import { describeError } from './error-words';
import type { ApiError } from './errors';
import { failureOf } from './failure';

/**
 * A failed change in sentences, for where there is room for text alone: its outcome, and why.
 * @param what as in the middle of a sentence @param done "added", "removed"
 * @param thing what was asked for, as `describeError` has it
 */
export function describeFailure(error: ApiError, what: string, done: string, thing?: string): string {
  return `${failureOf(error, what, done)}. ${describeError(error, thing)}`;
}
