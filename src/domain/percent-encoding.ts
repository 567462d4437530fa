/*
 * Text of URIs (RFC 3986), without regular expressions: `RegExp.input` keeps the last text that one was tried on, and
 * these texts hold passwords, which are to be forgotten with the caller's own copy.
 */

export const DIGITS = '0123456789';
export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The reserved characters that encodeURIComponent leaves as they are. */
const LEFT_OVER = new Map([
  ['!', '%21'],
  ["'", '%27'],
  ['(', '%28'],
  [')', '%29'],
  ['*', '%2A'],
]);

/** Percent-encodes all but the unreserved characters, `-._~`, letters and digits. Half a surrogate pair becomes U+FFFD. */
export function percentEncode(text: string): string {
  let encoded = '';
  for (const character of text) encoded += LEFT_OVER.get(character) ?? encodeCharacter(character);
  return encoded;
}

function encodeCharacter(character: string): string {
  const isHalf = character.length === 1 && character >= '\ud800' && character <= '\udfff';
  return encodeURIComponent(isHalf ? '\ufffd' : character);
}

/** The text that was percent-encoded, or the text itself when it wasn't rightly. */
export function percentDecode(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    // No database, shell or environment can hold a NUL; libpq refuses %00 as well.
    return decoded.includes('\0') ? text : decoded;
  } catch {
    return text;
  }
}

/** What stands before and after the first separator; all is before when there is none. */
export function splitAtFirst(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Whether the text has these characters alone, one at least. */
export function isMadeOf(characters: string, text: string): boolean {
  return text !== '' && Array.from(text).every((character) => characters.includes(character));
}
