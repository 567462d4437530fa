import { startMock } from './browser';

/**
 * The bearer token that the mock accepts. It starts when this module is loaded, which a page may do before all others; not
 * within it, since MSW notes where each handler was made, for which Chromium would parse the whole script once more.
 */
export const session = Promise.resolve().then(() =>
  startMock(document.documentElement.dataset['base'] ?? '/', window.location.search),
);
