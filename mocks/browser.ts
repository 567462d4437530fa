import { setupWorker } from 'msw/browser';
import { realClock } from './clock';
import { browserStore } from './db';
import { createFaultPlan } from './faults';
import { createHandlers } from './handlers/all';
import { createSeed } from './seed';
import { readSettings, type Parameter } from './settings';

/** Of the shape of the stored data; a new one leaves data of an older shape behind. */
const DATA_VERSION = 2;

const SESSION_TOKEN = 'preview-session';

/**
 * Starts the mock in this browser's service worker.
 * @param base the folder that the page is served from, ending in a slash
 * @returns the bearer token that the mock accepts
 */
export async function startMock(base: string): Promise<string> {
  const { settings, problems } = readSettings(parameterOfTab);
  for (const { sentence } of problems) console.warn(`Preview: ${sentence}`);
  const handlers = createHandlers({
    store: browserStore(`mock-api:${DATA_VERSION}:${settings.scenario}`, () =>
      createSeed(settings.scenario, realClock.now()),
    ),
    clock: realClock,
    latencyMs: settings.latencyMs,
    nextFault: createFaultPlan(settings.faults),
    sessionToken: SESSION_TOKEN,
  });
  await setupWorker(...handlers).start({
    quiet: true,
    serviceWorker: { url: `${base}mockServiceWorker.js`, options: { scope: base } },
    // The page's own files pass; a call to the API that no handler knows is a mistake, and says so.
    onUnhandledRequest: ({ url }, print) => {
      if (/^\/(v1|api)\//.test(new URL(url).pathname)) print.error();
    },
  });
  return SESSION_TOKEN;
}

/** What the URL names holds for the tab, over navigation and reload, until another URL names it anew. */
function parameterOfTab(name: Parameter): string | null {
  const key = `preview:${name}`;
  const value = new URLSearchParams(window.location.search).get(name);
  if (value !== null) sessionStorage.setItem(key, value);
  return value ?? sessionStorage.getItem(key);
}
