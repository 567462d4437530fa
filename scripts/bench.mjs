// `npm run bench`: how long the pages take to load, in the browser that the tests use; `-- actions`: how long they take to
// answer who uses them; `-- shift`: what moves while they load.
import './install.mjs';

// Not a static import: there may have been no Playwright before the line above.
const { browserPath } = await import('./browser.mjs');
process.env['BROWSER_PATH'] = await browserPath();
process.argv[2] ??= 'load';
await import('../bench/run.mjs');
