import { SCENARIO_PARAMETERS, SCENARIOS } from '~mocks/scenarios';
import { PARAMETERS, type Parameter } from '~mocks/settings';

/** Whether this page is a thumbnail of the review board: it has the parameters of its URL, and leaves the tab's alone. */
export const isThumbnail = window.top !== window;

const keyOf = (parameter: Parameter) => `preview:${parameter}`;

/** That there is no fault is said of one scenario: another may come with its own. */
function keep(parameter: Parameter, value: string): void {
  const isAnother = parameter === 'scenario' && sessionStorage.getItem(keyOf(parameter)) !== value;
  if (isAnother && sessionStorage.getItem(keyOf('fault')) === '') sessionStorage.removeItem(keyOf('fault'));
  sessionStorage.setItem(keyOf(parameter), value);
}

/** What the URL names holds for the tab, over navigation and reload, until another URL names it anew. */
export function parameterOfTab(parameter: Parameter): string | null {
  const named = new URLSearchParams(window.location.search).get(parameter);
  if (isThumbnail) return named;
  if (named !== null) keep(parameter, named);
  // The review board's states name a theme each: whoever comes back from one finds the board as it was.
  const isBoard = parameter === 'theme' && window.location.pathname.endsWith('/preview');
  return named ?? (isBoard ? null : sessionStorage.getItem(keyOf(parameter)));
}

/** @param search of the URL that the page was loaded with: by now a link may have been followed */
export function rememberParameters(search: string): void {
  if (isThumbnail) return;
  for (const parameter of PARAMETERS) {
    const named = new URLSearchParams(search).get(parameter);
    if (named !== null) keep(parameter, named);
  }
}

/** Sets a parameter for the tab and starts the page anew, at another path if need be. */
export function setParameter(parameter: Parameter, value: string, path?: string): void {
  const url = new URL(path ?? window.location.href, window.location.href);
  url.searchParams.set(parameter, value);
  const next = withParameters(url);
  if (next === window.location.href) window.location.reload();
  else window.location.assign(next);
}

/**
 * Keeps the tab's parameters in the URL of every page, so that the address bar can be shared, and what is opened in
 * another tab from a link shows the same.
 */
export function keepParametersInUrl(): void {
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = window.history[method].bind(window.history);
    window.history[method] = (state: unknown, unused: string, url?: string | URL | null) =>
      original(state, unused, url == null ? url : withParameters(new URL(url, window.location.href)));
  }
  window.history.replaceState(window.history.state, '', window.location.href);
  // Before a link is followed in another way than by a plain click, which the router takes.
  for (const event of ['pointerdown', 'focusin'] as const) document.addEventListener(event, addToLink);
}

function addToLink({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== window.location.origin || link.getAttribute('href')?.startsWith('#')) return;
  const url = new URL(link.href);
  // A thumbnail's says itself what it shows: to touch it is not to open it.
  if (!url.searchParams.has('scenario')) link.href = withParameters(url);
}

/** The URL with the tab's parameters, but for those that it names itself: these hold from now on. */
function withParameters(url: URL): string {
  for (const parameter of PARAMETERS) {
    const named = url.searchParams.get(parameter);
    if (named !== null && !isThumbnail) keep(parameter, named);
    const value = named ?? parameterOfTab(parameter);
    // An empty fault says that there is none, where the scenario has its own.
    const scenario = SCENARIOS.find((name) => name === url.searchParams.get('scenario'));
    const isNone = parameter === 'fault' && value === '' && scenario && SCENARIO_PARAMETERS[scenario]?.fault;
    if (value || isNone) url.searchParams.set(parameter, value ?? '');
    else url.searchParams.delete(parameter);
  }
  // As people write them: `?new-rule&fault=firewall_rules:503`.
  url.search = url.searchParams
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replace(/=(?=&|$)/g, '');
  return url.href;
}
