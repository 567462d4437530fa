import type { Page } from 'playwright/test';
import { expect, expectAccessible, FAILED_REQUEST, test } from './fixtures';
import { STATES } from './states';

// Without motion: a colour on its way from one theme to the other has no contrast to judge.
test.use({ expectedMessages: [FAILED_REQUEST], contextOptions: { reducedMotion: 'reduce' } });

for (const [name, { path, scenario, fault, reach }] of Object.entries(STATES)) {
  test(`${name}: no violation in light and dark, on desktop and phone; no sideways scrolling`, async ({
    page,
    open,
  }) => {
    await open(path, { ...(scenario && { scenario }), ...(fault && { fault }) });
    await reach(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expectAccessible(page);
    }
    // Another theme changes colours alone, and those at every width.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page, 'contrast');
    for (const width of [320, 390, 768, 900, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScrolling(page);
    }
  });
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
}
