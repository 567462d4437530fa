import type { BrowserContext } from 'playwright';
import type { Host } from './slow-line';

/** What was seen of one visit; times in milliseconds since the navigation began. */
export type Visit = {
  readonly firstPaint: number;
  /** When what the page is for has been painted. */
  readonly ready: number;
  /** Cumulative Layout Shift. */
  readonly shift: number;
  /** Of the main thread: what tasks took beyond 50 ms. */
  readonly blocked: number;
  /** Requests that were answered before the page was ready: those to the static host, and those to the API. */
  readonly files: number;
  readonly calls: number;
  /** Of scripts, compressed, in kB. */
  readonly scriptKb: number;
};

type Marks = { ready: number; shift: number; blocked: number };
declare global {
  var benchMarks: Marks;
  var tellReady: () => void;
}

/** Opens a page and waits until `ready` matches. */
export async function visit(
  context: BrowserContext,
  host: Host,
  { path, ready, cpu }: { readonly path: string; readonly ready: string; readonly cpu: number },
): Promise<Visit> {
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  // Called by the page, which is not to be asked again and again.
  const isReady = new Promise<void>((resolve) => void page.exposeFunction('tellReady', () => resolve()));
  await page.addInitScript(watch, ready);
  host.asked.length = 0;
  await page.goto(host.url + path, { waitUntil: 'commit' });
  await isReady;
  const before = [...host.asked];
  // What comes late may still shift the page.
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    ...globalThis.benchMarks,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await page.close();
  const files = before.filter(({ isApi }) => !isApi);
  const scripts = files.filter(({ path: file }) => /\.js$/.test(file));
  return {
    ...seen,
    files: files.length,
    calls: before.length - files.length,
    scriptKb: scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
  };
}

/** Runs in the page, before anything of it. */
function watch(ready: string): void {
  const marks: Marks = { ready: 0, shift: 0, blocked: 0 };
  globalThis.benchMarks = marks;
  new PerformanceObserver((list) => {
    for (const { value = 0 } of list.getEntries()) marks.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.blocked += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector(ready)) return requestAnimationFrame(look);
    // Found in this frame, painted with it: the next task comes after.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      marks.ready = performance.now();
      globalThis.tellReady();
    };
    return requestAnimationFrame(() => port2.postMessage(null));
  };
  requestAnimationFrame(look);
}
