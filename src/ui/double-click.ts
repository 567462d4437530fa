/** The usual time between the clicks of a double click, at most. */
export const DOUBLE_CLICK_MS = 500;

/**
 * To be called when a click replaces its own button: the second press of a double click would land on the new element
 * and take the focus.
 */
export function keepFromSecondPress(): void {
  const keep = (event: MouseEvent) => {
    if (event.detail > 1) event.preventDefault();
  };
  // Real time, not a test's fake clock.
  const signal = AbortSignal.timeout(DOUBLE_CLICK_MS);
  window.addEventListener('mousedown', keep, { capture: true, once: true, signal });
}
