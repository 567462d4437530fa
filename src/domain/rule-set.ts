import { EVERY_ADDRESS, INTERNET_ADDRESSES, PRIVATE_ADDRESSES, REACHABLE_ADDRESSES } from './address-space';
import {
  includes,
  intersect,
  NO_ADDRESS,
  outermost,
  setOf,
  size,
  subtract,
  union,
  type AddressSet,
} from './address-set';
import { covers, isSameCidr, type Cidr } from './cidr';
import { addressesOf, type Rule } from './rule';

/** All addresses that the rules admit together; managed rules count with their published addresses. */
export function unionOf(rules: readonly Rule[]): AddressSet {
  return union(setOf(customRulesOf(rules).map(({ source }) => source.cidr)), managedUnionOf(rules));
}

/** The addresses that managed rules admit together, by what is published. */
export function managedUnionOf(rules: readonly Rule[]): AddressSet {
  const managed = rules.filter(({ source }) => source.type === 'managed');
  return union(...managed.map(({ source }) => addressesOf(source) ?? NO_ADDRESS));
}

/** Whether anyone on the Internet is admitted: no address that a connection can come from is left out. */
export function isEveryone(set: AddressSet): boolean {
  return includes(set, INTERNET_ADDRESSES);
}

/** Whether the range lies in the private address space (RFC 1918). */
export function isPrivate(cidr: Cidr): boolean {
  return includes(PRIVATE_ADDRESSES, setOf([cidr]));
}

/** Whether no connection comes from any of the range's addresses: loopback, multicast and the like. */
export function isReserved(cidr: Cidr): boolean {
  return intersect(setOf([cidr]), REACHABLE_ADDRESSES).length === 0;
}

/**
 * Counts the addresses that a connection can come from: public ones, and private ones, which need a Net Peering. A set
 * with every address counts 2^32.
 */
export function countAddresses(set: AddressSet): { readonly public: number; readonly private: number } {
  if (includes(set, EVERY_ADDRESS)) return { public: size(set), private: 0 };
  return {
    public: size(intersect(set, INTERNET_ADDRESSES)),
    private: size(intersect(set, PRIVATE_ADDRESSES)),
  };
}

/** A range shorter than this prefix length is very wide: more than 1 in 256 of all IPv4 addresses. */
const VERY_WIDE_PREFIX = 8;

export function isVeryWide(cidr: Cidr): boolean {
  return cidr.prefix < VERY_WIDE_PREFIX;
}

/**
 * Whether a set admits as many addresses of the Internet as a very wide range: judged by the union, so that splitting a
 * range changes nothing.
 */
export function isVeryWideSet(set: AddressSet): boolean {
  return size(intersect(set, INTERNET_ADDRESSES)) >= 2 ** (32 - VERY_WIDE_PREFIX + 1);
}

/** A custom rule with a valid CIDR. */
export type CustomRule = Rule & { readonly source: { readonly type: 'custom'; readonly cidr: Cidr } };

function isCustom(rule: Rule): rule is CustomRule {
  return rule.source.type === 'custom' && rule.source.cidr !== null;
}

export function customRulesOf(rules: readonly Rule[]): readonly CustomRule[] {
  return rules.filter(isCustom);
}

/** The custom rules that it takes besides the ranges to let in everyone on the Internet, none of which can be spared. */
export function rulesBeside(ranges: readonly Cidr[], rules: readonly Rule[]): readonly CustomRule[] {
  const missing = subtract(INTERNET_ADDRESSES, setOf(ranges));
  return outermost(customRulesOf(rules), ({ source }) => source.cidr).filter(({ source }) => {
    return intersect(setOf([source.cidr]), missing).length > 0;
  });
}

/** What adding a range to a rule set means. Each list is in the order of the rules. */
export type Finding =
  | { readonly kind: 'duplicate'; readonly rule: CustomRule }
  /** `togetherWith`: the very wide rules that it takes for that; empty when the range does it alone. */
  | { readonly kind: 'everyone'; readonly togetherWith: readonly CustomRule[] }
  | { readonly kind: 'very-wide' }
  | { readonly kind: 'private' }
  /** No connection can come from any of its addresses, peered or not. */
  | { readonly kind: 'reserved' }
  /** By a custom rule, or for now by the published addresses of a managed one. */
  | { readonly kind: 'covered'; readonly by: Rule }
  | { readonly kind: 'covers'; readonly rules: readonly CustomRule[] };

/**
 * What is worth saying before a range is added, the most serious first. The order of judgement is the order of the
 * union: a duplicate cannot be added; everyone needs a confirmation; the others are notices.
 */
export function findingsFor(candidate: Cidr, rules: readonly Rule[]): readonly Finding[] {
  const custom = customRulesOf(rules);
  const findings: Finding[] = [];

  const duplicate = custom.find(({ source }) => isSameCidr(source.cidr, candidate));
  if (duplicate) findings.push({ kind: 'duplicate', rule: duplicate });

  const before = unionOf(rules);
  const alone = setOf([candidate]);
  if (isEveryone(alone)) findings.push({ kind: 'everyone', togetherWith: [] });
  else if (!isEveryone(before) && isEveryone(union(before, alone))) {
    const togetherWith = rulesBeside([candidate], rules).filter(({ source }) => isVeryWide(source.cidr));
    findings.push({ kind: 'everyone', togetherWith });
  } else if (isVeryWide(candidate) && !isReserved(candidate)) findings.push({ kind: 'very-wide' });

  if (isPrivate(candidate)) findings.push({ kind: 'private' });
  if (isReserved(candidate)) findings.push({ kind: 'reserved' });

  const by =
    custom.find(({ source }) => !isSameCidr(source.cidr, candidate) && covers(source.cidr, candidate)) ??
    rules.find(
      ({ source }) => source.type === 'managed' && includes(addressesOf(source) ?? NO_ADDRESS, alone),
    );
  if (by) findings.push({ kind: 'covered', by });

  const inside = custom.filter(
    ({ source }) => !isSameCidr(source.cidr, candidate) && covers(candidate, source.cidr),
  );
  if (inside.length > 0) findings.push({ kind: 'covers', rules: inside });
  return findings;
}
