import { ignoreSecondPress } from '~/ui/double-click';
import { headingId } from '~/ui/section';

export const BLOCK_ID = 'firewall-rules';

/** The element that says why the rules can't be changed, for `aria-describedby`. */
export const WHY_ID = `${BLOCK_ID}-why`;

/** The properties of a button that may not be usable. @param whyId what says why then: the block, unless told */
export function unavailableUnless(
  can: boolean,
  whyId = WHY_ID,
): {
  readonly isUnavailable?: true;
  readonly 'aria-describedby'?: string;
} {
  return can ? {} : { isUnavailable: true, 'aria-describedby': whyId };
}

/** The button that asks for a new rule. */
export const NEW_RULE_ID = `${BLOCK_ID}-new`;

/** Focuses the block's heading, or the dialog over it, when the focused element is gone. */
export function focusBlock(): void {
  (document.querySelector<HTMLElement>('[aria-modal]') ?? blockHeading())?.focus();
  ignoreSecondPress();
}

export function blockHeading(): HTMLElement | null {
  return document.getElementById(headingId(BLOCK_ID));
}

export const RULE_ADDED = 'Rule added. It applies in about 2 minutes.';
