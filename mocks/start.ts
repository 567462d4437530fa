import { startMock } from './browser';

/** The bearer token that the mock accepts. It starts when this module is loaded, which a page may do before all others. */
export const session = startMock(document.documentElement.dataset['base'] ?? '/', window.location.search);
