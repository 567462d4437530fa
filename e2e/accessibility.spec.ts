import type { Page } from 'playwright/test';
import { expect, expectAccessible, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import {
  crampedTargets,
  misheadedRows,
  setTextSize,
  sidewaysExcess,
  spaceText,
  spoiltText,
} from './measures';
import { STATES } from './states';
import { expectTree, TREES } from './trees';
import { expectWhole } from './vocabulary';

// Nothing moves: a colour on its way from one theme to the other has no contrast to judge.
test.use({ expectedMessages: [FAILED_REQUEST] });

for (const [name, { path, scenario, fault, reach }] of Object.entries(STATES)) {
  test.describe(() => {
    // The panel says who answers.
    if (name !== 'preview panel') test.use(WITHIN_PAGE);

    test(`${name}: no violation in light and dark, on desktop and phone; no sideways scrolling; targets and text of 200 %`, async ({
      page,
      open,
    }) => {
      await open(path, { ...(scenario && { scenario }), ...(fault && { fault }) });
      await reach(page);
      // The page's frame says some of the same words.
      await expect(page.locator('#root > [inert]')).toHaveCount(0);
      if (name !== 'database not found' && !fault?.includes('time-out')) await expectWhole(page);
      await expectTree(page, name);
      const isDialog = (await page.locator('[aria-modal="true"]').count()) > 0;
      const resize = async (width: number) => {
        await page.setViewportSize({ width, height: 844 });
        expect
          .soft(await sidewaysExcess(page), `pixels beyond the right edge at ${width} px`)
          .toBeLessThanOrEqual(0);
      };
      await resize(1280);
      expect.soft(await crampedTargets(page), 'targets at 1280 px').toEqual([]);
      await expectAccessible(page);
      await changeTheme(page, 'dark');
      // Another theme changes colours alone. Those of a dialog are the same at each width.
      if (!isDialog) await expectAccessible(page, 'contrast');
      await resize(390);
      expect.soft(await crampedTargets(page), 'targets at 390 px').toEqual([]);
      expect.soft(await misheadedRows(page), 'rows at 390 px').toEqual([]);
      await expectAccessible(page);
      await changeTheme(page, 'light');
      if (!isDialog) await expectAccessible(page, 'contrast');
      // A dialog is as wide as a phone, or as it is anywhere else.
      for (const width of isDialog ? [768, 320] : [768, 900, 1024, 1600, 320]) await resize(width);
      expect.soft(await spoiltText(page), 'text at 320 px').toEqual([]);
      await setTextSize(page, 200);
      for (const width of [640, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect
          .soft(await sidewaysExcess(page), `200 % text, pixels beyond ${width} px`)
          .toBeLessThanOrEqual(0);
        expect.soft(await spoiltText(page), `200 % text at ${width} px`).toEqual([]);
      }
      await setTextSize(page, 100);
      await spaceText(page);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect
          .soft(await sidewaysExcess(page), `spaced text, pixels beyond ${width} px`)
          .toBeLessThanOrEqual(0);
        expect.soft(await spoiltText(page), `spaced text at ${width} px`).toEqual([]);
      }
    });
  });
}

async function changeTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

test('every kept tree is of a state that there is', () => {
  expect(Object.keys(STATES)).toEqual(expect.arrayContaining(Object.keys(TREES)));
});
