import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from 'playwright/test';
import type { Scenario } from '~mocks/scenarios';
import { signInAlways, speakOverHttp } from './over-http';

export { expect };

/** When each journey starts, by the page's and the mock's clock. */
export const START = new Date('2026-06-19T14:32:00+02:00');

type OpenOptions = {
  scenario?: Scenario;
  /** As `?fault=` reads it, such as `firewall_rules:503` or `create_firewall_rule:422:1`. */
  fault?: string;
  /** How long each answer takes, in milliseconds of the page's clock. */
  latency?: number;
};

type Fixtures = {
  /** Opens a place of the dashboard, in a scenario, with faults. The API answers at once unless told. */
  open: (path: string, options?: OpenOptions) => Promise<void>;
  /** Console messages that this test expects, besides those of the faults it asked for. */
  expectedMessages: RegExp[];
  /** Where the API is; null when the mock is in the page. */
  apiUrl: string | null;
  /** Whether the pages sign in by themselves where they have to. */
  isSignedIn: boolean;
};

export const test = base.extend<Fixtures>({
  expectedMessages: [[], { option: true }],
  apiUrl: [null, { option: true }],
  isSignedIn: [true, { option: true }],
  context: async ({ context, apiUrl, isSignedIn }, use) => {
    if (apiUrl !== null) {
      await speakOverHttp(context, apiUrl);
      if (isSignedIn) context.on('page', signInAlways);
    }
    await use(context);
  },
  open: async ({ page }, use) => {
    await use(async (path, { scenario = 'default', fault = '', latency = 0 } = {}) => {
      const url = new URL(path, 'http://localhost');
      url.searchParams.set('scenario', scenario);
      url.searchParams.set('latency', String(latency));
      url.searchParams.set('fault', fault);
      await page.goto(`${url.pathname}?${url.search.slice(1)}${url.hash}`);
    });
  },
  page: async ({ page, context, permissions, serviceWorkers, expectedMessages }, use) => {
    // Whether Chromium lets a page write to the clipboard depends on its window's focus: here it is as the test says.
    if (!permissions?.includes('clipboard-write')) await page.addInitScript(denyClipboard);
    const unexpected: string[] = [];
    // Of every page that the test opens.
    context.on('weberror', (error) => unexpected.push(`uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      const text = `${message.type()}: ${message.text()} ${message.location().url}`;
      if (serviceWorkers === 'block' && /^warning: Service Worker registration blocked/.test(text)) return;
      if (!expectedMessages.some((expected) => expected.test(text))) unexpected.push(text);
    });
    await page.clock.install({ time: START });
    await use(page);
    expect(unexpected, 'messages in the console').toEqual([]);
  },
});

function denyClipboard(): void {
  // Firefox runs this in its blank first page too, which has none.
  if (!('Clipboard' in globalThis)) return;
  const deny = () => Promise.reject(new DOMException('Denied by the test', 'NotAllowedError'));
  Object.assign(Clipboard.prototype, { write: deny, writeText: deny });
}

/** The page hears nothing of other tabs: they are as other operators, elsewhere. */
export async function isolate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
}

/**
 * For journeys that run against an API over HTTP too: together they make every call that the dashboard makes, meet each way
 * in which one fails there, and look for what must not be sent or kept. What happens in the page, whoever answers, is judged once.
 */
export const OVER_HTTP = { tag: '@http' } as const;

/**
 * For files whose journeys look at no request: the page answers itself, as it does where there is no service worker
 * (docs/decisions/011-answering-within-the-page.md), which takes a fifth less time.
 */
export const WITHIN_PAGE = { serviceWorkers: 'block' } as const;

/** For the journeys of such a file that look at requests after all. */
export const THROUGH_WORKER = { serviceWorkers: 'allow' } as const;

/** For journeys in which it matters that dialogs, messages and rows move. */
export const MOVING = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** For `expect.poll`, which looks again after 100, 250 and 500 ms otherwise. */
export const OFTEN = { intervals: [10, 20, 50, 100] };

/** What Chromium itself says of an answer of the API that is an error, or that never comes. */
export const FAILED_REQUEST = /^error: Failed to load resource: .*\/(?:(?:v1|api)\/|caller-address$)/;

/** The same of a file of the build. */
export const FAILED_FILE = /^error: Failed to load resource: (?!.*\/(?:v1|api)\/)/;

declare global {
  /** What this file uses of axe-core, once its source has run in the page. */
  var axe: {
    run: (
      context: Document,
      options: { runOnly: string[]; resultTypes: string[] },
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** Minified: it is sent to each page and compiled there. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * Checks the page as it stands against WCAG 2.2 A and AA and axe' best practices.
 * @param rules `contrast` for a look at another theme, which changes colours alone
 */
export async function expectAccessible(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const runOnly =
    rules === 'contrast'
      ? ['color-contrast']
      : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violations = await page.evaluate(async (wanted) => {
    const results = await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, runOnly);
  expect(violations, 'accessibility violations').toEqual([]);
}
