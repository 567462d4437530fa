/** The key of the chosen theme in localStorage, and the URL parameter that overrides it. */
const KEY = 'theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function isChosen(): boolean {
  if (new URLSearchParams(window.location.search).has(KEY)) return true;
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function apply(isDark: boolean): void {
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/**
 * Switches between light and dark. Choosing the system's own theme clears the choice, so that the page follows the
 * system again. A theme in the URL is changed there instead.
 */
export function switchTheme(): void {
  const isDark = document.documentElement.dataset['theme'] !== 'dark';
  apply(isDark);
  const url = new URL(window.location.href);
  if (url.searchParams.has(KEY)) {
    url.searchParams.set(KEY, isDark ? 'dark' : 'light');
    window.history.replaceState(window.history.state, '', url);
    return;
  }
  try {
    if (isDark === systemDark.matches) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, isDark ? 'dark' : 'light');
  } catch {
    // Storage is denied: the choice holds for this page.
  }
}

/** Follows the system's theme for as long as none is chosen. */
export function followSystemTheme(): void {
  systemDark.addEventListener('change', ({ matches }) => {
    if (!isChosen()) apply(matches);
  });
}
