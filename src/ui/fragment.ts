import { useEffect } from 'react';

/** Scrolls to a block and focuses its heading, as a browser does for a fragment. */
function goToBlock(id: string): void {
  const block = document.getElementById(id);
  block?.scrollIntoView();
  block?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
}

/** For a block that is there only after the browser has looked for the fragment of the URL. */
export function useFragment(id: string): void {
  // Whoever does something by then stays there.
  useEffect(() => {
    const { activeElement } = document;
    const isIdle = activeElement === document.body || activeElement?.tagName === 'H1';
    // The link to it was pressed before there was anything to go to.
    const isAsked = activeElement instanceof HTMLAnchorElement && activeElement.hash === `#${id}`;
    if (window.location.hash === `#${id}` && (isIdle || isAsked)) goToBlock(id);
  }, [id]);
}

/** To be called on a link's click: pushState alone does not scroll. */
export function followFragment(href: string): void {
  const at = href.indexOf('#');
  // By the next frame the target page has rendered.
  if (at >= 0) requestAnimationFrame(() => goToBlock(href.slice(at + 1)));
}
