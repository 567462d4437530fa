import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withCode } from './with-code';

it.each([
  ['Read as 203.0.113.10/32.', 'Read as <code>203.0.113.10/32</code>.'],
  [
    ['192.0.2.1', ' and 192.0.2.2', ' are not.'],
    '<code>192.0.2.1</code> and <code>192.0.2.2</code> are not.',
  ],
  ['4 of 30 rules are used', '4 of 30 rules are used'],
  [false, ''],
])('sets the addresses of %j apart', (sentence, html) => {
  expect(renderToStaticMarkup(withCode(sentence))).toBe(html);
});
