import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from './install.mjs';

/** A folder of the program's own, with nothing but this in it, and an npm that notes what it is asked for. */
function newFolder(...files: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['scripts/', 'bin/', 'package-lock.json', ...files]) {
    mkdirSync(join(folder, file.endsWith('/') ? file : dirname(file)), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(join(folder, file), '');
  }
  const script = join(folder, 'scripts/install.mjs');
  copyFileSync(join(root, 'scripts/install.mjs'), script);
  const asked = join(folder, 'asked');
  writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\necho "$@" > '${asked}'\n`, { mode: 0o755 });
  return {
    run: (version = '24.0.0') => {
      const versions = `{ value: { ...process.versions, node: '${version}' } }`;
      const before = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
      return spawnSync(process.execPath, ['--import', before, script], {
        encoding: 'utf8',
        env: { PATH: join(folder, 'bin'), NODE_ENV: 'production' },
      });
    },
    asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8') : null),
  };
}

const INSTALLED = 'node_modules/.package-lock.json';
const VITE = 'node_modules/vite/package.json';

describe.skipIf(process.platform === 'win32')('the dependencies', () => {
  it.each([
    ['are missing', []],
    ['are there without those of development', [INSTALLED]],
  ])('are installed with those of development when they %s', (_when, files) => {
    const { run, asked } = newFolder(...files);
    expect(run().status).toBe(0);
    expect(asked()).toContain('install --include=dev ');
  });

  it('are left alone when all are there', () => {
    const { run, asked } = newFolder(VITE, INSTALLED);
    expect(run().status).toBe(0);
    expect(asked()).toBeNull();
  });

  it.each(['18.20.0', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])('do not run on Node %s', (version) => {
    const { run, asked } = newFolder();
    const { status, stderr } = run(version);
    expect(status).toBe(1);
    expect(stderr).toContain(`Node ${version} won't do.`);
    expect(asked()).toBeNull();
  });

  it.each(['20.19.0', '22.13.0', '24.0.0', '25.1.0'])('run on Node %s', (version) => {
    expect(newFolder(VITE, INSTALLED).run(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
