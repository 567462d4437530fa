// `npm run mutation`: mutation testing of each folder in stryker.config.mjs, by its own unit tests. `-- src/domain` takes
// one folder; other arguments go to Stryker, such as `--mutate src/domain/cidr.ts` and `--concurrency 1`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FOLDERS } from '../stryker.config.mjs';
import { root } from './install.mjs';

const all = Object.keys(FOLDERS);
const args = process.argv.slice(2);
const wanted = all.filter((folder) => args.includes(folder));
const others = args.filter((arg) => !all.includes(arg));

let isEnough = true;
for (const folder of wanted.length > 0 ? wanted : all) {
  console.log(`\n— ${folder}`);
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...others], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MUTATION_FOLDER: folder },
  });
  isEnough &&= status === 0;
}
process.exit(isEnough ? 0 : 1);
