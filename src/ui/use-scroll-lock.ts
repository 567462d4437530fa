import { useLayoutEffect } from 'react';

/**
 * Holds the page still while a dialog is over it, and keeps the scrollbar's place, so that nothing moves. Radix would do
 * it with a style element, which the Content-Security-Policy forbids; single properties are allowed.
 */
export function useScrollLock(): void {
  // Before the paint, so that the page is never seen moving.
  useLayoutEffect(() => {
    const { documentElement: page } = document;
    const scrollbar = window.innerWidth - page.clientWidth;
    page.style.overflow = 'hidden';
    page.style.paddingRight = `${scrollbar}px`;
    return () => {
      page.style.overflow = '';
      page.style.paddingRight = '';
    };
  }, []);
}
