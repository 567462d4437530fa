import fc from 'fast-check';
import type { Browser, BrowserContextOptions } from 'playwright/test';
import { WalkPage, type Model } from './walk-page';
import { DEDICATED_STEPS } from './walk-steps-dedicated';
import { SHARED_STEPS } from './walk-steps-shared';

type WalksOptions = {
  readonly browser: Browser;
  readonly context: BrowserContextOptions;
  readonly model: Model;
  readonly seed: number;
  /** Of one walk of the seed, to walk that alone. */
  readonly path?: string | undefined;
  /** How many steps to take in all, at least. */
  readonly actions: number;
};

export type Walks = {
  readonly walks: number;
  readonly actions: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** The first walk that failed: its path, its steps, and what was wrong. */
  readonly failure: { readonly path: string; readonly steps: string; readonly error: string } | null;
};

const LONGEST = 60;
const STEPS: Readonly<
  Record<Model, readonly fc.WeightedArbitrary<fc.AsyncCommand<Record<string, never>, WalkPage>>[]>
> = {
  dedicated: DEDICATED_STEPS,
  shared: SHARED_STEPS,
};

/** Takes walks of a seed, each on a page of its own, until there are enough steps or one fails. */
export async function takeWalks({
  browser,
  context,
  model,
  seed,
  path,
  actions,
}: WalksOptions): Promise<Walks> {
  const byKind: Record<string, number> = {};
  let walks = 0;
  const taken = () => Object.values(byKind).reduce((sum, count) => sum + count, 0);

  const steps = fc.commands([fc.oneof(...STEPS[model])], { maxCommands: LONGEST, size: 'max' });
  const property = fc.asyncProperty(steps, async (walk) => {
    if (taken() >= actions && path === undefined) return;
    const fresh = await browser.newContext(context);
    const page = new WalkPage(await fresh.newPage(), model);
    try {
      await page.open();
      await fc.asyncModelRun(() => ({ model: {}, real: page }), walk);
      await page.finish();
    } finally {
      walks += 1;
      for (const [kind, count] of Object.entries(page.done)) byKind[kind] = (byKind[kind] ?? 0) + count;
      await fresh.close();
    }
  });
  const result = await fc.check(property, {
    seed,
    ...(path !== undefined && { path }),
    numRuns: path === undefined ? Math.max(1, actions) : 1,
    // A walk takes seconds: what fails is printed as it is, and replayed.
    endOnFailure: true,
  });
  const failure = result.failed
    ? {
        path: result.counterexamplePath ?? '',
        steps: fc.stringify(result.counterexample?.[0]),
        error:
          result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance),
      }
    : null;
  return { walks, actions: taken(), byKind, failure };
}
