import { isAnswerLost, type ApiError } from '~/api/errors';

/** What became of a rule that could not be added, without a full stop. Without an answer, nobody knows. */
export function addFailure(error: ApiError): string {
  return isAnswerLost(error) ? 'Whether the rule was added is not known' : 'The rule was not added';
}

/** The same for a rule that could not be removed. */
export function removeFailure(error: ApiError, name = 'the rule'): string {
  if (isAnswerLost(error)) return `Whether ${name} was removed is not known`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} was not removed`;
}

/** The same for a label that could not be changed. */
export function relabelFailure(error: ApiError): string {
  return isAnswerLost(error) ? 'Whether the label was changed is not known' : 'The label was not changed';
}
