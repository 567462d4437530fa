import { presentRules, RULE_LIMIT, type FirewallEntry } from './rule';
import { WHO_MAY } from './words';

/** In place of a link to New rule, for an operator who can't add one. */
const ASK_WHO_MAY = `Your role does not allow adding a rule. ${WHO_MAY} can.`;

/** Why no rule can be added, in a sentence; null when one can. */
export function whyNoRule(mayChange: boolean, entries: readonly FirewallEntry[]): string | null {
  if (!mayChange) return ASK_WHO_MAY;
  return presentRules(entries).length < RULE_LIMIT
    ? null
    : `All ${RULE_LIMIT} rules are used: merge or remove one first.`;
}
