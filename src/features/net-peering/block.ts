import { headingId } from '~/ui/section';

export const BLOCK_ID = 'net-peering';

/** The ID of the foot, which says what can't be done now and why. */
export const FOOT_ID = `${BLOCK_ID}-foot`;

/** Gets the focus when what had it is gone. */
export function blockHeading(): HTMLElement | null {
  return document.getElementById(headingId(BLOCK_ID));
}

export function focusBlock(): void {
  blockHeading()?.focus();
}

/** The button that removes a Net Peering, by Scalingo's ID. */
export const removeButtonId = (id: string) => `remove-net-peering-${id}`;
