let isOnTheWay = false;

/** Goes back to this page's former place in the history, which takes a moment. */
export function goBack(): void {
  isOnTheWay = true;
  window.addEventListener('popstate', () => (isOnTheWay = false), { once: true });
  window.history.back();
}

/** Acts once a way back has ended, so that it changes the place that stays. */
export function onceBack(act: () => void): void {
  if (isOnTheWay) window.addEventListener('popstate', act, { once: true });
  else act();
}
