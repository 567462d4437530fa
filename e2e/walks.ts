import { expect, test } from 'playwright/test';
import type { Model } from './walk-page';
import { takeWalks } from './walk-run';

const { WALK_SEED = '20260619', WALK_PATH, WALK_ACTIONS = '3000', WALK_MODEL = '' } = process.env;

/** A page of Dedicated Resources has more to it. */
const SHARES: readonly (readonly [model: Model, share: number])[] = [
  ['dedicated', 0.6],
  ['shared', 0.4],
];

test.describe.configure({ mode: 'parallel' });

for (const [model, share] of SHARES) {
  test(`walks over ${model} resources`, async ({
    browser,
    contextOptions,
    baseURL,
    viewport,
    locale,
    timezoneId,
  }) => {
    test.skip(WALK_MODEL !== '' && WALK_MODEL !== model);
    test.setTimeout(0);
    const started = Date.now();
    const context = {
      ...contextOptions,
      reducedMotion: 'reduce' as const,
      ...(baseURL && { baseURL }),
      viewport,
    };
    const { walks, actions, byKind, failure } = await takeWalks({
      browser,
      context: { ...context, ...(locale && { locale }), ...(timezoneId && { timezoneId }) },
      model,
      seed: Number(WALK_SEED),
      path: WALK_PATH,
      actions: Math.ceil(Number(WALK_ACTIONS) * (WALK_MODEL === '' ? share : 1)),
    });
    const seconds = Math.round((Date.now() - started) / 1000);
    const kinds = Object.entries(byKind).sort((a, b) => b[1] - a[1]);
    console.log(`\n${model}: ${actions} actions in ${walks} walks, seed ${WALK_SEED}, ${seconds} s`);
    console.log(kinds.map(([kind, count]) => `  ${count} ${kind}`).join('\n'));
    const again = `npm run walks -- --model=${model} --seed=${WALK_SEED} --path=${failure?.path}`;
    expect(failure && `${failure.error}\n\nAgain: ${again}\n\n${failure.steps}`).toBeNull();
  });
}
