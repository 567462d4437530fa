// `node bench/run.mjs domain`: runs bench/domain.ts, which Node 20 can't read by itself. What it runs says how it ended.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');
const { module } = await runnerImport(join(root, 'bench', `${process.argv[2]}.ts`), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~mocks': join(root, 'mocks'), '~': join(root, 'src') } },
});
process.exit(await /** @type {{ run: (root: string) => number | Promise<number> }} */ (module).run(root));
