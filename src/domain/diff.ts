import { contains, intersect, NO_ADDRESS, subtract, union, type AddressSet } from './address-set';
import { REACHABLE_ADDRESSES } from './address-space';
import { portionOf, type Portion } from './portion';
import { addressesOf, presentRules, type FirewallEntry, type Rule, type RuleSource } from './rule';
import { customRulesOf, unionOf } from './rule-set';

/** A change of the rule set. A source is edited by adding the new one and removing the old rule. */
export type RuleChange = {
  readonly removed?: readonly Rule[];
  readonly added?: readonly RuleSource[];
};

/**
 * What a change does to the access that an address has: `interrupted` when it may be denied for a while, `misses` when a
 * rule that would have admitted it is removed before it applied, `unknown` when a removed rule may have been what admits it.
 */
type OwnAccess = 'keeps' | 'interrupted' | 'gains' | 'loses' | 'misses' | 'denied' | 'unknown';

/**
 * Who gains and who loses access by a change, judged by the union of all rules. What is lost, gained, kept or interrupted
 * are addresses that a connection can come from: nobody misses the others.
 */
export type AccessDiff = {
  /** Who is admitted now: by the active rules, and by those removed a moment ago. */
  readonly before: AddressSet;
  /** Who would be admitted without this change, once all pending changes have taken effect. */
  readonly without: AddressSet;
  /** Who is admitted once this and every other change has taken effect. */
  readonly after: AddressSet;
  /** Addresses of removed rules that nothing else admits. */
  readonly lost: Portion;
  /** Whether no lost address is admitted yet: only pending rules would have let them in. */
  readonly isOnlyMissed: boolean;
  /** Addresses of added sources that nothing admitted before, rules on their way included. */
  readonly gained: Portion;
  /** Rules that stay and admit some of the removed rules' addresses, each with those addresses; the active ones first. */
  readonly stillAllowedBy: readonly {
    readonly rule: Rule;
    readonly addresses: AddressSet;
    /** It is on its way. */
    readonly isComing: boolean;
  }[];
  /** Whether some addresses of removed rules stay allowed by managed ranges alone, whose addresses may change. */
  readonly isLikely: boolean;
  /** Addresses of removed rules that only rules on their way will allow: in between they may be denied. */
  readonly interrupted: Portion;
  /** Whether time alone will change who is admitted: rules are on their way, or removed ones on their way out. */
  readonly isSettling: boolean;
  /** Whether no rule is left that could admit anyone. */
  readonly isClosing: boolean;
  /** False when a removed rule's addresses are not known, so that `lost` is not the whole truth. */
  readonly isKnown: boolean;
  /** Null when no address was asked about. */
  readonly own: OwnAccess | null;
};

/**
 * @param entries the firewall as it stands, the rules to remove among its entries
 * @param ownAddress the operator's, as an unsigned 32-bit number, or null when it is not known
 */
export function diffOf(
  entries: readonly FirewallEntry[],
  { removed = [], added = [] }: RuleChange,
  ownAddress: number | null,
): AccessDiff {
  const rulesNow = entries.filter(({ phase }) => phase.name !== 'applying').map(({ rule }) => rule);
  const present = presentRules(entries);
  const staying = present.filter(({ id }) => !removed.some((rule) => rule.id === id));
  const gone = intersect(unionOf(removed), REACHABLE_ADDRESSES);
  const come = union(...added.map((source) => addressesOf(source) ?? NO_ADDRESS));
  const after = union(unionOf(staying), come);
  const stayingNow = unionOf(staying.filter((rule) => rulesNow.includes(rule)));
  const before = unionOf(rulesNow);
  const without = unionOf(present);
  const lost = portionOf(subtract(gone, after));
  const diff = {
    before,
    without,
    after,
    lost,
    isOnlyMissed: lost.count > 0 && intersect(lost.set, before).length === 0,
    gained: portionOf(subtract(intersect(come, REACHABLE_ADDRESSES), without)),
    stillAllowedBy: staying
      .map((rule) => ({
        rule,
        addresses: intersect(addressesOf(rule.source) ?? NO_ADDRESS, gone),
        isComing: !rulesNow.includes(rule),
      }))
      .filter(({ addresses }) => addresses.length > 0)
      .sort((a, b) => Number(a.isComing) - Number(b.isComing)),
    isLikely: subtract(intersect(gone, after), union(unionOf(customRulesOf(staying)), come)).length > 0,
    interrupted: portionOf(subtract(intersect(gone, intersect(before, after)), stayingNow)),
    isSettling: subtract(without, before).length > 0 || subtract(before, without).length > 0,
    isClosing: staying.length + added.length === 0,
    isKnown: removed.every(({ source }) => addressesOf(source) !== null),
  };
  return { ...diff, own: ownAddress === null ? null : ownAccess(ownAddress, diff) };
}

function ownAccess(address: number, diff: Omit<AccessDiff, 'own'>): OwnAccess {
  if (contains(diff.gained.set, address)) return 'gains';
  if (contains(diff.interrupted.set, address)) return 'interrupted';
  if (contains(diff.after, address)) return 'keeps';
  if (contains(diff.lost.set, address)) return contains(diff.before, address) ? 'loses' : 'misses';
  return diff.isKnown ? 'denied' : 'unknown';
}
