import type { Feature } from '~/domain/database';
import { focusHeading } from '~/ui/watch-focus';

export function switchId(feature: Feature): string {
  return `${feature}-switch`;
}

/** The ID of the heading of the steps, when they are shown. */
export const WAY_TITLE = 'way-title';

/** Gives the focus to a feature's switch, and so brings it into view; to the page's heading where there is none. */
export function focusSwitch(feature: Feature): void {
  const target = document.getElementById(switchId(feature));
  if (target) target.focus();
  else focusHeading();
}
