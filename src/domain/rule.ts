import { setOf, type AddressSet } from './address-set';
import { formatCidr, isSameCidr, type Cidr } from './cidr';
import { publishedSet, type ManagedRange } from './managed-ranges';

/** At most so many firewall rules for a database. Source: Scalingo's documentation, "How the Firewall Works". */
export const RULE_LIMIT = 30;

/** The longest label, in characters. Not documented; the mock's limit. */
export const LABEL_LIMIT = 255;

/** How long a rule change usually takes to propagate, in milliseconds ("around 2 minutes"). Same source. */
export const PROPAGATION_MS = 120_000;

/** What a rule admits. `cidr` is null when the API's text is not an IPv4 range that can be judged. */
export type RuleSource =
  | { readonly type: 'custom'; readonly text: string; readonly cidr: Cidr | null }
  | { readonly type: 'managed'; readonly rangeId: string };

export type Rule = {
  readonly id: string;
  readonly source: RuleSource;
  /** Empty for none. Managed rules never have one. */
  readonly label: string;
  /** Milliseconds since 1970 by the server's clock, or null when the API does not say. */
  readonly createdAt: number | null;
};

/** A rule that was removed a moment ago and may still let connections in. */
export type Removal = {
  readonly rule: Rule;
  readonly removedAt: number;
  /** The answer was lost: a rule that is still listed may yet disappear. */
  readonly isUncertain?: boolean | undefined;
  /** Another rule has taken its place. */
  readonly isReplaced?: boolean | undefined;
};

/** The source of a custom rule that is yet to be added. */
export function customSource(cidr: Cidr): RuleSource {
  return { type: 'custom', text: formatCidr(cidr), cidr };
}

/** A rule that is yet to be created. */
export type NewRule =
  | { readonly type: 'custom'; readonly cidr: Cidr; readonly label: string }
  | { readonly type: 'managed'; readonly rangeId: string };

export function sourceOf(rule: NewRule): RuleSource {
  return rule.type === 'custom' ? customSource(rule.cidr) : rule;
}

/** The range as this dashboard writes it, the API's text where that is not an IPv4 range, or a managed range's ID. */
export function sourceText(source: RuleSource): string {
  if (source.type === 'managed') return source.rangeId;
  return source.cidr ? formatCidr(source.cidr) : source.text;
}

/** What a source is called: its range, or the managed range's name as the API gives it (its ID until that is loaded). */
export function sourceName(source: RuleSource, ranges: readonly ManagedRange[] | undefined): string {
  const range = source.type === 'managed' && ranges?.find(({ id }) => id === source.rangeId);
  return range ? range.name : sourceText(source);
}

/** The label, or nothing when none of it can be seen: blanks, and characters of no width. */
export function labelOf({ label }: Pick<Rule, 'label'>): string {
  return /[^\s\p{Cc}\p{DI}]/u.test(label) ? label : '';
}

/** A rule's identity is its type and its range; the label does not count. Source: Scalingo's Kubernetes operator. */
export function isSameSource(a: RuleSource, b: RuleSource): boolean {
  if (a.type === 'managed') return b.type === 'managed' && a.rangeId === b.rangeId;
  if (b.type === 'managed') return false;
  return a.cidr && b.cidr ? isSameCidr(a.cidr, b.cidr) : a.text === b.text;
}

/** Whether one of the rules has that source already. */
export function hasSource(rules: readonly Rule[], source: RuleSource): boolean {
  return rules.some((rule) => isSameSource(rule.source, source));
}

/** Whether a removed rule can be put back: a text that is not an IPv4 range can't be written again. */
export function canBePutBack({ source }: Rule): boolean {
  return source.type === 'managed' || source.cidr !== null;
}

/** The addresses that a source admits, or null when they are not known. */
export function addressesOf(source: RuleSource): AddressSet | null {
  if (source.type === 'managed') return publishedSet(source.rangeId);
  return source.cidr && setOf([source.cidr]);
}

