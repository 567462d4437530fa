import { useLocationProperty } from 'wouter/use-browser-location';
import { replaceSearch, searchWith } from './search-with';

/**
 * A parameter of the URL, null when it has none: rendered again when this one changes, not with any other.
 * @param of the parameter that it belongs to, without which it says nothing
 */
export function useUrlParam(name: string, of = name): string | null {
  return useLocationProperty(
    () => {
      const params = new URLSearchParams(window.location.search);
      return params.has(of) ? params.get(name) : null;
    },
    () => null,
  );
}

/** What is longer is not put into the URL: a host refuses one that is too long. The IDs of 30 rules have 750 characters. */
const LONGEST = 1_000;

/** Whether a text that was typed may be in the URL. What may be a connection string, with its password, is never. */
export function isFitForUrl(text: string): boolean {
  return text.length <= LONGEST && !/:\/\/|:\S*@|\bpass(?:word)?\s*=/i.test(text);
}

/** The same of an address or a name that is typed. It has neither `@` nor a colon: what has may be a user with a password. */
export function isPlainForUrl(text: string): boolean {
  return isFitForUrl(text) && !/[@:]/.test(text);
}

/**
 * Sets a parameter of the URL, in its place in the history.
 * @param value null takes it away
 * @param block of the page, if it is about one
 */
export function setUrlParam(name: string, value: string | null, block?: string): void {
  replaceSearch(searchWith(window.location.search, name, value), block);
}
