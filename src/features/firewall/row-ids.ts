import type { Rule } from '~/domain/rule';

// The elements of a rule's row that get the focus.

export const actionsButtonId = ({ id }: Rule) => `actions-${id}`;
export const removeButtonId = ({ id }: Rule) => `remove-${id}`;
export const labelButtonId = ({ id }: Rule) => `edit-label-${id}`;
/** The field of a label that is being edited. */
export const labelInputId = ({ id }: Rule) => `label-${id}`;

/** The first of these elements that can be seen: on a phone, a row's menu is its only button. */
export function visibleOf(ids: readonly string[]): HTMLElement | null {
  return ids.map((id) => document.getElementById(id)).find((element) => element?.checkVisibility()) ?? null;
}
