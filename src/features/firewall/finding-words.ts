import { addressCount, formatCidr } from '~/domain/cidr';
import type { RuleSetFinding } from '~/domain/findings';
import type { ManagedRange } from '~/domain/managed-ranges';
import { isReversed } from '~/domain/replacement';
import { RULE_LIMIT, sourceName, type Rule } from '~/domain/rule';
import { countOf, countOfAddresses, listOf, shareOfAll } from '~/domain/words';
import { PUBLISHED_MAY_CHANGE } from './impact-words';
import { inlineName } from './names';
import { mergeGapText, omittedLabelsText } from './merge-words';

type Ranges = readonly ManagedRange[] | undefined;

/** The fact, in a few words. @param isComing whether a rule that it takes is yet to apply */
export function findingFact(finding: RuleSetFinding, isComing: boolean, ranges: Ranges): string {
  switch (finding.kind) {
    case 'everyone':
      return finding.rules.length === 1
        ? `${inlineNamesOf(finding.rules, ranges)} ${isComing ? 'will let' : 'lets'} everyone in`
        : `${finding.rules.length} rules together ${isComing ? 'will let' : 'let'} everyone in`;
    case 'very-wide':
      return `${inlineName(finding.rule, ranges)} is very wide`;
    case 'private':
      return finding.rules.length === 1
        ? `${inlineNamesOf(finding.rules, ranges)} is private`
        : `${finding.rules.length} rules are for private ranges`;
    case 'redundant':
      return `${inlineName(finding.rule, ranges)} is ${finding.certainty === 'certain' ? '' : 'likely '}redundant`;
    case 'merge':
      return `${finding.rules.length} rules make one range, ${formatCidr(finding.into)}`;
  }
}

/** What follows from it. @param count how many rules there are @param isComing as above */
export function findingConsequence(
  finding: RuleSetFinding,
  count: number,
  isComing: boolean,
  ranges: Ranges,
): string {
  switch (finding.kind) {
    case 'everyone': {
      const by = finding.rules.length === 1 ? '' : `With ${namesOf(finding.rules, ranges)}, `;
      if (isComing) {
        return `${by === '' ? 'Once it applies, ' : by}the firewall will filter nothing. Only the password and TLS will protect your data.`;
      }
      // What that means is said above, by the exposure.
      return `${by === '' ? 'While it is there, ' : by}no other rule makes a difference.`;
    }
    case 'very-wide':
      return `It lets in ${shareOfAll(addressCount(finding.rule.source.cidr))}, most of them strangers to you.`;
    case 'private':
      return `No Net Peering is active, so nothing can connect from ${finding.rules.length === 1 ? 'there' : namesOf(finding.rules, ranges)}.`;
    case 'redundant': {
      const by = inlineNamesOf(finding.by, ranges);
      const admits = finding.by.length === 1 ? 'allows' : 'allow';
      const after = `Without it there are ${count - 1} of ${RULE_LIMIT} rules`;
      return finding.certainty === 'certain'
        ? `${by} ${admits} all its addresses. ${after}, and nobody loses access.`
        : `${by} ${admits} all its addresses today. ${PUBLISHED_MAY_CHANGE} ${after}.`;
    }
    case 'merge': {
      const addresses = countOfAddresses(addressCount(finding.into));
      const gap = isReversed(count)
        ? ` ${mergeGapText(finding)}`
        : ' Until it applies, for about 2 minutes, they may be denied.';
      return `It can take the place of ${namesOf(finding.rules, ranges)}: the same ${addresses} with ${countOf(finding.saves, 'rule')} fewer (${count - finding.saves} of ${RULE_LIMIT}).${gap}${omittedLabelsText(finding.rules.map(({ label }) => label))}`;
    }
  }
}

function inlineNamesOf(rules: readonly Rule[], ranges: Ranges): string {
  return listOf(rules.map((rule) => inlineName(rule, ranges)));
}

function namesOf(rules: readonly Rule[], ranges: Ranges): string {
  return listOf(rules.map(({ source }) => sourceName(source, ranges)));
}
