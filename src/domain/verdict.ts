import { intersect, NO_ADDRESS, size, subtract, type AddressSet } from './address-set';
import { portionOf, type Portion } from './portion';
import { addressesOf, type FirewallEntry, type Rule } from './rule';
import { unionOf } from './rule-set';

export type Rules = readonly [Rule, ...Rule[]];

/** `likely`: some of it is known from published addresses of managed ranges alone, which may change. */
export type Certainty = 'certain' | 'likely';

/**
 * Applying rules that together will admit all the addresses, in the order they apply; of several that admit the same
 * address, the first. `appliesAt`: when the last of them applies.
 */
type Coming = { readonly rules: Rules; readonly appliesAt: number; readonly certainty: Certainty };

/** What the firewall does to a set of addresses that share one verdict. Rules in effect: custom before managed. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly certainty: Certainty; readonly rules: Rules }
  /** Denied for now. */
  | ({ readonly kind: 'applying' } & Coming)
  /** Removed rules may still admit them until `until`; `next` is what admits all of them afterwards, or null. */
  | { readonly kind: 'closing'; readonly rules: Rules; readonly until: number; readonly next: Coming | null }
  /** `nearest` is null when there is no rule whose addresses are known. */
  | { readonly kind: 'denied'; readonly nearest: Nearest | null };

/**
 * The present rule that comes closest to addresses it does not admit. `distance` is the difference of the two nearest
 * addresses as numbers: 1 for neighbours.
 */
type Nearest = { readonly rule: Rule; readonly distance: number };

/** The rules on their way that will allow all of the addresses, and when they do; null when there are none. */
export function comingOf(verdict: Verdict | { readonly kind: 'partly' }): Coming | null {
  switch (verdict.kind) {
    case 'applying':
      return verdict;
    case 'closing':
      return verdict.next;
    case 'allowed':
    case 'denied':
    case 'partly':
      return null;
  }
}

/** Some of the addresses asked about, and their verdict. */
export type CheckedPart = Portion & { readonly verdict: Verdict };

/** The verdict on one address. */
export function verdictOn(address: number, entries: readonly FirewallEntry[]): Verdict {
  const [part] = partsOf([{ first: address, last: address }], entries);
  return part?.verdict ?? { kind: 'denied', nearest: null };
}

/** The addresses by what the firewall does to them, each in one part alone. */
export function partsOf(target: AddressSet, entries: readonly FirewallEntry[]): readonly CheckedPart[] {
  const present = entries.filter(({ phase }) => phase.name !== 'removed');
  const active = entries.filter(({ phase }) => phase.name === 'active');
  const applying = entries.filter(({ phase }) => phase.name === 'applying');
  const removed = entries.filter(({ phase }) => phase.name === 'removed');

  const parts: CheckedPart[] = [];
  let rest = target;
  const take = (admitted: AddressSet, verdictFor: (set: AddressSet) => Verdict | null) => {
    const set = intersect(rest, admitted);
    const verdict = set.length === 0 ? null : verdictFor(set);
    if (!verdict) return;
    parts.push({ ...portionOf(set), verdict });
    rest = subtract(rest, set);
  };
  take(unionOfEntries(active.filter(isCustom)), (set) => allowedBy(active, set, 'certain'));
  take(unionOfEntries(active), (set) => allowedBy(active, set, 'likely'));
  // What may still get in is reported before what can't yet: exposure is never understated.
  take(intersect(unionOfEntries(removed), unionOfEntries(applying)), (set) =>
    closingBy(removed, applying, set),
  );
  take(unionOfEntries(applying), (set) => applyingBy(applying, set));
  take(unionOfEntries(removed), (set) => closingBy(removed, [], set));
  take(rest, (set) => ({ kind: 'denied', nearest: nearestTo(set, present) }));
  return parts;
}

export const isCustom = ({ rule }: FirewallEntry) => rule.source.type === 'custom';

export function unionOfEntries(entries: readonly FirewallEntry[]): AddressSet {
  return unionOf(entries.map(({ rule }) => rule));
}

/** The entries that admit some of the addresses, custom before managed: managed addresses may change. */
function admitting(entries: readonly FirewallEntry[], set: AddressSet): readonly FirewallEntry[] {
  return customFirst(
    entries.filter(({ rule }) => intersect(addressesOf(rule.source) ?? NO_ADDRESS, set).length > 0),
  );
}

function customFirst(entries: readonly FirewallEntry[]): readonly FirewallEntry[] {
  return [...entries.filter(isCustom), ...entries.filter((entry) => !isCustom(entry))];
}

export function rulesOn(entries: readonly FirewallEntry[], set: AddressSet): Rules | null {
  const [first, ...more] = admitting(entries, set).map(({ rule }) => rule);
  return first ? [first, ...more] : null;
}

function allowedBy(active: readonly FirewallEntry[], set: AddressSet, certainty: Certainty): Verdict | null {
  const rules = rulesOn(active, set);
  return rules && { kind: 'allowed', certainty, rules };
}

function applyingBy(applying: readonly FirewallEntry[], set: AddressSet): Verdict | null {
  const coming = comingBy(applying, set);
  return coming && { kind: 'applying', ...coming };
}

/** An address is allowed by the first rule to apply that admits it; all are once the last of those applies. */
function comingBy(applying: readonly FirewallEntry[], set: AddressSet): Coming | null {
  const coming = customFirst(applying)
    .flatMap(({ rule, phase }) => (phase.name === 'applying' ? [{ rule, appliesAt: phase.appliesAt }] : []))
    .sort((a, b) => a.appliesAt - b.appliesAt);
  const rules: Rule[] = [];
  let rest = set;
  let last = -Infinity;
  for (const { rule, appliesAt } of coming) {
    if (rest.length === 0) break;
    const others = subtract(rest, addressesOf(rule.source) ?? NO_ADDRESS);
    if (size(others) === size(rest)) continue;
    rules.push(rule);
    rest = others;
    last = appliesAt;
  }
  const [first, ...more] = rules;
  if (!first) return null;
  const certainty = rules.every(({ source }) => source.type === 'custom') ? 'certain' : 'likely';
  return { rules: [first, ...more], appliesAt: last, certainty };
}

function closingBy(
  removed: readonly FirewallEntry[],
  applying: readonly FirewallEntry[],
  set: AddressSet,
): Verdict | null {
  const rules = rulesOn(removed, set);
  const ends = admitting(removed, set).flatMap(({ phase }) =>
    phase.name === 'removed' ? [phase.until] : [],
  );
  return rules && { kind: 'closing', rules, until: Math.max(...ends), next: comingBy(applying, set) };
}

/** Ties go to the earlier rule. Both lists are short, so all pairs are compared. */
function nearestTo(set: AddressSet, present: readonly FirewallEntry[]): Nearest | null {
  let nearest: Nearest | null = null;
  for (const { rule } of present) {
    for (const { first, last } of addressesOf(rule.source) ?? NO_ADDRESS) {
      for (const asked of set) {
        const distance = first > asked.last ? first - asked.last : asked.first - last;
        if (!nearest || distance < nearest.distance) nearest = { rule, distance };
      }
    }
  }
  return nearest;
}
