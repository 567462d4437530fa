import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright/test';
import { SCENARIOS } from '~mocks/scenarios';
import { PARAMETERS, readSettings } from '~mocks/settings';

/** What the mock accepts; mocks/README.md */
export const API_TOKEN = 'tk-us-preview';

/** What the settings come to for a scenario whose URL names no latency, in milliseconds. */
const LATENCIES = Object.fromEntries(
  SCENARIOS.map((scenario) => {
    const { settings } = readSettings((name) => (name === 'scenario' ? scenario : null));
    return [scenario, settings.latencyMs];
  }),
);

/** Lets the pages of a journey speak to the mock at `apiUrl` as they do to the one in the browser. */
export async function speakOverHttp(context: BrowserContext, apiUrl: string): Promise<void> {
  const journey = randomUUID();
  await context.addInitScript(addHeaders, { apiUrl, journey, parameters: PARAMETERS, latencies: LATENCIES });
}

type Journey = {
  apiUrl: string;
  journey: string;
  parameters: readonly string[];
  latencies: Readonly<Record<string, number>>;
};

/**
 * Runs in each page before its own scripts. Tells the mock which journey and which load of a page asks, what the page's
 * clock says, and what the tab's URLs have set (as mocks/preview/parameters.ts reads them); waits by the page's clock.
 */
function addHeaders({ apiUrl, journey, parameters, latencies }: Journey): void {
  // The blank page that a tab begins with asks for nothing.
  if (window.location.protocol === 'about:') return;
  const load = crypto.randomUUID();
  const query = new URLSearchParams(window.location.search);
  const settings: Record<string, string> = {};
  for (const name of parameters) {
    const value = query.get(name) ?? sessionStorage.getItem(name);
    if (value === null) continue;
    sessionStorage.setItem(name, value);
    settings[name] = value;
  }
  const latency = Number(settings['latency'] ?? latencies[settings['scenario'] ?? 'default']);
  const send = window.fetch.bind(window);

  window.fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== apiUrl) return send(input, init);
    const headers = new Headers(init.headers);
    const said = { journey, load, now: String(Date.now()), ...settings };
    for (const [name, value] of Object.entries(said)) headers.set(`x-${name}`, value);
    const answer = await send(input, { ...init, headers });
    // Signing in is no part of the journey.
    if (latency > 0 && url.pathname !== '/v1/tokens/exchange') await wait(init.signal);
    return answer;
  };

  function wait(signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(resolve, latency);
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  }
}

/** Signs in whenever the page starts anew, since the token is in its memory alone. */
export function signInAlways(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...how) => {
    const response = await goto(...how);
    await signIn(page);
    return response;
  };
  page.reload = async (...how) => {
    const response = await reload(...how);
    await signIn(page);
    return response;
  };
}

async function signIn(page: Page): Promise<void> {
  const field = page.getByLabel('API token');
  await field.fill(API_TOKEN);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}
