import { isSameCidr } from './cidr';
import { exposureOf } from './exposure';
import { findingsOn, type RuleSetFinding } from './findings';
import type { Merge } from './merge';
import type { PeeringStanding } from './net-peering';
import type { FirewallEntry, Rule } from './rule';

/** A finding as things stand. */
export type CurrentFinding = {
  readonly finding: RuleSetFinding;
  /** Whether it is yet to become true: a rule for everyone that is not active. */
  readonly isComing: boolean;
  /** Identifies it in the list of dismissals: it is dismissed separately before and after it becomes true. */
  readonly key: string;
};

type Situation = {
  /** Those that are present. */
  readonly rules: readonly Rule[];
  /** The firewall as it stands. */
  readonly entries: readonly FirewallEntry[];
  readonly peerings: PeeringStanding;
  /** The merge that is offered elsewhere already. */
  readonly said: Merge | undefined;
  /** Rules of a change that stopped halfway, which is told elsewhere. */
  readonly halfReplaced: readonly Rule[];
};

/** The findings that hold now, or will, and that nothing else on the page is about. */
export function currentFindings(situation: Situation): readonly CurrentFinding[] {
  const { rules, entries, peerings, said, halfReplaced } = situation;
  const applying = new Set(
    entries.flatMap(({ rule, phase }) => (phase.name === 'applying' ? [rule.id] : [])),
  );
  const replaced = new Set(halfReplaced.map(({ id }) => id));
  return findingsOn(rules, peerings).flatMap((finding) => {
    const isSaid = said && finding.kind === 'merge' && isSameCidr(finding.into, said.into);
    // A rule is redundant once the others allow its addresses, not before.
    const isEarly = finding.kind === 'redundant' && finding.by.some(({ id }) => applying.has(id));
    if (isSaid || isEarly || comparedIn(finding).some(({ id }) => replaced.has(id))) return [];
    const isComing =
      finding.kind === 'everyone' &&
      finding.rules.some(({ id }) => applying.has(id)) &&
      exposureOf(entries).now.level !== 'open';
    return [{ finding, isComing, key: isComing ? `${finding.key} coming` : finding.key }];
  });
}

/** The rules whose relation to each other a finding is about. */
function comparedIn(finding: RuleSetFinding): readonly Rule[] {
  switch (finding.kind) {
    case 'redundant':
      return [finding.rule, ...finding.by];
    case 'merge':
      return finding.rules;
    case 'everyone':
    case 'very-wide':
    case 'private':
      return [];
  }
}
