import {
  cidrsOf,
  intersect,
  NO_ADDRESS,
  setOf,
  size,
  subtract,
  union,
  type AddressSet,
  type Interval,
} from './address-set';
import { PRIVATE_ADDRESSES } from './address-space';
import { isSameCidr, type Cidr } from './cidr';
import { portionOf, type Portion } from './portion';
import { addressesOf, customSource, type FirewallEntry, type Rule } from './rule';
import type { CustomRule } from './rule-set';
import { isCustom, partsOf, rulesOn, unionOfEntries, type CheckedPart, type Verdict } from './verdict';

/** The verdict on all the addresses asked about: one for all, or several. */
export type CheckVerdict =
  | Verdict
  /** `allowed`: how many of them can connect now, which may be none. */
  | { readonly kind: 'partly'; readonly allowed: number };

export type Check = {
  readonly target: Interval;
  /** How many addresses were asked about. */
  readonly count: number;
  readonly verdict: CheckVerdict;
  /** The addresses by their verdict, each in one part alone: allowed, likely allowed, applying, closing, denied. */
  readonly parts: readonly CheckedPart[];
  /** Rules whose addresses are not known: they may admit what is called denied here. */
  readonly unknown: readonly Rule[];
  /** Private addresses of the target that can't connect whatever the rules say: no Net Peering is active. */
  readonly unreachable: Portion;
  /**
   * The fewest ranges to add so that exactly the target is allowed. Empty when custom rules allow it already; managed
   * ranges do not count, since they may change.
   */
  readonly exactFix: readonly Cidr[];
};

/**
 * What the firewall does to an address or a range, by set arithmetic over all rules.
 * @param entries the firewall as it stands; `withCandidate` adds a rule that is being typed
 * @param hasPeering whether a Net Peering is active
 */
export function checkOf(target: Interval, entries: readonly FirewallEntry[], hasPeering: boolean): Check {
  const whole = [target];
  const parts = partsOf(whole, entries);
  const rules = entries.map(({ rule }) => rule);
  return {
    target,
    count: size(whole),
    verdict: summaryOf(parts, entries),
    parts,
    unknown: rules.filter(({ source }) => addressesOf(source) === null),
    unreachable: portionOf(hasPeering ? NO_ADDRESS : intersect(whole, PRIVATE_ADDRESSES)),
    exactFix: exactFixFor(whole, entries),
  };
}

/** The ID of the rule in `withCandidate`; the API's own are never empty. */
export const CANDIDATE_ID = '';

/**
 * The firewall as if the typed rule were saved: it applies after all others.
 * @param edited the rule that it replaces, which becomes `removed` until Infinity; with an unchanged source it stays as
 *   it is
 */
export function withCandidate(
  entries: readonly FirewallEntry[],
  cidr: Cidr,
  edited?: CustomRule,
): readonly FirewallEntry[] {
  const rule: Rule = { id: CANDIDATE_ID, source: customSource(cidr), label: '', createdAt: null };
  const others = entries.flatMap((entry): readonly FirewallEntry[] => {
    if (entry.rule.id !== edited?.id) return [entry];
    if (isSameCidr(edited.source.cidr, cidr)) return [{ ...entry, rule }];
    // An edited rule that is not active yet has let nobody in: leave it out.
    return entry.phase.name === 'active' ? [{ ...entry, phase: { name: 'removed', until: Infinity } }] : [];
  });
  return [...others, { rule, phase: { name: 'applying', appliesAt: Infinity } }];
}

function summaryOf(parts: readonly CheckedPart[], entries: readonly FirewallEntry[]): CheckVerdict {
  const [first, ...more] = parts;
  if (!first) return { kind: 'denied', nearest: null };
  if (more.length === 0) return first.verdict;

  const allowed = parts.filter(({ verdict }) => verdict.kind === 'allowed');
  const set = union(...allowed.map((part) => part.set));
  const active = entries.filter(({ phase }) => phase.name === 'active');
  const rules = rulesOn(active, set);
  if (!rules || allowed.length < parts.length) return { kind: 'partly', allowed: size(set) };
  const isLikely = allowed.some(
    ({ verdict }) => verdict.kind === 'allowed' && verdict.certainty === 'likely',
  );
  return { kind: 'allowed', certainty: isLikely ? 'likely' : 'certain', rules };
}

/** Those of the target's minimal CIDRs that are not fully allowed: each needs one rule. */
function exactFixFor(target: AddressSet, entries: readonly FirewallEntry[]): readonly Cidr[] {
  const custom = entries.filter((entry) => isCustom(entry) && entry.phase.name !== 'removed');
  const rest = subtract(target, unionOfEntries(custom));
  return cidrsOf(target).filter((cidr) => intersect(setOf([cidr]), rest).length > 0);
}
