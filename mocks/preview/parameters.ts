import { PARAMETERS, type Parameter } from '~mocks/settings';

const keyOf = (parameter: Parameter) => `preview:${parameter}`;

/** What the URL names holds for the tab, over navigation and reload, until another URL names it anew. */
export function parameterOfTab(parameter: Parameter): string | null {
  const value = new URLSearchParams(window.location.search).get(parameter);
  if (value !== null) sessionStorage.setItem(keyOf(parameter), value);
  return value ?? sessionStorage.getItem(keyOf(parameter));
}

/** Sets a parameter for the tab and starts the page anew, at another path if need be. */
export function setParameter(parameter: Parameter, value: string, path?: string): void {
  sessionStorage.setItem(keyOf(parameter), value);
  const url = new URL(path ?? window.location.href, window.location.href);
  for (const name of PARAMETERS) url.searchParams.delete(name);
  if (url.href === window.location.href) window.location.reload();
  else window.location.assign(url);
}

/** The URL of this page with every parameter of the tab in it, for somebody else. */
export function linkToThis(): string {
  const url = new URL(window.location.href);
  for (const name of PARAMETERS) {
    const value = parameterOfTab(name);
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}
