import { ALL_ADDRESSES } from './cidr';

const numbers = new Intl.NumberFormat('en');

/** Unlike a Limited Collaborator. Source: Scalingo's documentation, "Architecture Models". */
export const WHO_MAY = 'The Owner or a full Collaborator';

/** For who may only look. */
export const READ_ONLY = {
  role: `Your role, Limited Collaborator, does not allow changes here. ${WHO_MAY} can make them.`,
  refusal: `Scalingo refused the last change: your role does not allow changes here. ${WHO_MAY} can make them.`,
} as const;

/** For a database that anyone can reach, unless Force TLS is known to be on. */
export const WITHOUT_TLS = 'Connections without TLS may be accepted too.';

/** 65536 → "65,536" */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** (1, 'rule') → "1 rule", (65536, 'address', 'addresses') → "65,536 addresses" */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

export function countOfAddresses(value: number): string {
  return countOf(value, 'address', 'addresses');
}

/**
 * Another's text within a sentence, in bidi isolates (U+2068) unless it is ASCII, so that the sentence keeps its order.
 */
export function isolate(text: string): string {
  return /^[ -~…]*$/.test(text) ? text : `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069`;
}

/** `listOf` names up to four; of more, three and the number of the others. */
export const LISTED = 4;

/** "Paris", "Paris and Lyon", "Paris, Lyon, Berlin and 7 more" */
export function listOf(names: readonly (string | number)[]): string {
  const named = LISTED - 1;
  const shown = names.length > LISTED ? [...names.slice(0, named), `${names.length - named} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? `${last}` : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** 268,435,456 → "1 in 16 of all IPv4 addresses" */
export function shareOfAll(addresses: number): string {
  return `1 in ${formatNumber(Math.round(ALL_ADDRESSES / addresses))} of all IPv4 addresses`;
}

/** (259, 16) → "259 addresses allowed, plus 16 private addresses"; private ones need a Net Peering. */
export function formatAllowed(addresses: number, privateAddresses: number): string {
  const allowed = `${countOfAddresses(addresses)} allowed`;
  if (privateAddresses === 0) return allowed;
  return `${allowed}, plus ${countOf(privateAddresses, 'private address', 'private addresses')}`;
}

/** So much of a label is quoted in a sentence, in characters. */
const QUOTED = 200;

/** "Paris office" → "“Paris office”"; "" → "empty"; of a long one its beginning. */
export function labelWords(label: string): string {
  if (label === '') return 'empty';
  return `“${isolate(label.length > QUOTED ? `${label.slice(0, QUOTED)}…` : label)}”`;
}

/** 84,000 ms → "1 min 24 s"; rounded up, so that a countdown never says 0 while it runs. */
export function formatTimeLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

/** Milliseconds since 1970 → "14:34", in the reader's time zone. */
export function formatTime(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Milliseconds since 1970 → "14:35" for any moment after 14:34: by then it is over, in the reader's time zone. */
export function formatUntil(ms: number): string {
  return formatTime(Math.ceil(ms / 60_000) * 60_000);
}

/** Milliseconds since 1970 → "14:32:07", in the reader's time zone. */
export function formatTimeWithSeconds(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB');
}

/** Milliseconds since 1970 → "2026-01-12", for the name of a file, in the reader's time zone. */
export function formatDay(ms: number): string {
  // Swedish dates have the form of ISO 8601.
  return new Date(ms).toLocaleDateString('sv-SE');
}

/** Milliseconds since 1970 → "12 January 2026", in the reader's time zone. */
export function formatDate(ms: number): string {
  return new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
