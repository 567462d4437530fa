/**
 * How long the page takes to answer who uses it, on a processor that is 4 × slower: `npm run bench -- actions`. A click and a key
 * are timed by the page itself, from the event to the paint after it.
 */
import type { Page } from 'playwright';
import { createCrowd } from '~mocks/crowd';
import { DATA_VERSION } from '~mocks/db';
import { launchBrowser } from './browser';
import { buildPreview } from './builds';
import { median, percentile } from './figures';
import { serveSlowly } from './slow-line';

const CPU = 4;
const RUNS = Number(process.env['RUNS'] ?? 5);
const MANY = 10_000;
const PAGE = '/databases/orders-production/settings/internet-access?latency=0';
const FAST = { delayMs: 0, kbitPerSecond: Infinity };

declare global {
  var painted: { ms: number[]; longest: number };
}

export async function run(root: string): Promise<number> {
  const host = await serveSlowly(await buildPreview(root), FAST);
  const browser = await launchBrowser();

  async function open(path: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(host.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await slowDown(page);
    return page;
  }

  const dialogs: number[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const page = await open(PAGE);
    // Its code is there with that of the blocks below.
    await page.getByRole('region', { name: 'Connect', exact: true }).waitFor();
    await watchEvents(page, 'click', '[role="dialog"]');
    await page.getByRole('button', { name: 'New rule', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    dialogs.push(...(await painted(page)).ms);
    await page.context().close();
  }
  say('New rule: click to dialog', median(dialogs));

  const typing = await open(`${PAGE}&scenario=thirty-rules`);
  await typing
    .getByRole('button', { name: /^More actions for/ })
    .first()
    .click();
  await typing.getByRole('button', { name: /^Edit (?!label)/ }).click();
  await watchEvents(typing, 'keydown', 'body');
  for (let round = 0; round < RUNS; round += 1) {
    await typing.getByRole('textbox', { name: 'Source' }).fill('');
    await typing.keyboard.type('198.51.100.128/25', { delay: 60 });
  }
  const strokes = await painted(typing);
  say('a keystroke in Source with 30 rules, median', median(strokes.ms));
  say('the same, 95th percentile', percentile(strokes.ms, 0.95));
  await typing.context().close();

  const crowd = await open('/databases/blog-staging?latency=0');
  await crowd.evaluate(([key, data]) => localStorage.setItem(key, data), [
    `mock-api:${DATA_VERSION}:default`,
    JSON.stringify(createCrowd(MANY, Date.now())),
  ] as const);
  const [shown] = await Promise.all([
    untilRows(crowd),
    crowd.evaluate((path) => history.pushState(null, '', path), PAGE),
  ]);
  say(`${MANY} rules: from their answer to the list`, shown);
  await watchEvents(crowd, 'keydown', 'body');
  for (let step = 0; step < 20; step += 1) await crowd.mouse.wheel(0, 300);
  await crowd.getByRole('textbox', { name: 'Address or range' }).click();
  await crowd.keyboard.type('198.51.100.128/25', { delay: 60 });
  const many = await painted(crowd);
  say('the same, scrolled and typed: longest task', many.longest);

  await browser.close();
  host.stop();
  return 0;
}

function say(what: string, ms: number): void {
  console.log(`${what}: ${ms.toFixed(0)} ms`);
}

async function slowDown(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}

/** From now on, the page notes how long each event takes until what it leads to is painted. */
async function watchEvents(page: Page, type: 'click' | 'keydown', until: string): Promise<void> {
  await page.evaluate(
    ([name, selector]) => {
      globalThis.painted = { ms: [], longest: 0 };
      document.addEventListener(
        name,
        ({ timeStamp }) => {
          const look = () => {
            if (!document.querySelector(selector)) return requestAnimationFrame(look);
            // Found in this frame, painted with it: the next task comes after.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => globalThis.painted.ms.push(performance.now() - timeStamp);
            return port2.postMessage(null);
          };
          requestAnimationFrame(look);
        },
        true,
      );
      new PerformanceObserver((list) => {
        const durations = list.getEntries().map(({ duration }) => duration);
        globalThis.painted.longest = Math.max(globalThis.painted.longest, ...durations);
      }).observe({ type: 'longtask' });
    },
    [type, until] as const,
  );
}

const painted = (page: Page) => page.evaluate(() => globalThis.painted);

/** @returns from the answer with the rules until their rows are there, in milliseconds */
async function untilRows(page: Page): Promise<number> {
  await page.waitForResponse((response) => response.url().endsWith('/firewall_rules'), { timeout: 120_000 });
  const answered = performance.now();
  await page.locator('tbody tr[role="row"]').first().waitFor({ timeout: 120_000 });
  return performance.now() - answered;
}
