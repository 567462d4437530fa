import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For what takes a while and leaves the button behind that it was started with: the focus goes on from there, unless
 * somebody works elsewhere by then, as on another page.
 * @returns whether the focus is where it was when this was called, or nowhere
 */
export function watchFocus(): () => boolean {
  const before = document.activeElement;
  const { pathname } = window.location;
  return () => {
    const now = document.activeElement;
    if (window.location.pathname !== pathname) return false;
    return now === null || now === document.body || now === before;
  };
}

/**
 * Gives the focus on when what a button has started has worked, since the button is gone then.
 * @param work is told to have worked; null that it read means that there is nothing yet, and the button stays
 */
export async function passFocusAfter(
  work: Promise<{ readonly isSuccess: boolean; readonly data?: unknown }>,
  passFocus: () => void,
): Promise<void> {
  const isFree = watchFocus();
  const { isSuccess, data } = await work;
  if (isSuccess && data !== null && isFree()) passFocus();
}

/**
 * For what goes by itself, perhaps with the focus.
 * @param passFocus is called if the element has the focus when it goes
 * @returns the element's ref
 */
export function useFocusPassing<T extends HTMLElement>(passFocus: () => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  const pass = useEffectEvent(passFocus);
  // Once the element is gone nothing tells any more what had the focus.
  useLayoutEffect(() => {
    const { current } = ref;
    return () => {
      if (!current?.contains(document.activeElement)) return;
      // In strict mode React also says so of an element that stays.
      queueMicrotask(() => {
        if (!current.isConnected) pass();
      });
    };
  }, []);
  return ref;
}

/** Gives the focus to the heading of the page. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus();
}
