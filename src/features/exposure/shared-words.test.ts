import { expect, it } from 'vitest';
import { isReached } from './goal';
import { withReadiness } from './readiness';
import { sharedHeadline } from './shared-words';

it('says to treat as public what is not known', () => {
  const { text, coming } = sharedHeadline('unknown', 'osc-fr1', 'on');
  expect(text).toBe('Scalingo’s API does not say clearly whether Internet Accessibility is on.');
  expect(coming).toBe('Treat this database as public until that is known.');
});

it('says it after all else, of what it will be once it runs, while nothing can connect', () => {
  expect(withReadiness(sharedHeadline('unknown', 'osc-fr1', 'on'), 'stopped')).toEqual({
    title: 'Nothing can connect: this database is stopped',
    text: 'Once it runs: who can reach this database is unknown for now. Scalingo’s API does not say clearly whether Internet Accessibility is on. Treat this database as public until that is known.',
  });
});

it.each([
  ['on', 'Only the password and TLS protect your data.', true],
  ['off', 'Only the password protects your data. Connections without TLS may be accepted too.', false],
  ['unknown', 'Connections without TLS may be accepted too.', false],
] as const)('a public database, with Force TLS %s', (forceTls, words, isDone) => {
  expect(sharedHeadline('public', 'osc-fr1', forceTls).text).toContain(words);
  expect(isReached('public', { 'force-tls': forceTls, 'internet-accessibility': 'on' })).toBe(isDone);
});
