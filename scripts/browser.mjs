// Finds a Chromium for the browser tests, or installs one: Playwright's own, else the system's, else a new one
// (from Debian's packages when this is Debian and root, with Playwright anywhere else).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './install.mjs';

const systemPaths = [
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

function find() {
  const own = chromium.executablePath();
  if (isExecutable(own)) return { path: own, kind: "Playwright's own" };
  const path = systemPaths.find(isExecutable);
  return path ? { path, kind: 'the system' } : undefined;
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

function install() {
  const installers = [
    () => run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']),
  ];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    installers.unshift(() => {
      run('apt-get', ['update', '-qq']);
      return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    });
  }
  for (const installer of installers) {
    installer();
    const found = find();
    if (found) return found;
  }
  return undefined;
}

/**
 * The Chromium that the browser tests use; says which in one line.
 * @returns {string} path of the executable
 */
export function browserPath() {
  const found = find() ?? install();
  if (!found) {
    console.error('No browser: install Chromium or Google Chrome, then run the tests again.');
    process.exit(1);
  }
  const version = spawnSync(found.path, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  console.log(`Browser: ${found.kind}, ${found.path}${version ? ` (${version})` : ''}`);
  return found.path;
}
