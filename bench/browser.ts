import { chromium, type Browser } from 'playwright';

declare global {
  /** What a layout shift has besides; not in TypeScript's own types: https://wicg.github.io/layout-instability/ */
  interface PerformanceEntry {
    readonly value?: number;
    readonly sources?: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }[];
  }
}

/** The Chromium that scripts/browser.mjs found. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['BROWSER_PATH'] || undefined,
    args: ['--no-sandbox'],
  });
}
