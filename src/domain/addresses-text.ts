import { cidrsOf, type Interval } from './address-set';
import { addressCount, parseAddress, type Cidr } from './cidr';
import { readSource, type SourceProblem } from './source';

/** Why a text is neither an address, a range nor `first-last`. */
export type AddressesProblem = SourceProblem | { readonly kind: 'reversed' };

/** What a text for one or more addresses in a row says. */
export type AddressesReading =
  | {
      readonly ok: true;
      readonly form: 'address' | 'cidr' | 'first-last';
      readonly interval: Interval;
      /** The fewest ranges that have exactly these addresses. */
      readonly cidrs: readonly Cidr[];
    }
  | {
      readonly ok: false;
      readonly problem: AddressesProblem;
      /** What may have been meant, the likeliest first; each meaning is a list of ranges. */
      readonly fixes: readonly (readonly Cidr[])[];
    };

/** Two texts with a hyphen, an en dash or an em dash between them; the second may be a last octet alone. */
const FIRST_LAST = /^([\d.]+)\s*[-–—]\s*([\d.]+)$/;

/**
 * Reads an IPv4 address, a CIDR, or `first-last` with both ends included; white space around is ignored. The parts are
 * as strict as `readSource`.
 */
export function readAddresses(text: string): AddressesReading {
  const ends = FIRST_LAST.exec(text.trim());
  if (ends) return readFirstLast(ends[1] ?? '', ends[2] ?? '');
  const reading = readSource(text);
  if (!reading.ok) return { ...reading, fixes: reading.fixes.map((cidr) => [cidr]) };
  const { cidr, isBare } = reading;
  const interval = { first: cidr.network, last: cidr.network + addressCount(cidr) - 1 };
  return { ok: true, form: isBare ? 'address' : 'cidr', interval, cidrs: [cidr] };
}

function readFirstLast(firstText: string, lastText: string): AddressesReading {
  const first = parseAddress(firstText);
  const last = parseAddress(lastText);
  if (first === null) return refuse(firstText);
  if (last === null) return refuse(lastText, between(first, lastOctet(firstText, lastText)));
  if (last < first) return { ok: false, problem: { kind: 'reversed' }, fixes: between(last, first) };
  const interval = { first, last };
  return { ok: true, form: 'first-last', interval, cidrs: cidrsOf([interval]) };
}

/** Refuses because of one end; `readSource` says what is wrong with it. */
function refuse(end: string, fixes: readonly (readonly Cidr[])[] = []): AddressesReading {
  const reading = readSource(end);
  return { ok: false, problem: reading.ok ? { kind: 'first-last', rules: null } : reading.problem, fixes };
}

/** 203.0.113.10-20 → 203.0.113.20: some tools write the last octet alone. */
function lastOctet(firstText: string, lastText: string): number | null {
  return parseAddress(`${firstText.slice(0, firstText.lastIndexOf('.'))}.${lastText}`);
}

/**
 * The range between two ends as a fix; none when they are out of order, or cover every address: that is never offered.
 */
function between(first: number, last: number | null): readonly (readonly Cidr[])[] {
  if (last === null || last < first) return [];
  const cidrs = cidrsOf([{ first, last }]);
  return cidrs.some(({ prefix }) => prefix === 0) ? [] : [cidrs];
}
