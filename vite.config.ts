import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';
import { staticHost } from './scripts/static-host.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Lets Chromium compile a script while it comes, beside the page, and not each function when it is first called. */
const compileWhole: Plugin = {
  name: 'compile-whole',
  generateBundle: {
    // The comment has to be the first of all.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

/** Vite's own asks for the styles of a script before it; here all styles are in the page, and its scripts need no other. */
const plainImport: Plugin = {
  name: 'plain-import',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** Whether a URL has neither a path nor anything after it: the API's own paths would take their place without a word. */
const isOrigin = (url: string) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`;

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, folder('.'));
  const apis = ['VITE_API_URL', 'VITE_AUTH_URL', 'VITE_DATABASE_URL'].map((name) => {
    const url = env[name] ?? '';
    if (url === '' || isOrigin(url)) return url;
    throw new Error(`${name}: “${url}” is no origin. Write it like https://host.example, without a path.`);
  });
  const origins = [...apis, env['VITE_CALLER_ADDRESS_URL'] ?? '']
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin);
  return {
    // Relative, so that the build works under any path.
    base: './',
    plugins: [
      react(),
      tailwindcss(),
      plainImport,
      compileWhole,
      staticHost({ connect: origins, hasMock: env['VITE_API'] !== 'http' }),
    ],
    resolve: {
      alias: {
        '~mocks': folder('./mocks'),
        '~': folder('./src'),
        'tough-cookie': folder('./mocks/cookie-jar.ts'),
      },
    },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // Radix names each of its functions once more, which keeps those that nobody uses.
        treeshake: { manualPureFunctions: ['__name'] },
        output: {
          // What the first rule needs, its data before all else, and what is loaded after it: docs/decisions/018-start-up.md.
          codeSplitting: {
            groups: [
              { name: 'data', test: /\/src\/first-data\.ts$/, priority: 3 },
              { name: 'first', test: /\/src\/main\.tsx$/, priority: 2 },
              { name: 'mock', test: /\/mocks\/start\.ts$/, priority: 1 },
              {
                name: 'rest',
                test: /\/src\/(?:app\/(?:later-blocks|overview-blocks|session-ended)|features\/firewall\/(?:firewall-rest|merge-button|stopped-callout|removing-note|put-back|empty-rules|rule-actions))\.tsx$/,
              },
            ],
          },
        },
      },
      license: { fileName: 'licenses.md' },
    },
  };
});
