import { expect, expectAccessible, FAILED_REQUEST, test } from './fixtures';
import { crampedTargets, setTextSize, sidewaysExcess, spaceText, spoiltText } from './measures';
import { STATES } from './states';
import { expectTree, TREES } from './trees';

// Nothing moves: a colour on its way from one theme to the other has no contrast to judge.
test.use({ expectedMessages: [FAILED_REQUEST] });

for (const [name, { path, scenario, fault, reach }] of Object.entries(STATES)) {
  test(`${name}: no violation in light and dark, on desktop and phone; no sideways scrolling; targets and text of 200 %`, async ({
    page,
    open,
  }) => {
    await open(path, { ...(scenario && { scenario }), ...(fault && { fault }) });
    await reach(page);
    // The page's frame says some of the same words.
    await expect(page.locator('#root > [inert]')).toHaveCount(0);
    await expectTree(page, name);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expectAccessible(page);
      expect.soft(await crampedTargets(page), `targets at ${width} px`).toEqual([]);
    }
    // Another theme changes colours alone, and those at every width.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page, 'contrast');
    for (const width of [320, 390, 768, 900, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 844 });
      expect
        .soft(await sidewaysExcess(page), `pixels beyond the right edge at ${width} px`)
        .toBeLessThanOrEqual(0);
      if (width === 320) expect.soft(await spoiltText(page), 'text at 320 px').toEqual([]);
    }
    await setTextSize(page, 200);
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 844 });
      expect.soft(await sidewaysExcess(page), `200 % text, pixels beyond ${width} px`).toBeLessThanOrEqual(0);
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
}

test('every kept tree is of a state that there is', () => {
  expect(Object.keys(STATES)).toEqual(expect.arrayContaining(Object.keys(TREES)));
});
