import { describe, expect, it } from 'vitest';
import { hclString } from './hcl';

describe('texts in HCL', () => {
  it.each([
    ['a', '"a"'],
    ['"\\\n\r\t', String.raw`"\"\\\n\r\t"`],
    ['${x}', '"$${x}"'],
    ['%{if}', '"%%{if}"'],
    ['$${x}', String.raw`"$\u0024{x}"`],
    ['%%%{x}', String.raw`"%%\u0025{x}"`],
    ['$%{x}', '"$%%{x}"'],
    ['$ { $', '"$ { $"'],
    ['\0\x1b\x7f', String.raw`"\u0000\u001b\u007f"`],
    ['\u202eabc\u200b\u2028\u00a0', String.raw`"\u202eabc\u200b\u2028\u00a0"`],
    ['\u{e0041}', String.raw`"\U000e0041"`],
    ['é 😀', '"é 😀"'],
    ['\ud800', '"\ufffd"'],
  ])('%j is %s', (text, literal) => expect(hclString(text)).toBe(literal));
});
