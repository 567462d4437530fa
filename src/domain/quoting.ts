/*
 * Text as other languages write it. Without regular expressions, for the reason that percent-encoding.ts gives.
 */
import { DIGITS, isMadeOf, LETTERS } from './percent-encoding';

/** What no POSIX shell takes for its own, wherever it stands. `~` and `=` do mean something, in first place. */
const SHELL_SAFE = `${LETTERS}${DIGITS}-_./:@%+,`;

/** The text as one word of a POSIX shell (POSIX.1-2024, XCU 2.2): in single quotes, if it needs any. */
export function shellQuote(text: string): string {
  return isMadeOf(SHELL_SAFE, text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Escapes that JavaScript and Python share. */
const ESCAPES = new Map([
  ['\\', String.raw`\\`],
  ["'", String.raw`\'`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
]);

/**
 * The text as a string literal of JavaScript and of Python, whose escapes agree. What can't be seen, or changes the
 * direction of what can, is escaped, so that the snippet reads as it runs.
 */
export function quoteString(text: string): string {
  let literal = '';
  for (const character of text) literal += ESCAPES.get(character) ?? escapeInvisible(character);
  return `'${literal}'`;
}

function escapeInvisible(character: string): string {
  const code = character.charCodeAt(0);
  const isInvisible =
    code < 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff ||
    (character.length === 1 && code >= 0xd800 && code <= 0xdfff);
  return isInvisible ? unicodeEscape(code) : character;
}

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * The text as a value of a Java .properties file (java.util.Properties.load). All but ASCII is escaped, because the
 * file is read as ISO 8859-1 by some and as UTF-8 by others; so are spaces at the ends, which editors trim.
 */
export function quoteProperty(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  let value = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPlain = code > 0x20 && code < 0x7f;
    const isInnerSpace = code === 0x20 && at >= start && at < end;
    if (code === 0x5c) value += String.raw`\\`;
    else value += isPlain || isInnerSpace ? text.charAt(at) : unicodeEscape(code);
  }
  return value;
}
