import { includes, intersect, NO_ADDRESS, outermost, rangeKey } from './address-set';
import { rangeAround, type Cidr } from './cidr';
import { mergesOf, type Merge } from './merge';
import type { PeeringStanding } from './net-peering';
import { addressesOf, sourceText, type Rule } from './rule';
import {
  customRulesOf,
  isEveryone,
  isPrivate,
  isReserved,
  isVeryWide,
  managedUnionOf,
  unionOf,
  type CustomRule,
} from './rule-set';
import { rulesBeside } from './source-findings';
import type { Certainty } from './verdict';

/** The one action that answers a finding. */
export type FindingAction =
  | { readonly kind: 'remove'; readonly rules: readonly Rule[] }
  | { readonly kind: 'merge'; readonly merge: Merge }
  /** Give the rule a narrower source. */
  | { readonly kind: 'edit'; readonly rule: CustomRule }
  | { readonly kind: 'add-peering' }
  /** There is one that is not active: whether another is wanted depends on what becomes of it. */
  | { readonly kind: 'see-peerings' };

/** A fact about the rule set as a whole that is worth a decision. */
export type RuleSetFinding = {
  /** Identifies the fact in the list of dismissals: it changes exactly when the fact does. */
  readonly key: string;
  readonly action: FindingAction;
} & (
  | { readonly kind: 'everyone'; readonly rules: readonly CustomRule[] }
  | { readonly kind: 'very-wide'; readonly rule: CustomRule }
  | { readonly kind: 'private'; readonly rules: readonly CustomRule[] }
  /** `by` admit all its addresses; `likely` when that takes published addresses of a managed range. */
  | {
      readonly kind: 'redundant';
      readonly rule: Rule;
      readonly by: readonly Rule[];
      readonly certainty: Certainty;
    }
  | {
      readonly kind: 'merge';
      readonly rules: Merge['rules'];
      readonly into: Cidr;
      /** How many of the rules that a database can have this gives back. */
      readonly saves: number;
    }
);

/**
 * What is worth saying about a rule set, the most serious first. Each action can be taken whether the others are or
 * not. All certain redundancies and all merges together lead to the fewest rules with the same addresses, too wide
 * rules aside, so what they save adds up.
 * @param rules those present; a removed one that may still let connections in is not to be judged
 */
export function findingsOn(rules: readonly Rule[], peerings: PeeringStanding): readonly RuleSetFinding[] {
  const custom = customRulesOf(rules);
  const open = rulesForEveryone(rules);
  const wide = custom.filter((rule) => {
    const { cidr } = rule.source;
    return isVeryWide(cidr) && !isReserved(cidr) && !open.includes(rule);
  });
  // Rules that should go or be narrowed make no other rule redundant.
  const questioned: readonly Rule[] = [...open, ...wide];
  const others = rules.filter((rule) => !questioned.includes(rule));
  const unreachable = peerings === 'active' ? [] : custom.filter(({ source }) => isPrivate(source.cidr));
  return [
    ...(open.length > 0 ? [everyone(open)] : []),
    ...wide.map(veryWide),
    ...(unreachable.length > 0 ? [withoutPeering(unreachable, peerings)] : []),
    ...redundantOf(others),
    ...mergesOf(others).map(mergeFinding),
  ];
}

/**
 * The custom rules that it takes to admit everyone on the Internet, none of which can be spared; empty when the rules do
 * not.
 */
function rulesForEveryone(rules: readonly Rule[]): readonly CustomRule[] {
  return isEveryone(unionOf(rules)) ? rulesBeside([], rules) : [];
}

function everyone(rules: readonly CustomRule[]): RuleSetFinding {
  return { kind: 'everyone', key: keyOf('everyone', rules), rules, action: { kind: 'remove', rules } };
}

function veryWide(rule: CustomRule): RuleSetFinding {
  return { kind: 'very-wide', key: keyOf('very-wide', [rule]), rule, action: { kind: 'edit', rule } };
}

function withoutPeering(rules: readonly CustomRule[], peerings: PeeringStanding): RuleSetFinding {
  const action = { kind: peerings === 'none' ? 'add-peering' : 'see-peerings' } as const;
  return { kind: 'private', key: keyOf('private', rules), rules, action };
}

function mergeFinding({ rules, into }: Merge): RuleSetFinding {
  const action = { kind: 'merge', merge: { rules, into } } as const;
  return { kind: 'merge', key: keyOf('merge', rules), rules, into, saves: rules.length - 1, action };
}

/**
 * Rules that can be removed, all of them together, without anyone losing access: the narrower of two custom rules, then
 * what managed ranges admit as well, one by one. O(n log n) while managed ranges are few.
 */
function redundantOf(rules: readonly Rule[]): readonly RuleSetFinding[] {
  const outer = new Set(outermost(customRulesOf(rules), ({ source }) => source.cidr));
  const outerByRange = new Map([...outer].map((rule) => [rangeKey(rule.source.cidr), rule]));
  const inner = customRulesOf(rules).flatMap((rule) => {
    const by = outer.has(rule) ? undefined : covering(rule.source.cidr, outerByRange);
    return by ? [redundant(rule, [by], 'certain')] : [];
  });

  let kept: readonly Rule[] = [...outer, ...rules.filter(({ source }) => source.type === 'managed')];
  // The outer ranges are disjoint: only a managed range can admit the addresses of one as well.
  const published = managedUnionOf(kept);
  const likely: RuleSetFinding[] = [];
  for (const rule of kept) {
    const own = addressesOf(rule.source) ?? NO_ADDRESS;
    if (own.length === 0 || (rule.source.type === 'custom' && !includes(published, own))) continue;
    const others = kept.filter((other) => other !== rule);
    if (!includes(unionOf(others), own)) continue;
    const by = others.filter(({ source }) => intersect(addressesOf(source) ?? NO_ADDRESS, own).length > 0);
    likely.push(redundant(rule, by, 'likely'));
    kept = others;
  }
  return [...inner, ...likely];
}

/** The rule whose range is the same or a wider one. */
function covering(
  { network, prefix }: Cidr,
  byRange: ReadonlyMap<number, CustomRule>,
): CustomRule | undefined {
  for (let wider = prefix; wider >= 0; wider -= 1) {
    const rule = byRange.get(rangeKey(rangeAround(network, wider)));
    if (rule) return rule;
  }
  return undefined;
}

function redundant(rule: Rule, by: readonly Rule[], certainty: Certainty): RuleSetFinding {
  const key = `${keyOf('redundant', [rule])} ${keyOf('by', by)}`;
  return { kind: 'redundant', key, rule, by, certainty, action: { kind: 'remove', rules: [rule] } };
}

/** Made of sources, not of IDs: a rule that was removed and put back is the same fact. */
function keyOf(kind: string, rules: readonly Rule[]): string {
  return `${kind} ${rules
    .map(({ source }) => sourceText(source))
    .sort()
    .join(' ')}`;
}
