import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import base from './playwright.config';

/**
 * The journeys in this machine's own Firefox: `npm run e2e:firefox`. docs/firefox.md says which ones can't be run, and why.
 * It is run by hand.
 */
export default defineConfig<{ apiUrl: string | null }>({
  ...base,
  outputDir: '../test-results/firefox',
  projects: (base.projects ?? []).map((project) => ({
    ...project,
    use: {
      ...project.use,
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: { executablePath: fileURLToPath(new URL('firefox.mjs', import.meta.url)) },
    },
  })),
});
