import { useLocationProperty } from 'wouter/use-browser-location';

/** A parameter of the URL, null when it has none: rendered again when this one changes, not with any other. */
export function useUrlParam(name: string): string | null {
  return useLocationProperty(
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  );
}
