/** Brings a block into view and gives its heading the focus: what a browser does for a fragment that it finds by itself. */
export function goToBlock(id: string): void {
  const block = document.getElementById(id);
  block?.scrollIntoView();
  block?.querySelector('h2')?.focus({ preventScroll: true });
}

/** After a click on a link: a new entry of the history alone moves nothing. */
export function followFragment(href: string): void {
  const at = href.indexOf('#');
  // By the next frame, the page that the link leads to is there.
  if (at >= 0) requestAnimationFrame(() => goToBlock(href.slice(at + 1)));
}
