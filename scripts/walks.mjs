// `npm run walks`: random walks over the preview, for both architecture models, until there are 3,000 actions.
// `-- --actions=N` takes others, `--seed=N` another seed; `--model=… --path=…` walks again what failed, as it says itself.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

// Not a static import: there may have been no Vite before the line above.
const { build } = await import('vite');

/** @type {Record<string, string>} */
const env = {};
/** @type {string[]} */
const others = [];
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--(seed|path|actions|model)=(.+)$/.exec(argument) ?? [];
  if (name && value) env[`WALK_${name.toUpperCase()}`] = value;
  else others.push(argument);
}

await build({ root, logLevel: 'warn' });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts/e2e.mjs'), '--config', 'e2e/walks.config.ts', ...others],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
);
process.exit(status ?? 1);
