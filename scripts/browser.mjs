// Finds a Chromium for the browser tests, or installs one. A headless shell comes first: it opens a page in less than
// half of the time that a whole Chromium takes without its window. Playwright's own, else the system's, else a new one
// (from Debian's packages when this is Debian and root, as in a container; with Playwright anywhere else).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './install.mjs';

const SHELLS = ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell'];
const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright says where its headless shell would be only by starting it. */
async function hasOwn() {
  try {
    await (await chromium.launch()).close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`Installing a browser: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
}

/** @param {string} name  of a package of Debian's */
function installFromDebian(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '--no-remove', name]);
}

/** Each way to a browser, from the best to the last; the first that leads to one is taken. */
const WAYS = [
  () => SHELLS.find(isExecutable),
  () => {
    installFromDebian('chromium-headless-shell');
    return SHELLS.find(isExecutable);
  },
  () => WHOLE.find(isExecutable),
  () => {
    installFromDebian('chromium');
    return WHOLE.find(isExecutable);
  },
];

/**
 * The Chromium that the browser tests use; says which in one line.
 * @returns {Promise<string>} path of the executable; empty for the one that Playwright finds by itself
 */
export async function browserPath() {
  if (await hasOwn()) return say('', "Playwright's own");
  for (const way of WAYS) {
    const path = way();
    if (path !== undefined) return say(path, versionOf(path));
  }
  run(process.execPath, [
    join(root, 'node_modules/playwright/cli.js'),
    'install',
    'chromium',
    '--only-shell',
  ]);
  if (await hasOwn()) return say('', "Playwright's own");
  console.error('No browser: install Chromium or Google Chrome, then run the tests again.');
  process.exit(1);
}

/** @param {string} path @param {string} words */
function say(path, words) {
  console.log(`Browser: ${[path, words].filter(Boolean).join(', ')}`);
  return path;
}

/** @param {string} path */
function versionOf(path) {
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
