import fc from 'fast-check';
import { connect, internetAccess } from './vocabulary';
import { anyFault } from './walk-faults';
import { nothing, step, type Step } from './walk-step';
import type { WalkPage } from './walk-page';

/** Goes to a place by its link, as long as a link leads there. */
async function follow(walk: WalkPage, name: string): Promise<void> {
  await walk.tap(walk.page.getByRole('link', { name, exact: true }));
}

async function toSettings(walk: WalkPage): Promise<void> {
  if (walk.place !== internetAccess(walk.name)) {
    await walk.page.goto(`${internetAccess(walk.name)}?scenario=default`);
  }
}

/** Brings the page to the place that a step is about: most of them are about Internet Access. */
export async function atSettings(walk: WalkPage): Promise<WalkPage['page']> {
  await toSettings(walk);
  await walk.settle();
  return walk.page;
}

/** Steps that a database of either model has. */
export const STEPS_EVERYWHERE: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 6,
    arbitrary: step(
      'inject a fault',
      anyFault,
      (walk, { faults }) => walk.inject(faults),
      ({ name }) => name,
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'move the clock',
      fc.constantFrom(1, 6, 9, 12, 30, 61, 125),
      ({ page: { clock } }, seconds) =>
        // As a laptop that slept does, after which each timer fires once at most.
        seconds < 30 ? clock.runFor(seconds * 1000) : clock.fastForward(seconds * 1000),
      (seconds) => `by ${seconds} s`,
    ),
  },
  { weight: 2, arbitrary: step('reload', nothing, async ({ page }) => void (await page.reload())) },
  { weight: 1, arbitrary: step('go to Overview', nothing, (walk) => follow(walk, 'Overview')) },
  { weight: 1, arbitrary: step('go to the list', nothing, (walk) => follow(walk, 'Databases')) },
  {
    weight: 1,
    arbitrary: step('go to the database from the list', nothing, (walk) => follow(walk, walk.name)),
  },
  {
    weight: 1,
    arbitrary: step('go back', nothing, async ({ page }) => {
      if (await page.evaluate(() => window.history.length > 3)) await page.goBack();
    }),
  },
  {
    weight: 2,
    arbitrary: step('come back to the window', nothing, async ({ page }) => {
      await page.clock.runFor(6_000);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    }),
  },
  {
    weight: 2,
    arbitrary: step('try again', nothing, async (walk) => {
      await walk.tap(walk.page.getByRole('button', { name: 'Try again' }));
    }),
  },
  {
    weight: 1,
    arbitrary: step('be offline for a while', nothing, async (walk) => {
      await walk.setOffline(true);
      await walk.page.clock.runFor(6_000);
      await walk.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await walk.check('offline');
      await walk.setOffline(false);
    }),
  },
  {
    weight: 2,
    arbitrary: step(
      'reveal, copy, hide',
      fc.constantFrom('Reveal', 'Copy connection string', 'Hide'),
      async (walk, name) => {
        await walk.tap(connect(walk.page).getByRole('button', { name, exact: true }));
      },
    ),
  },
];
