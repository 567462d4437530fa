import { defineConfig } from 'playwright/test';
import { API_URL, PORTS } from './ports.mjs';

/** What holds for the build with the mock alone, or is the same in both and judged once. */
const OF_THE_PREVIEW = [
  // The preview's own tools, parameters and answers.
  'answers.spec.ts',
  'preview.spec.ts',
  'review-board.spec.ts',
  'scenarios.spec.ts',
  // The files of a build, on other hosts, and the mock's service worker.
  'first-visit.spec.ts',
  'host-headers.spec.ts',
  'hosting.spec.ts',
  'start-up.spec.ts',
  'without-worker.spec.ts',
  // What the pages look like and say, whoever answers.
  'fault-*.spec.ts',
  'accessibility.spec.ts',
  'theme.spec.ts',
  // What happens in the page alone, between an answer that both builds read and a change that both send.
  'check-address.spec.ts',
  'connect-routes.spec.ts',
  'dialogs.spec.ts',
  'export.spec.ts',
  'findings.spec.ts',
  'keyboard.spec.ts',
  'keyboard-rules.spec.ts',
  'keyboard-settings.spec.ts',
  'many-rules.spec.ts',
  'messages.spec.ts',
  'preferences.spec.ts',
  'open-to-everyone.spec.ts',
  'paste-rules.spec.ts',
  'removal-impact.spec.ts',
  'rule-actions.spec.ts',
  'same-by.spec.ts',
  'shortcuts.spec.ts',
  'source-*.spec.ts',
  'wire-fuzz.spec.ts',
  'walks.spec.ts',
  // Of which every call is made by a journey that runs against both.
  'feature-states.spec.ts',
  'guided-way.spec.ts',
  'label.spec.ts',
  'limit.spec.ts',
  'partial-failures.spec.ts',
  'truth.spec.ts',
  'why-not.spec.ts',
];

/** The journeys run against both builds, in the Chromium that scripts/browser.mjs found. */
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
      testIgnore: OF_THE_PREVIEW,
      use: {
        baseURL: `http://localhost:${PORTS.http}`,
        apiUrl: API_URL,
        // As some operators have it; the other project moves.
        contextOptions: { reducedMotion: 'reduce' },
      },
    },
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    permissions: [],
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