/** Moments are milliseconds since 1970, by the server's clock. */
export type RulePhase =
  | { readonly name: 'applying'; readonly appliesAt: number }
  | { readonly name: 'active' }
  | { readonly name: 'removed'; readonly until: number };

/** A line of the firewall as it stands: a present rule, or a removed one that still counts. */
export type FirewallEntry = { readonly rule: Rule; readonly phase: RulePhase };

/** The rules that the API lists: a removed one that may still let connections in takes no place. */
export function presentRules(entries: readonly FirewallEntry[]): readonly Rule[] {
  return entries.filter(({ phase }) => phase.name !== 'removed').map(({ rule }) => rule);
}

/** Whether the addresses of a rule that is present are not known: it may admit what is called denied. */
export function hasUnknown(entries: readonly FirewallEntry[]): boolean {
  return entries.some(({ rule, phase }) => phase.name !== 'removed' && addressesOf(rule.source) === null);
}

/**
 * What the firewall does at a moment, as an estimate: the API says when a rule was created, not when it took effect.
 * A rule without a date counts as active, so that exposure is never understated.
 * @param now milliseconds since 1970 by the server's clock
 */
export function firewallAt(
  rules: readonly Rule[],
  removals: readonly Removal[],
  now: number,
): readonly FirewallEntry[] {
  const present = rules.map((rule): FirewallEntry => {
    const appliesAt = appliesAtOf(rule);
    return { rule, phase: appliesAt > now ? { name: 'applying', appliesAt } : { name: 'active' } };
  });
  const entries = [...present];
  const gone = removals.filter(({ rule }) => !rules.some(({ id }) => id === rule.id));
  // Of a source that was removed, put back and removed again.
  const isLatest = ({ rule, removedAt }: Removal) =>
    !gone.some((other) => other.removedAt > removedAt && isSameSource(other.rule.source, rule.source));
  const removed = gone
    .filter((removal) => removal.removedAt + PROPAGATION_MS > now && isLatest(removal))
    .map(({ rule, removedAt }): FirewallEntry => {
      return { rule, phase: { name: 'removed', until: removedAt + PROPAGATION_MS } };
    });
  for (const entry of removed) {
    // Keeps its old position: before the first younger rule.
    const place = entries.findIndex(({ rule }) => (rule.createdAt ?? 0) > (entry.rule.createdAt ?? 0));
    entries.splice(place < 0 ? entries.length : place, 0, entry);
  }
  return entries;
}

const appliesAtOf = ({ createdAt }: Rule) => (createdAt === null ? -Infinity : createdAt + PROPAGATION_MS);

/** Milliseconds until an applying rule is active: from 0 to PROPAGATION_MS, even when a clock is wrong. */
export function msUntil(appliesAt: number, now: number): number {
  return Math.min(PROPAGATION_MS, Math.max(0, appliesAt - now));
}

/**
 * The latest moment, up to now, at which time alone changed the result of `firewallAt`: while it stays the same, so
 * does that result.
 * @returns -Infinity when there was none
 */
export function lastChangeAt(rules: readonly Rule[], removals: readonly Removal[], now: number): number {
  let last = -Infinity;
  const passed = (moment: number) => {
    if (moment <= now && moment > last) last = moment;
  };
  for (const rule of rules) passed(appliesAtOf(rule));
  for (const { removedAt } of removals) passed(removedAt + PROPAGATION_MS);
  return last;
}

/** Whether time alone will change them: a rule is on its way, or a removed one on its way out. */
export function isSettling(entries: readonly FirewallEntry[]): boolean {
  return entries.some(({ phase }) => phase.name !== 'active');
}

/**
 * Whether a removed rule's source is present again: there is nothing left to undo, but the removal still counts as
 * exposure until its end.
 */
export function isPutBack({ rule, phase }: FirewallEntry, entries: readonly FirewallEntry[]): boolean {
  return (
    phase.name === 'removed' &&
    entries.some((other) => other.phase.name !== 'removed' && isSameSource(other.rule.source, rule.source))
  );
}
