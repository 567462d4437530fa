import { NO_ADDRESS, union, type AddressSet } from './address-set';
import {
  countAddresses,
  customRulesOf,
  isEveryone,
  isReserved,
  isVeryWide,
  isVeryWideSet,
  unionOf,
  type CustomRule,
} from './rule-set';
import { addressesOf, isPutBack, isSameSource, type FirewallEntry, type Rule } from './rule';

/** How open a database is to the network, from the safest to the most open. */
export type ExposureLevel = 'closed' | 'limited' | 'very-wide' | 'open';

const ORDER: readonly ExposureLevel[] = ['closed', 'limited', 'very-wide', 'open'];

/** Negative when `a` is safer than `b`, positive when it is more open. */
export function compareLevels(a: ExposureLevel, b: ExposureLevel): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

export const RULER_SEGMENTS = 33;

/** How many of the ruler's 33 segments stand for so many addresses: one for each power of two, none for none. */
export function rulerSegments(addresses: number): number {
  return addresses < 1 ? 0 : Math.floor(Math.log2(addresses)) + 1;
}

/** Who a set of rules admits. */
export type Reach = {
  readonly level: ExposureLevel;
  readonly set: AddressSet;
  /** How many addresses are admitted that a connection can come from, private ones apart, which need a Net Peering. */
  readonly addresses: number;
  readonly privateAddresses: number;
};

export function reachOf(rules: readonly Rule[]): Reach {
  const set = unionOf(rules);
  const counted = countAddresses(set);
  return { level: levelOf(rules, set), set, addresses: counted.public, privateAddresses: counted.private };
}

function levelOf(rules: readonly Rule[], set: AddressSet): ExposureLevel {
  if (rules.length === 0) return 'closed';
  if (isEveryone(set)) return 'open';
  return wideRulesOf(rules).length > 0 || isVeryWideSet(set) ? 'very-wide' : 'limited';
}

/** Those that are very wide by themselves. */
export function wideRulesOf(rules: readonly Rule[]): readonly CustomRule[] {
  return customRulesOf(rules).filter(({ source: { cidr } }) => isVeryWide(cidr) && !isReserved(cidr));
}

/** How exposed a Dedicated Resources database is, now and once every change under way has taken effect. */
export type FirewallExposure = {
  readonly now: Reach;
  readonly settled: Reach;
  readonly active: number;
  readonly applying: number;
  /** The applying rule that opens to everyone by itself; null when it takes several, or none does. */
  readonly openedBy: Rule | null;
  /**
   * Removed rules that may still let connections in, without those whose source was added again: these count as
   * applying.
   */
  readonly removed: number;
  /**
   * How many applying rules have a source that was removed a moment ago: until that removal has certainly taken effect,
   * they count as exposure.
   */
  readonly putBack: number;
  /** When the last removed rule stops letting connections in (server time), or null without one. */
  readonly removedUntil: number | null;
  /** When the last removal of a source that was added again takes effect; null without one. */
  readonly putBackUntil: number | null;
  /** Rules whose addresses are not known: the figures leave them out. */
  readonly unknown: readonly Rule[];
};

/**
 * Exposure by the union of the rules. Rules that are applying do not count in `now`: `settled` says what they lead to.
 * Removed ones count until they have certainly stopped.
 */
export function exposureOf(entries: readonly FirewallEntry[]): FirewallExposure {
  const of = (name: FirewallEntry['phase']['name']) => entries.filter(({ phase }) => phase.name === name);
  const rules = (list: readonly FirewallEntry[]) => list.map(({ rule }) => rule);
  const [active, applying, removed] = [of('active'), of('applying'), of('removed')];
  const gone = removed.filter((entry) => !isPutBack(entry, entries));
  const now = reachOf(rules([...active, ...removed]));
  const settled = reachOf(rules([...active, ...applying]));
  // Tries each applying rule, so only when the level rises to `open`.
  const isOpening = settled.level === 'open' && now.level !== 'open';
  return {
    now,
    settled,
    active: active.length,
    applying: applying.length,
    openedBy:
      (isOpening &&
        rules(applying).find(({ source }) =>
          isEveryone(union(now.set, addressesOf(source) ?? NO_ADDRESS)),
        )) ||
      null,
    removed: gone.length,
    putBack: applying.filter(({ rule }) =>
      removed.some((entry) => isSameSource(entry.rule.source, rule.source)),
    ).length,
    removedUntil: lastEnd(gone),
    putBackUntil: lastEnd(removed.filter((entry) => !gone.includes(entry))),
    unknown: rules(entries).filter(({ source }) => addressesOf(source) === null),
  };
}

function lastEnd(removed: readonly FirewallEntry[]): number | null {
  return removed.reduce<number | null>(
    (latest, { phase }) => (phase.name === 'removed' ? Math.max(latest ?? 0, phase.until) : latest),
    null,
  );
}
