/**
 * A query with one parameter changed, for a link that keeps the others.
 * @param search the present query, without its question mark
 * @param value null takes the parameter away
 * @returns the new query with its question mark, or an empty text
 */
export function searchWith(search: string, name: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null) params.delete(name);
  else params.set(name, value);
  return withQuestionMark(params.toString());
}

export function withQuestionMark(query: string): string {
  return query === '' ? '' : `?${query}`;
}

/**
 * Gives the page another query, in its place in the history. Not with each key: browsers slow down a page that does that.
 * @param search with its question mark, or empty
 * @param block the one that it is about: whoever opens the link is led there
 */
export function replaceSearch(search: string, block?: string): void {
  const fragment = block === undefined ? '' : `#${block}`;
  window.history.replaceState(window.history.state, '', window.location.pathname + search + fragment);
}
