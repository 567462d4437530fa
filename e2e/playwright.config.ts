import { defineConfig } from 'playwright/test';
import { OVER_HTTP } from './fixtures';
import { API_URL, PORTS } from './ports.mjs';

/** All journeys run against the build with the mock, and some against the one without, in the Chromium that scripts/browser.mjs found. */
export default defineConfig<{ apiUrl: string | null }>({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // A machine that is busy takes its time: that is no failure.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['line'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : [])],
  projects: [
    {
      name: 'preview',
      testIgnore: 'sign-in.spec.ts',
      use: { baseURL: `http://localhost:${PORTS.preview}` },
    },
    {
      name: 'http',
      // Nobody signs in to the mock in the page.
      grep: new RegExp(`${OVER_HTTP.tag}|sign-in\\.spec`),
      use: {
        baseURL: `http://localhost:${PORTS.http}`,
        apiUrl: API_URL,
      },
    },
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    permissions: [],
    // As some operators have it: what moves takes its time. Journeys about the focus, dialogs and messages move (e2e/fixtures.ts).
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(process.env['BROWSER_PATH'] && { executablePath: process.env['BROWSER_PATH'] }),
      // Chromium refuses to run as root with its sandbox, as in most containers.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'node e2e/servers.mjs',
    cwd: '..',
    // The last that it starts.
    url: `http://localhost:${PORTS.preview}`,
    reuseExistingServer: false,
  },
});
