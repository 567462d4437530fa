import type { Rule } from '~/domain/rule';
import { actionsButtonId, removeButtonId, visibleOf } from './row-ids';

/** The button of a rule's row that leads to all its actions; null once the rule is removed. */
export function actionsButton(rule: Rule): HTMLElement | null {
  return document.getElementById(actionsButtonId(rule));
}

/** The button of a rule's row that can be seen: Remove, or on a phone its menu. */
export function rowButton(rule: Rule): HTMLElement | null {
  return visibleOf([removeButtonId(rule), actionsButtonId(rule)]);
}
