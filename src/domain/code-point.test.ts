import { expect, it } from 'vitest';
import { codePointName } from './code-point';

it.each([
  ['\u200b', 'U+200B'],
  ['\u0000', 'U+0000'],
  ['\u{e0041}x', 'U+E0041'],
])('names %j', (text, name) => expect(codePointName(text)).toBe(name));
