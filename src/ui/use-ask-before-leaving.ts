import { useEffect } from 'react';

/** The browser asks before the page is closed or reloaded: what is not sent by then would be lost. */
export function useAskBeforeLeaving(isUnsent: boolean): void {
  // Only the window hears that the page is about to be left.
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsent]);
}
