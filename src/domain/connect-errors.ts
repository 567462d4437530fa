import { WORDS, type ConnectLayer } from './connect-error-words';

export type ConnectError = {
  readonly layer: ConnectLayer;
  /** The words that told, as they stand in the text: never more of it, since there may be a password. */
  readonly evidence: string;
  /** Whether it speaks of this machine, as a tunnel's end does. */
  readonly isLocal: boolean;
  /** Whether it names a private endpoint. */
  readonly isPrivate: boolean;
};

/** A longer text is read so far, in characters. */
const READ = 10_000;

/** MySQL's client gives the system's number alone: errno of Linux, macOS and Windows. */
const MYSQL_NUMBERS = [
  ['timeout', ['(110)', '(60)', '(10060)']],
  ['unreachable', ['(113)', '(65)', '(101)', '(10065)']],
] as const;

/** `database "x" does not exist` and `role "x" does not exist`: what stands between can be anything. */
const MISSING = [
  ['no-database', 'database "'],
  ['credentials', 'role "'],
] as const;

/** @returns null when the words are none that are known here */
export function readConnectError(text: string): ConnectError | null {
  const read = text.slice(0, READ);
  const lower = lowerCase(read);
  const found = findWords(lower);
  if (!found) return null;
  const { at, length } = found;
  return {
    layer: found.layer,
    evidence: read.slice(at, at + length),
    isLocal: lower.includes('127.0.0.1') || lower.includes('localhost'),
    isPrivate: lower.includes('.peering.'),
  };
}

/**
 * The ASCII letters alone, since of others there may be more or fewer afterwards, and plain apostrophes. Without a regular
 * expression, since `RegExp.input` remembers the last text that was tried, and this one may have a password in it.
 */
function lowerCase(text: string): string {
  let lower = '';
  for (const character of text) {
    if (character === '’') lower += "'";
    else lower += isUpperCase(character) ? character.toLowerCase() : character;
  }
  return lower;
}

const isUpperCase = (character: string) => character >= 'A' && character <= 'Z';

type Found = { readonly layer: ConnectLayer; readonly at: number; readonly length: number };

function findWords(text: string): Found | null {
  const missing = findMissing(text);
  for (const [layer, words] of WORDS) {
    for (const word of words) {
      const at = text.indexOf(word);
      if (at >= 0) return refined(text, { layer, at, length: word.length });
    }
    // Between what the server says of the encryption and what the network says.
    if (layer === 'credentials' && missing) return missing;
  }
  return null;
}

function findMissing(text: string): Found | null {
  const end = ' does not exist';
  const at = text.indexOf(end);
  if (at < 0) return null;
  for (const [layer, start] of MISSING) {
    if (text.lastIndexOf(start, at) >= 0) return { layer, at: at + 1, length: end.length - 1 };
  }
  return null;
}

/** Two clients say "refused" or the like whatever it was, and the reason elsewhere. */
function refined(text: string, found: Found): Found {
  if (found.layer !== 'refused') return found;
  // pgjdbc, whose cause follows.
  if (text.startsWith(' refused. check', found.at) && text.includes('timed out'))
    return { ...found, layer: 'timeout' };
  if (!text.includes("can't connect to mysql server on")) return found;
  const known = MYSQL_NUMBERS.find(([, numbers]) => numbers.some((number) => text.includes(number)));
  return known ? { ...found, layer: known[0] } : found;
}
