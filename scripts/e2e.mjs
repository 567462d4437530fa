// Runs the browser journeys against the built preview in dist/; arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

// Not a static import: there may have been no Playwright before the line above.
const { browserPath } = await import('./browser.mjs');

if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('There is no build to test. Run npm run build first.');
  process.exit(1);
}
const args = process.argv.slice(2);
const config = args.includes('--config') ? [] : ['--config', 'e2e/playwright.config.ts'];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/playwright/cli.js', 'test', ...config, ...args],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BROWSER_PATH: browserPath() },
  },
);
process.exit(status ?? 1);
