// All that the journeys need, until it is stopped: both builds as static files, and the mock's API for one of them.
import { fileURLToPath } from 'node:url';
import { preview, runnerImport } from 'vite';
import { PORTS } from './ports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// Vite reads TypeScript, which Node 20 can't.
const { module } = await runnerImport(fileURLToPath(new URL('gateway.ts', import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~mocks': `${root}mocks` } },
});
await /** @type {typeof import('./gateway.ts')} */ (module).startGateway(PORTS.api);

for (const [outDir, port] of /** @type {const} */ ([
  ['dist-http', PORTS.http],
  ['dist', PORTS.preview],
])) {
  await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port, strictPort: true },
    plugins: [
      {
        name: 'uncompressed',
        // Within one machine, compressing each file for each page costs more than it saves.
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, _response, next) => {
            delete request.headers['accept-encoding'];
            next();
          });
        },
      },
    ],
  });
}
