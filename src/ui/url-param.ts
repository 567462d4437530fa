import { useLocationProperty } from 'wouter/use-browser-location';

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
