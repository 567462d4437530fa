const KEY = 'theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function isChosen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function apply(isDark: boolean): void {
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Switches between light and dark. Back at the system's own theme, the page follows the system again. */
export function switchTheme(): void {
  const isDark = document.documentElement.dataset['theme'] !== 'dark';
  apply(isDark);
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
