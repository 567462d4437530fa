import { parseAddress } from './cidr';
import { WORDS, type ConnectLayer } from './connect-error-words';

export type ConnectError = {
  readonly layer: ConnectLayer;
  /** The words that told, as they stand in the text: never more of it, since there may be a password. */
  readonly evidence: string;
  /** Whether it speaks of this machine, as a tunnel's end does. */
  readonly isLocal: boolean;
  /** Which of a database's endpoints it names by its host. */
  readonly endpoint: 'public' | 'private' | null;
  /** The IPv4 addresses that it names. */
  readonly addresses: readonly number[];
};

/** Of a text that is longer than two of these, in characters, the middle is not read: Java puts the cause last. */
const READ = 10_000;

/** What stands for "…" is no longer: a host has up to 253 characters. */
const GAP = 300;

/** @returns null when the words are none that are known here */
export function readConnectError(text: string): ConnectError | null {
  const read = text.length > 2 * READ ? `${text.slice(0, READ)}\n${text.slice(-READ)}` : text;
  const lower = lowerCase(read);
  for (const [layer, words] of WORDS) {
    const spans = spansOf(lower, words.split('…'));
    if (!spans) continue;
    return {
      layer,
      evidence: spans.map(({ start, end }) => read.slice(start, end)).join('…'),
      ...(targetIn(linesOf(lower, spans)) ?? targetIn(lower) ?? NO_TARGET),
    };
  }
  return null;
}

type Target = Pick<ConnectError, 'isLocal' | 'endpoint' | 'addresses'>;
const NO_TARGET: Target = { isLocal: false, endpoint: null, addresses: [] };

/** What the client tried; null where no host is named that tells. */
function targetIn(text: string): Target | null {
  const addresses = addressesIn(text);
  const endpoint = endpointIn(text);
  const local = endpoint === null && isLocal(text, addresses);
  if (endpoint === null && !local && addresses.length === 0) return null;
  return { isLocal: local, endpoint, addresses };
}

function endpointIn(text: string): ConnectError['endpoint'] {
  if (text.includes('.peering.')) return 'private';
  return text.includes('.scalingo-dbs.com') ? 'public' : null;
}

/*
 * All of it without a regular expression, since `RegExp.input` remembers the last text that was tried, and this one may have
 * a password in it.
 */

/** The ASCII letters alone, since of others there may be more or fewer afterwards, and plain apostrophes. */
function lowerCase(text: string): string {
  let lower = '';
  for (const character of text) {
    if (character === '’') lower += "'";
    else lower += isBetween(character, 'A', 'Z') ? character.toLowerCase() : character;
  }
  return lower;
}

type Span = { readonly start: number; readonly end: number };

/** The lines that the words stand on: what a program says besides, such as where it listens itself, tells nothing. */
function linesOf(text: string, spans: readonly Span[]): string {
  const start = text.lastIndexOf('\n', spans[0]?.start) + 1;
  const end = text.indexOf('\n', spans.at(-1)?.end);
  return text.slice(start, end === -1 ? undefined : end);
}

/** Where the parts stand, one after the other. */
function spansOf(text: string, parts: readonly string[]): readonly Span[] | null {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  for (let start = find(text, part, 0); start >= 0; start = find(text, part, start + 1)) {
    const end = start + part.length;
    const after = text.slice(end, end + GAP);
    const found = spansOf(after, rest);
    // A name in quotes ends with them.
    const isBeyond = part.endsWith('"') && after.slice(0, found?.[0]?.start ?? 0).includes('"');
    if (found && !isBeyond)
      return [{ start, end }, ...found.map((span) => ({ start: end + span.start, end: end + span.end }))];
  }
  return null;
}

/** Where whole words stand, from a position on, or -1. */
function find(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isWhole = !isWithin(text, at) && !isWithin(text, end);
    if (isWhole) return at;
  }
  return -1;
}

/** Whether a position is inside of a word. */
const isWithin = (text: string, at: number) => isInWord(text.charAt(at - 1)) && isInWord(text.charAt(at));

const isBetween = (character: string, first: string, last: string) => character >= first && character <= last;
const isDigit = (character: string) => isBetween(character, '0', '9');
const isInWord = (character: string) => isBetween(character, 'a', 'z') || isDigit(character);

/** 127.0.0.0/8, the first byte of an address. */
const LOOPBACK = 127;

function isLocal(text: string, addresses: readonly number[]): boolean {
  return (
    addresses.some((address) => Math.floor(address / 2 ** 24) === LOOPBACK) ||
    // Tomcat, and Spring with it, names its own parts so.
    tokensOf(text.replaceAll('[localhost]', '')).some(
      (token) => isHost(token, 'localhost') || isHost(token, '::1'),
    )
  );
}

/** Alone, or with a port. */
const isHost = (token: string, host: string) => token === host || token.startsWith(`${host}:`);

function addressesIn(text: string): readonly number[] {
  return tokensOf(text).flatMap((token) => token.split(':').flatMap((part) => parseAddress(part) ?? []));
}

/** Names and addresses as they stand, with a port that follows, among empty texts; a sentence's end is not theirs. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let token = '';
  for (const character of `${text} `) {
    if (isInWord(character) || '.:-_'.includes(character)) {
      token += character;
      continue;
    }
    while (token.endsWith('.') || token.endsWith(':')) token = token.slice(0, -1);
    tokens.push(token);
    token = '';
  }
  return tokens;
}
