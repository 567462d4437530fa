import type { Page } from 'playwright/test';
import { GROUPS, SCENARIO_SHOWCASES } from '~mocks/preview/gallery';
import { SCENARIO_PARAMETERS, SCENARIOS, type Scenario } from '~mocks/scenarios';
import { expect, expectAccessible, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { CLAIMS } from './scenario-claims';
import { STATES } from './states';
import { expectWhole, letTimePass, rulesTable, skeletons } from './vocabulary';

test.use(WITHIN_PAGE);

// Every scenario opens, on the page that shows it best, without a word in the console, and shows what it is about.

/** Whether accessibility.spec.ts judges that page in that scenario. */
const isJudged = (scenario: Scenario) =>
  Object.values(STATES).some(
    (state) =>
      state.path === SCENARIO_SHOWCASES[scenario].path &&
      (state.scenario ?? 'default') === scenario &&
      state.fault === undefined,
  );

for (const group of GROUPS) {
  test.describe(group, () => {
    // An API that is down says so in the console by itself.
    test.use({ expectedMessages: group === 'Failures' ? [FAILED_REQUEST] : [] });

    test('every scenario opens, with no violation, and says what it is about', async ({ page, open }) => {
      test.slow();
      const scenarios = SCENARIOS.filter((name) => SCENARIO_SHOWCASES[name].group === group);
      for (const scenario of scenarios.filter((name) => name !== 'slow-api')) {
        await test.step(scenario, async () => {
          const { path, title } = SCENARIO_SHOWCASES[scenario];
          const { fault = '' } = SCENARIO_PARAMETERS[scenario] ?? {};
          await open(path, { scenario, fault });
          await expectScenario(page, title);
          if (!isJudged(scenario)) await expectAccessible(page);
          await CLAIMS[scenario]?.(page);
        });
      }
    });
  });
}

test('a slow API: its page opens once the answers have come, with no violation', async ({ page }) => {
  const { path, title } = SCENARIO_SHOWCASES['slow-api'];
  await page.goto(`${path}?scenario=slow-api`);
  await expect(skeletons(page)).not.toHaveCount(0);
  await letTimePass(page, (options) => expect(rulesTable(page)).toBeVisible(options), 3_000);
  await letTimePass(page, (options) => expect(skeletons(page)).toHaveCount(0, options), 3_000);
  await expectScenario(page, title);
  await expectAccessible(page);
});

async function expectScenario(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: `Preview · ${title}` })).toBeVisible();
  await expectWhole(page);
}
