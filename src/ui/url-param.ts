import { useLocationProperty } from 'wouter/use-browser-location';
import { onceBack } from './go-back';
import { replaceSearch, searchWith } from './search-with';

/**
 * Hook: a parameter of the URL, null when absent; re-renders only when this one changes.
 * @param of the parameter that it belongs to, without which it is ignored
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

/** The longest text that is put into the URL: hosts refuse longer URLs. The IDs of 30 rules take 750 characters. */
const LONGEST = 1_000;

/** Whether a text that was typed may be in the URL. What may be a connection string, with its password, is never. */
export function isFitForUrl(text: string): boolean {
  return text.length <= LONGEST && !/:\/\/|:\S*@|\bpass(?:word)?\s*=/i.test(text);
}

/** The stricter check for an address or a name. These have neither `@` nor a colon; `user:password@host` does. */
export function isPlainForUrl(text: string): boolean {
  return isFitForUrl(text) && !/[@:]/.test(text);
}

/**
 * Sets a parameter of the URL, in its place in the history.
 * @param value null takes it away
 * @param block of the page, if it is about one
 */
export function setUrlParam(name: string, value: string | null, block?: string): void {
  onceBack(() => replaceSearch(searchWith(window.location.search, name, value), block));
}
