/**
 * What moves while a page loads, by theme and size: `npm run bench -- shift` prints each page's Cumulative Layout Shift, and
 * what moved where there is any. The line is slow, so that each answer is painted by itself.
 */
import type { Browser } from 'playwright';
import { THEMES } from '~mocks/settings';
import { launchBrowser } from './browser';
import { buildPreview } from './builds';
import { serveSlowly } from './slow-line';

const LINE = { delayMs: 150, kbitPerSecond: 6_000 };
const WIDTHS = [320, 390, 768, 1280];
const SETTINGS = 'settings/internet-access';
const PAGES = [
  '/?',
  '/databases/orders-production?',
  '/databases/blog-staging?',
  `/databases/orders-production/${SETTINGS}?`,
  `/databases/patients-archive/${SETTINGS}?`,
  `/databases/blog-staging/${SETTINGS}?`,
  `/databases/orders-production/${SETTINGS}?scenario=thirty-rules&`,
];

type Shift = { readonly value: number; readonly moved: readonly string[] };

declare global {
  var shifts: Shift[];
}

export async function run(root: string): Promise<number> {
  const host = await serveSlowly(await buildPreview(root), LINE);
  const browser = await launchBrowser();
  for (const page of PAGES) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const shifts = await shiftsOf(browser, `${host.url}${page}theme=${theme}&latency=300`, width);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        console.log(`${sum.toFixed(4)} ${page.slice(0, -1)}, ${theme}, ${width} px`);
        for (const { value, moved } of shifts) {
          console.log(`  ${value.toFixed(4)}\n    ${moved.join('\n    ')}`);
        }
      }
    }
  }
  await browser.close();
  host.stop();
  return 0;
}

async function shiftsOf(browser: Browser, url: string, width: number): Promise<readonly Shift[]> {
  const context = await browser.newContext({ viewport: { width, height: width < 700 ? 844 : 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  await page.goto(url, { waitUntil: 'networkidle' });
  // The last answers come from the mock, a third of a second after they were asked for; fonts come after the scripts.
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' && !document.querySelector('[aria-busy="true"], [data-skeleton]'),
  );
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => globalThis.shifts);
  await context.close();
  return shifts;
}

/** Runs in the page, before anything of it. */
function watchShifts(): void {
  globalThis.shifts = [];
  const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { value = 0, sources = [] } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const text = node instanceof Element ? node.outerHTML : (node?.textContent ?? 'gone');
        return `${text.slice(0, 80)} from ${place(previousRect)} to ${place(currentRect)}`;
      });
      globalThis.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
