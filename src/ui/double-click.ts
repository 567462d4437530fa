/** The usual time between the clicks of a double click, at most. */
export const DOUBLE_CLICK_MS = 500;

/**
 * To be called when a click puts something else in the place of what it was on: the second press of a double click would
 * take the focus, or do what was never asked for.
 */
export function ignoreSecondPress(): void {
  const ignore = (event: MouseEvent) => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Real time, not a test's fake clock.
  const options = { capture: true, signal: AbortSignal.timeout(DOUBLE_CLICK_MS) };
  window.addEventListener('mousedown', ignore, options);
  window.addEventListener('click', ignore, options);
}
