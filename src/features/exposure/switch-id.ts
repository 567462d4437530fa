import type { Feature } from '~/domain/database';

export function switchId(feature: Feature): string {
  return `${feature}-switch`;
}

/** The ID of the heading of the steps, when they are shown. */
export const WAY_TITLE = 'way-title';

/** Gives the focus to a feature's switch, and so brings it into view. */
export function focusSwitch(feature: Feature): void {
  document.getElementById(switchId(feature))?.focus();
}
