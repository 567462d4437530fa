// Runs the browser journeys against the built preview in dist/, and against a build that asks an API over HTTP, which
// it makes; arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { API_URL } from '../e2e/ports.mjs';
import { root } from './install.mjs';

// Not a static import: there may have been no Playwright before the line above.
const { browserPath } = await import('./browser.mjs');

if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('There is no build to test. Run npm run build first.');
  process.exit(1);
}

/** @param {string[]} args  path of a script in the project, then its arguments @param {Record<string, string>} env */
function run(args, env) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run(['node_modules/vite/bin/vite.js', 'build', '--outDir', 'dist-http', '--logLevel', 'warn'], {
  VITE_API: 'http',
  VITE_API_URL: API_URL,
  VITE_CALLER_ADDRESS_URL: `${API_URL}/caller-address`,
});
const args = process.argv.slice(2);
const config = args.includes('--config') ? [] : ['--config', 'e2e/playwright.config.ts'];
run(['node_modules/playwright/cli.js', 'test', ...config, ...args], {
  BROWSER_PATH: await browserPath(),
});
