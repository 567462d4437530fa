import type { Added } from '~/domain/replacement';
import { customSource, hasSource, labelOf, type Rule } from '~/domain/rule';
import { labelWords } from '~/domain/words';

/**
 * What the rules, read again, tell of a label that could not be changed.
 * @param rule as it was @param label the new one
 */
export function foundLabel(rule: Rule, label: string, rules: readonly Rule[]): string {
  const listed = rules.find(({ id }) => id === rule.id);
  if (!listed) return 'the rule is not listed any more.';
  if (listed.label === label) return 'it has the new label now.';
  return listed.label === rule.label
    ? 'the label is still the old one. Save it again, if you still want to.'
    : `the label is ${labelWords(labelOf(listed))} now. Saving replaces that.`;
}

/** The same for a rule that could not be replaced: its first step is to add the new one. */
export function foundSource({ cidr }: Added, rules: readonly Rule[]): string {
  return hasSource(rules, customSource(cidr))
    ? 'a rule with the new source is listed now.'
    : 'the new one is not listed. Save it again, if you still want to.';
}

/** The same for several rules that could not be removed. */
export function foundRules(asked: readonly Rule[], listed: readonly Rule[]): string {
  const left = asked.filter(({ id }) => listed.some((rule) => rule.id === id)).length;
  if (left === 0) return 'none of them is listed any more.';
  if (left === 1) return `1 of ${asked.length} is still listed. Remove it again, if you still want to.`;
  const which = left === asked.length ? 'all of them are' : `${left} of ${asked.length} are`;
  return `${which} still listed. Remove them again, if you still want to.`;
}

/** Of several rules that are to be removed. @param gone how many of them are not listed any more, at least one */
export function goneText(gone: number, total: number): string {
  if (gone === total) return 'These rules were already removed';
  return gone === 1
    ? `1 of these ${total} rules was already removed`
    : `${gone} of these ${total} rules were already removed`;
}
