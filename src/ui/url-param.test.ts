import { expect, it } from 'vitest';
import { isFitForUrl, isPlainForUrl } from './url-param';

it.each([
  ['203.0.113.0/24', true, true],
  ['ana@example.com', true, false],
  ['CI: runners', true, false],
  ['fr1:12,fr1:13', true, false],
  ['orders:hunter2', true, false],
  ['orders:hunter2@203.0.113.7', false, false],
  ['postgres://203.0.113.7/db', false, false],
  ['host=203.0.113.7 Password = hunter2', false, false],
  ['a'.repeat(1_000), true, true],
  ['a'.repeat(1_001), false, false],
])('%s in the URL: %s, as an address or a name: %s', (text, isFit, isPlain) => {
  expect(isFitForUrl(text)).toBe(isFit);
  expect(isPlainForUrl(text)).toBe(isPlain);
});
