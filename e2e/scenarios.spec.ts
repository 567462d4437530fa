import { SCENARIO_SHOWCASES } from '~mocks/preview/gallery';
import { SCENARIOS } from '~mocks/scenarios';
import { expect, expectAccessible, FAILED_REQUEST, test } from './fixtures';
import { skeletons } from './vocabulary';

// Every scenario opens, on the page that shows it best, without a word in the console.

for (const scenario of SCENARIOS) {
  test.describe(scenario, () => {
    // An API that is down says so in the console by itself.
    test.use({ expectedMessages: scenario === 'api-down' ? [FAILED_REQUEST] : [] });

    test(`${SCENARIO_SHOWCASES[scenario].title}: opens, with no violation`, async ({ page }) => {
      await page.goto(`${SCENARIO_SHOWCASES[scenario].path}?scenario=${scenario}&latency=0`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(
        page.getByRole('button', { name: `Preview · ${SCENARIO_SHOWCASES[scenario].title}` }),
      ).toBeVisible();
      await expect(skeletons(page)).toHaveCount(0);
      await expectAccessible(page);
    });
  });
}
