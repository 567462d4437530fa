import { describe, expect, it } from 'vitest';
import { quoteProperty, quoteString, shellQuote } from './quoting';

describe('shellQuote', () => {
  it.each([
    ['abc-DEF_019./:@%+,', 'abc-DEF_019./:@%+,'],
    ['', `''`],
    [`it's`, String.raw`'it'\''s'`],
    [`'`, String.raw`''\'''`],
    ['a b', `'a b'`],
    ['$HOME `x` "y" \\', '\'$HOME `x` "y" \\\''],
    ['?a=b&c', `'?a=b&c'`],
    ['~', `'~'`],
    ['=ls', `'=ls'`],
    ['!!', `'!!'`],
    ['é', `'é'`],
    ['a\nb', `'a\nb'`],
  ])('writes %j as %s', (text, quoted) => expect(shellQuote(text)).toBe(quoted));
});

describe('quoteString', () => {
  it.each([
    ['plain', `'plain'`],
    ['', `''`],
    [`it's "x" \``, String.raw`'it\'s "x" ` + "`'"],
    ['\\', String.raw`'\\'`],
    ['\n\r\t', String.raw`'\n\r\t'`],
    ['\0\x1b\x7f', String.raw`'\u0000\u001b\u007f'`],
    ['é日😀', `'é日😀'`],
    ['\u2028\u202e\ufeff\u200b\u00a0\u00ad', String.raw`'\u2028\u202e\ufeff\u200b\u00a0\u00ad'`],
    ['\ud800x', String.raw`'\ud800x'`],
    ['${x}', `'\${x}'`],
  ])('writes %j as %s', (text, literal) => expect(quoteString(text)).toBe(literal));

  it.each([
    ['', 0x00, 0x1f, ' '],
    ['~', 0x7f, 0xa0, '¡'],
    ['¬', 0xad, 0xad, '®'],
    ['\u1fff', 0x2000, 0x200f, '‐'],
    ['‧', 0x2028, 0x202f, '‰'],
    ['⁞', 0x205f, 0x206f, '⁰'],
    ['\u2fff', 0x3000, 0x3000, '、'],
    ['\ud7ff', 0xd800, 0xdfff, '\ue000'],
    ['\ufefe', 0xfeff, 0xfeff, '\uff00'],
  ])('escapes what comes after %j, from %i to %i, and not %j', (before, first, last, after) => {
    const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
    const text = [before, String.fromCharCode(first), ' ', String.fromCharCode(last), after];
    expect(quoteString(text.join(''))).toBe(`'${before}${escaped(first)} ${escaped(last)}${after}'`);
  });
});

describe('quoteProperty', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a b', 'a b'],
    ['  a', String.raw`\u0020\u0020a`],
    ['a  ', String.raw`a\u0020\u0020`],
    ['  ', String.raw`\u0020\u0020`],
    ['!~\x7f', String.raw`!~\u007f`],
    ['\\', String.raw`\\`],
    ['\\u0041', String.raw`\\u0041`],
    ['=:#!', '=:#!'],
    ['a\n\tb', String.raw`a\u000a\u0009b`],
    ['é', String.raw`\u00e9`],
    ['😀', String.raw`\ud83d\ude00`],
  ])('writes %j as %s', (text, value) => expect(quoteProperty(text)).toBe(value));
});
