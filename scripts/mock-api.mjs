// `npm run mock-api -- --port 4010`: the mock of Scalingo's API over HTTP, for Scalingo's own clients. Flags: --help.
import { join } from 'node:path';
import { root } from './install.mjs';

// Not a static import: there may have been no Vite before the line above. It reads TypeScript, which Node 20 can't.
const { runnerImport } = await import('vite');

const { module } = await runnerImport(join(root, 'mocks/http-cli.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~mocks': join(root, 'mocks') } },
});
await /** @type {typeof import('../mocks/http-cli.ts')} */ (module).runCommandLine(process.argv.slice(2));
