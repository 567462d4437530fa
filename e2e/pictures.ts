import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, TestInfo } from 'playwright/test';
import {
  BOARD_ENTRIES,
  VIEWS,
  withParameter,
  type BoardEntry,
  type Size,
  type View,
} from '~mocks/preview/board-entries';
import { expect, START, test as base } from './fixtures';
import { connect, skeletons } from './vocabulary';

// A picture of every state × theme × size, compared with the one in pictures/. PICTURES=sample: a few of them.

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** How text looked to the machine that made the pictures. */
const RENDERING = folder('pictures/rendering.txt');

const SAMPLE = new Set([
  'default',
  'four-rules',
  'new-rule-host-bits',
  'shared-public',
  'api-down',
  'overview',
]);
/** The states that only the revealed connection string shows. */
const IN_THE_STRING = new Set(['no-variable', 'odd-password']);

const isSample = process.env['PICTURES'] === 'sample';
const entries = BOARD_ENTRIES.filter(({ id }) => !isSample || SAMPLE.has(id));
const views = VIEWS.filter(({ size, theme }) => !isSample || (size === 'desktop') === (theme === 'light'));

const WINDOWS: Readonly<Record<Size, { width: number; height: number }>> = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

// Some states are failures, of which Chromium tells.
const test = base.extend({ expectedMessages: [/^error: Failed to load resource/] });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const entry of entries) {
  for (const view of views) {
    const name = `${entry.id}-${view.size}-${view.theme}`;
    test(name, async ({ page }, info) => {
      await show(page, entry, view);
      // What is over the page is drawn once, at the window's place: with it, the window is the picture.
      const isCovered = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0;
      const picture = await page.screenshot({
        path: folder(`test-results/pictures/${name}.png`),
        fullPage: !isCovered,
        animations: 'disabled',
      });
      await skipWhereTextLooksDifferent(page, info);
      expect(picture).toMatchSnapshot(`${name}.png`);
    });
  }
}

/** Opens the state and waits until nothing is on its way. Time stands still, so that every countdown says the same. */
async function show(page: Page, { id, link, title }: BoardEntry, { size, theme }: View): Promise<void> {
  await page.setViewportSize(WINDOWS[size]);
  await page.clock.setFixedTime(START);
  // For as long as the picture takes, nothing comes of an API that is slow.
  const isSlow = id === 'slow-api';
  await page.goto(withParameter(link, `theme=${theme}&latency=${isSlow ? 60_000 : 0}`));
  // A dialog hides the page behind it from everything but the eye.
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Preview/, includeHidden: true })).toBeVisible();
  if (isSlow) {
    await expect(skeletons(page).first(), title).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')))
      .toBe(true);
  } else {
    // The rest of the page, and the fonts, are asked for last.
    await page.waitForLoadState('networkidle');
    await expect(skeletons(page)).toHaveCount(0);
  }
  if (IN_THE_STRING.has(id)) {
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await page.waitForLoadState('networkidle');
  }
  await page.evaluate(() => document.fonts.ready);
  // A page that turns out not to be there has the focus, unless it was known before anything was rendered; so has a block
  // that the link leads to, where the page is scrolled to.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(':is(h1, h2):focus')?.blur();
    window.scrollTo(0, 0);
  });
}

/**
 * The fonts are the project's own, but each system draws them in its way, and Chromium's versions differ too: then there
 * is nothing to compare.
 */
async function skipWhereTextLooksDifferent(page: Page, info: TestInfo): Promise<void> {
  const rendering = await page.evaluate(renderingOf);
  if (info.config.updateSnapshots === 'all') {
    mkdirSync(folder('pictures'), { recursive: true });
    writeFileSync(RENDERING, rendering);
  }
  const known = readFileSync(RENDERING, 'utf8');
  test.skip(rendering !== known, 'Text is drawn differently here than where the pictures were made.');
}

/** A short text that tells one way to draw letters from another. */
async function renderingOf(): Promise<string> {
  const [sans, mono] = ['500 14px "IBM Plex Sans Variable"', '13px "IBM Plex Mono"'] as const;
  await Promise.all([document.fonts.load(sans), document.fonts.load(mono)]);
  const canvas = new OffscreenCanvas(400, 60);
  const context = canvas.getContext('2d');
  if (!context) return 'no canvas';
  context.font = sans;
  context.fillText('Who can reach a database: 203.0.113.0/24', 4.3, 20);
  context.font = mono;
  context.fillText('fi fl @ 0O1l { } 4,294,967,296', 4.7, 45);
  const { data } = context.getImageData(0, 0, 400, 60);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
