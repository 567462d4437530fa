import { expect, test } from 'playwright/test';
import { takeWalks } from './walk-run';

// A short walk over each model, always the same one. `npm run walks` takes many.

for (const model of ['dedicated', 'shared'] as const) {
  test(`what the page claims is true after each step of a walk, ${model} resources`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const context = {
      ...(baseURL && { baseURL }),
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
    };
    const { actions, failure } = await takeWalks({ browser, context, model, seed: 1, actions: 20 });
    expect(failure).toBeNull();
    expect(actions).toBeGreaterThanOrEqual(20);
  });
}
