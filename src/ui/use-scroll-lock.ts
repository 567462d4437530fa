import { useLayoutEffect } from 'react';

/** How many dialogs are open: the session-ended dialog stacks on another one. */
let holders = 0;

/**
 * Holds the page still while a dialog is over it, and keeps the scrollbar's place, so that nothing moves. Radix would do
 * it with a style element, which the Content-Security-Policy forbids; single properties are allowed.
 */
export function useScrollLock(): void {
  // Before the paint, so that the page is never seen moving.
  useLayoutEffect(() => {
    const { documentElement: page } = document;
    holders += 1;
    if (holders > 1) return release;
    const scrollbar = window.innerWidth - page.clientWidth;
    page.style.overflow = 'hidden';
    page.style.paddingRight = `${scrollbar}px`;
    return release;

    function release() {
      holders -= 1;
      if (holders > 0) return;
      page.style.overflow = '';
      page.style.paddingRight = '';
    }
  }, []);
}
