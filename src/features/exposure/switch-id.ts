import type { Feature } from '~/domain/database';

export function switchId(feature: Feature): string {
  return `${feature}-switch`;
}

/** Gives the focus to a feature's switch, and so brings it into view. */
export function focusSwitch(feature: Feature): void {
  document.getElementById(switchId(feature))?.focus();
}
