import { EVERY_ADDRESS, INTERNET_ADDRESSES, PRIVATE_ADDRESSES, REACHABLE_ADDRESSES } from './address-space';
import { includes, intersect, NO_ADDRESS, setOf, size, union, type AddressSet } from './address-set';
import type { Cidr } from './cidr';
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

/** Whether ranges let everyone in whom the rules do not let in already, or one does so by itself. */
export function opensToEveryone(ranges: readonly Cidr[], rules: readonly Rule[]): boolean {
  const before = unionOf(rules);
  if (isEveryone(before)) return ranges.some((cidr) => isEveryone(setOf([cidr])));
  return isEveryone(union(before, setOf(ranges)));
}
