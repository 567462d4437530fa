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

/** How much is read from each end of a long text, in characters: Java prints the cause last. */
const READ = 10_000;

/** The longest text that "…" stands for: a host name has up to 253 characters. */
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

/** The host that the client tried; null when the text names none that tells. */
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

/** Lowers ASCII letters only, since others may change their length, and makes apostrophes straight. */
function lowerCase(text: string): string {
  let lower = '';
  for (const character of text) {
    if (character === '’') lower += "'";
    else lower += isBetween(character, 'A', 'Z') ? character.toLowerCase() : character;
  }
  return lower;
}

type Span = { readonly start: number; readonly end: number };

/** The lines with the matched words: other lines may name unrelated addresses. */
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
    // `database "…"`: the gap must end at the closing quote.
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
    // Tomcat, and Spring with it, logs parts of its own as [localhost].
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

/**
 * Host names and addresses, with a port that follows; punctuation at the end is dropped. May have empty texts in
 * between.
 */
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
