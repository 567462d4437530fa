import { expect, it } from 'vitest';
import { ApiError } from './errors';
import { describeFailure } from './failure';

const missing = new ApiError('not-found', '', { status: 404 });

it.each([
  [missing, undefined, 'The rule was not removed. This database was not found. It may have been deleted.'],
  [missing, 'This rule', 'The rule was not removed. This rule was not found. It may have been deleted.'],
  [
    new ApiError('timeout', ''),
    undefined,
    'Whether the rule was removed is not known. Scalingo’s API did not answer within 20 seconds.',
  ],
])('says the outcome and why: %#', (error, thing, text) => {
  expect(describeFailure(error, 'the rule', 'removed', thing)).toBe(text);
});
