// `npm run pictures`: a picture of every state of the preview, in test-results/pictures, compared with those in
// pictures/. `-- --update` puts the new ones in their place; `-- --sample` takes a few, of the build that is there. Other
// arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

// Not a static import: there may have been no Vite before the line above.
const { build } = await import('vite');

const args = process.argv.slice(2);
const isSample = args.includes('--sample');
if (!isSample) await build({ root, logLevel: 'warn' });

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'scripts/e2e.mjs'),
    '--config',
    'e2e/pictures.config.ts',
    ...(args.includes('--update') ? ['--update-snapshots=all'] : []),
    ...args.filter((argument) => !['--update', '--sample'].includes(argument)),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(isSample && { PICTURES: 'sample' }) },
  },
);
process.exit(status ?? 1);
