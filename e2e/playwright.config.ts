import { defineConfig } from 'playwright/test';
import { API_URL, PORTS } from './ports.mjs';

/**
 * The journeys that run over HTTP too: together they make every call that the dashboard makes, meet each way in which one
 * fails there, and look for what must not be sent or kept. What happens in the page, whoever answers, is judged once.
 */
const OVER_HTTP = [
  // Tokens: exchanged, renewed, refused; those of add-ons; and that no secret stays anywhere.
  'sign-in.spec.ts',
  'secrecy.spec.ts',
  // Every reading, no third party, and the policy of the files that are served.
  'security.spec.ts',
  // The server's clock, which another origin has to be allowed to read.
  'applying.spec.ts',
  // Rules, switches and Net Peerings that are added, changed and removed.
  'switches.spec.ts',
  'net-peering-answers.spec.ts',
  // Who may.
  'read-only.spec.ts',
  // Refusals of a field and of a role, no answer in time, an answer that is lost, and no network.
  'feature-refused.spec.ts',
  'load-states.spec.ts',
  'lost-answer.spec.ts',
  'new-rule-refused.spec.ts',
];

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
      testMatch: OVER_HTTP,
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
