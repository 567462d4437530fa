import { INTERNET_ADDRESSES } from './address-space';
import { includes, intersect, NO_ADDRESS, outermost, setOf, subtract } from './address-set';
import { covers, isSameCidr, type Cidr } from './cidr';
import { addressesOf, type Rule } from './rule';
import {
  customRulesOf,
  isPrivate,
  isReserved,
  isVeryWide,
  opensToEveryone,
  type CustomRule,
} from './rule-set';

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

  if (opensToEveryone([candidate], rules)) {
    const togetherWith = rulesBeside([candidate], rules).filter(({ source }) => isVeryWide(source.cidr));
    findings.push({ kind: 'everyone', togetherWith });
  } else if (isVeryWide(candidate) && !isReserved(candidate)) findings.push({ kind: 'very-wide' });

  if (isPrivate(candidate)) findings.push({ kind: 'private' });
  if (isReserved(candidate)) findings.push({ kind: 'reserved' });

  const by =
    custom.find(({ source }) => !isSameCidr(source.cidr, candidate) && covers(source.cidr, candidate)) ??
    rules.find(
      ({ source }) =>
        source.type === 'managed' && includes(addressesOf(source) ?? NO_ADDRESS, setOf([candidate])),
    );
  if (by) findings.push({ kind: 'covered', by });

  const inside = custom.filter(
    ({ source }) => !isSameCidr(source.cidr, candidate) && covers(candidate, source.cidr),
  );
  if (inside.length > 0) findings.push({ kind: 'covers', rules: inside });
  return findings;
}
