import { rangeKey } from './address-set';
import { formatCidr, type Cidr } from './cidr';
import { groupsOf, joinLabels } from './merge';
import type { Addition, PasteMerge } from './paste';
import type { Rule } from './rule';
import { customRulesOf } from './rule-set';

/** A rule that a line makes; a line of several ranges makes several. */
export type LineUnit =
  | {
      readonly kind: 'custom';
      readonly line: number;
      readonly cidr: Cidr;
      readonly label: string;
    }
  | { readonly kind: 'managed'; readonly line: number; readonly rangeId: string };

type CustomUnit = LineUnit & { readonly kind: 'custom' };

/** Every exact merge of lines; a range that is a rule already would be refused as a duplicate, so it is none. */
export function mergesOfLines(
  units: readonly LineUnit[],
  rules: readonly Rule[],
  taken: ReadonlySet<string>,
): readonly PasteMerge[] {
  const present = new Set(customRulesOf(rules).map(({ source }) => rangeKey(source.cidr)));
  const custom = units.flatMap((unit) => (unit.kind === 'custom' ? [unit] : []));
  return groupsOf(custom, ({ cidr }) => cidr).flatMap(({ into, members }) => {
    if (members.length < 2 || present.has(rangeKey(into))) return [];
    const lines = [...new Set(members.map(({ line }) => line))];
    const from = members.map(({ cidr }) => cidr);
    const key = `${formatCidr(into)} ${lines.join(' ')}`;
    const labels = [...new Set(members.map(({ label }) => label).filter(Boolean))];
    return [{ key, lines, from, into, labels, saves: members.length - 1, isTaken: taken.has(key) }];
  });
}

/** The rules to be added, in the order of the lines; a merged one where its first line stands. */
export function additionsOf(units: readonly LineUnit[], merges: readonly PasteMerge[]): readonly Addition[] {
  const mergeOf = new Map<number, PasteMerge>();
  for (const merge of merges.filter(({ isTaken }) => isTaken)) {
    for (const cidr of merge.from) mergeOf.set(rangeKey(cidr), merge);
  }
  const done = new Set<PasteMerge>();
  return units.flatMap((unit): readonly Addition[] => {
    if (unit.kind === 'managed') return [managed(unit)];
    const merge = mergeOf.get(rangeKey(unit.cidr));
    if (!merge) return [custom(unit)];
    if (done.has(merge)) return [];
    done.add(merge);
    return [merged(merge)];
  });
}

function managed({ rangeId, line }: LineUnit & { kind: 'managed' }): Addition {
  return { source: { type: 'managed', rangeId }, label: '', lines: [line] };
}

function custom({ cidr, label, line }: CustomUnit): Addition {
  return { source: { type: 'custom', cidr }, label, lines: [line] };
}

function merged({ into, labels, lines }: PasteMerge): Addition {
  return { source: { type: 'custom', cidr: into }, label: joinLabels(labels).label, lines };
}
