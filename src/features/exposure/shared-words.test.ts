import { expect, it } from 'vitest';
import { isReached } from './goal';
import { withReadiness } from './readiness';
import { sharedHeadline } from './shared-words';

const UNKNOWN = { 'force-tls': 'on', 'internet-accessibility': 'unknown' } as const;

it('says to treat as public what is not known', () => {
  const { text, coming } = sharedHeadline('unknown', 'osc-fr1', UNKNOWN);
  expect(text).toBe('Scalingo’s API does not say clearly whether Internet Accessibility is on.');
  expect(coming).toBe('Treat this database as public until that is known.');
});

it('says that it is being changed, where the API does not say to what', () => {
  const features = { ...UNKNOWN, 'internet-accessibility': 'changing' } as const;
  expect(sharedHeadline('unknown', 'osc-fr1', features).text).toBe(
    'Internet Accessibility is being changed. Scalingo’s API does not say whether to on or to off.',
  );
});

it('says it after all else, of what it will be once it runs, while nothing can connect', () => {
  expect(withReadiness(sharedHeadline('unknown', 'osc-fr1', UNKNOWN), 'stopped')).toEqual({
    title: 'Nothing can connect: this database is stopped',
    text: 'Once it runs: who can reach this database is unknown for now. Scalingo’s API does not say clearly whether Internet Accessibility is on. Treat this database as public until that is known.',
  });
});

it.each([
  ['on', 'Only the password and TLS protect your data.', true],
  ['off', 'Only the password protects your data. Connections without TLS may be accepted too.', false],
  ['unknown', 'Connections without TLS may be accepted too.', false],
] as const)('a public database, with Force TLS %s', (forceTls, words, isDone) => {
  const features = { 'force-tls': forceTls, 'internet-accessibility': 'on' } as const;
  expect(sharedHeadline('public', 'osc-fr1', features).text).toContain(words);
  expect(isReached('public', features)).toBe(isDone);
});
