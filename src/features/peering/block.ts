export const BLOCK_ID = 'net-peering';

/** Gets the focus when what had it is gone. */
export function blockHeading(): HTMLElement | null {
  return document.getElementById(`${BLOCK_ID}-title`);
}

/** The button that removes a Net Peering, by Scalingo's ID. */
export const removeButtonId = (id: string) => `remove-net-peering-${id}`;
