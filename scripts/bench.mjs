// `npm run bench`: how long the pages take to load, in the browser that the tests use.
import { root } from './install.mjs';

// Not a static import: there may have been no Playwright before the line above.
const { browserPath } = await import('./browser.mjs');
process.env['BROWSER_PATH'] = await browserPath();
process.argv = [process.execPath, root, 'load'];
await import('../bench/run.mjs');
