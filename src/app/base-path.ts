/** The folder that the page is served from, ending in a slash; found by the script in index.html. */
export const basePath = document.documentElement.dataset['base'] ?? '/';
