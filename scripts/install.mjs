// Installs the dependencies when they are missing, or without those for development, or older than the lock file. Plain
// Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// As "engines" in package.json has it, which is what the dependencies have in common.
if (major < 24 && !(major === 20 && minor >= 19) && !(major === 22 && minor >= 13)) {
  const { node } = process.versions;
  console.error(`Node ${node} won't do. Install 20.19 or later of 20, 22.13 or later of 22, or 24 or later.`);
  process.exit(1);
}

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
// Who has left out those of development has no Vite.
const isWhole = existsSync(installed) && existsSync(join(root, 'node_modules', 'vite'));
if (!isWhole || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing dependencies…');
  // Not `npm ci`: it refuses a lock file that lacks a platform's optional package, which not every registry has.
  // Versions come from the lock file all the same, and nothing is written to it.
  const { status } = spawnSync(
    'npm',
    ['install', '--include=dev', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error('The dependencies could not be installed. Check the network, then try again.');
    process.exit(1);
  }
}
