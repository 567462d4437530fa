import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * To be called before an action that removes its own button.
 * @returns whether the focus may be moved afterwards: nobody has moved it since, nor gone to another page
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
 * For an element that may unmount by itself while it has the focus.
 * @param passFocus is called if the element has the focus when it goes
 * @returns the element's ref
 */
export function useFocusPassing<T extends HTMLElement>(passFocus: () => void): RefObject<T | null> {
  return useGone<T>((hadFocus) => hadFocus && passFocus());
}

/**
 * Hook: tells when an element has gone from the page.
 * @returns the element's ref
 */
export function useGone<T extends HTMLElement>(onGone: (hadFocus: boolean) => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  const tell = useEffectEvent(onGone);
  // A layout effect: after the removal nothing tells what had the focus.
  useLayoutEffect(() => {
    const { current } = ref;
    return () => {
      const hadFocus = current?.contains(document.activeElement) ?? false;
      // Strict Mode runs this for elements that stay.
      queueMicrotask(() => {
        if (!current?.isConnected) tell(hadFocus);
      });
    };
  }, []);
  return ref;
}

/**
 * For a part of the page in which somebody else's change may take away what has the focus: gives it to the part's heading,
 * unless whatever took it away has passed it on by the next frame.
 * @returns the part's ref
 */
export function useFocusHome<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // The focus is the document's, outside of React's tree.
  useEffect(() => {
    const { current: part } = ref;
    if (!part) return;
    let focused: EventTarget | null = null;
    const note = ({ target }: FocusEvent) => (focused = target);
    const observer = new MutationObserver(() => {
      if (!(focused instanceof Element) || focused.isConnected) return;
      focused = null;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) part.querySelector<HTMLElement>('h2')?.focus();
      });
    });
    part.addEventListener('focusin', note);
    observer.observe(part, { childList: true, subtree: true });
    return () => {
      part.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
  return ref;
}

/** Gives the focus to the heading of the page. */
export function focusHeading(options?: FocusOptions): void {
  document.querySelector('h1')?.focus(options);
}
