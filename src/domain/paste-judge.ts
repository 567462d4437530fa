import { includesInterval, intersect, NO_ADDRESS, rangeKey, setOf, type AddressSet } from './address-set';
import { lastAddress, rangeAround, type Cidr } from './cidr';
import type { LineVerdict } from './paste';
import type { Opening } from './paste-everyone';
import { addressesOf, type Rule } from './rule';
import { customRulesOf, unionOf } from './rule-set';

/** What a line may duplicate or be covered by: present rules, and earlier lines that are added (`take`). */
export type Known = {
  readonly rules: readonly Rule[];
  readonly admitted: AddressSet;
  /** By custom rules: what managed ones admit may change. */
  readonly certain: AddressSet;
  readonly ruleOf: ReadonlyMap<number, Rule>;
  /** Lines by the key of a range, and by the ID of a managed range. */
  readonly lineOf: Map<number, number>;
  readonly lineOfManaged: Map<string, number>;
  /** The prefix lengths of the lines' ranges. */
  readonly prefixes: Set<number>;
};

export function knownRules(rules: readonly Rule[]): Known {
  const custom = customRulesOf(rules);
  return {
    rules,
    admitted: unionOf(rules),
    certain: unionOf(custom),
    ruleOf: new Map(custom.map((rule) => [rangeKey(rule.source.cidr), rule])),
    lineOf: new Map(),
    lineOfManaged: new Map(),
    prefixes: new Set(),
  };
}

/** The ranges that neither a rule nor a line before is already: what the API would not refuse. */
export function newRanges(cidrs: readonly Cidr[], known: Known): readonly Cidr[] {
  return cidrs.filter((cidr) => {
    const key = rangeKey(cidr);
    return !known.ruleOf.has(key) && !known.lineOf.has(key);
  });
}

/** Registers an added line. */
export function take(line: number, cidrs: readonly Cidr[], known: Known): void {
  for (const cidr of cidrs) {
    known.lineOf.set(rangeKey(cidr), line);
    known.prefixes.add(cidr.prefix);
  }
}

/**
 * What adding ranges means. Each is looked up by itself and by those that could hold it, 33 at most, so that a line takes
 * the same time however many there are before it.
 */
export function judge(cidrs: readonly Cidr[], opening: Opening | undefined, known: Known): LineVerdict {
  const fresh = newRanges(cidrs, known);
  if (fresh.length === 0) return duplicate(cidrs, known);
  if (opening) return { kind: 'everyone', ...opening, isOpening: true };
  const areIn = (set: AddressSet) =>
    fresh.map((cidr) => includesInterval(set, { first: cidr.network, last: lastAddress(cidr) }));
  const isAdmitted = areIn(known.admitted);
  if (!isAdmitted.includes(false)) {
    const isCertain = !areIn(known.certain).includes(false);
    const by = rulesOver(fresh, isCertain ? customRulesOf(known.rules) : known.rules);
    return { kind: 'covered-by-rules', by, certainty: isCertain ? 'certain' : 'likely' };
  }
  const lines = fresh.map((cidr) => lineOver(cidr, known));
  const isCovered = fresh.every((_, at) => lines[at] !== undefined || isAdmitted[at] === true);
  const line = lines.find((number) => number !== undefined);
  return isCovered && line !== undefined ? { kind: 'covered-by-line', line } : { kind: 'new' };
}

function duplicate(cidrs: readonly Cidr[], { ruleOf, lineOf }: Known): LineVerdict {
  for (const cidr of cidrs) {
    const line = lineOf.get(rangeKey(cidr));
    if (line !== undefined) return { kind: 'duplicate-of-line', line };
  }
  for (const cidr of cidrs) {
    const rule = ruleOf.get(rangeKey(cidr));
    if (rule) return { kind: 'duplicate-of-rule', rule };
  }
  return { kind: 'new' };
}

function rulesOver(cidrs: readonly Cidr[], rules: readonly Rule[]): readonly Rule[] {
  const set = setOf(cidrs);
  return rules.filter(({ source }) => intersect(addressesOf(source) ?? NO_ADDRESS, set).length > 0);
}

function lineOver(cidr: Cidr, { lineOf, prefixes }: Known): number | undefined {
  for (const prefix of prefixes) {
    if (prefix >= cidr.prefix) continue;
    const line = lineOf.get(rangeKey(rangeAround(cidr.network, prefix)));
    if (line !== undefined) return line;
  }
  return undefined;
}

export function judgeManaged(rangeId: string, known: Known): LineVerdict {
  const rule = known.rules.find(({ source }) => source.type === 'managed' && source.rangeId === rangeId);
  if (rule) return { kind: 'duplicate-of-rule', rule };
  const before = known.lineOfManaged.get(rangeId);
  if (before !== undefined) return { kind: 'duplicate-of-line', line: before };
  return { kind: 'new' };
}
