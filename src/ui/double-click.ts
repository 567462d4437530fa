/** The usual time between the clicks of a double click, at most. */
export const DOUBLE_CLICK_MS = 500;

/** The second press of a double click lands on what has come in the place of the button: it takes the focus from nothing. */
export function keepFromSecondPress(): void {
  const keep = (event: MouseEvent) => {
    if (event.detail > 1) event.preventDefault();
  };
  // By the browser's own time, as the press is.
  const signal = AbortSignal.timeout(DOUBLE_CLICK_MS);
  window.addEventListener('mousedown', keep, { capture: true, once: true, signal });
}
