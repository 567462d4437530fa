import fc from 'fast-check';
import type { WalkPage } from './walk-page';

/** What a step may say of itself; the page under test is the state, so that the model needs none of its own. */
type Nothing = Record<string, never>;

export type Step = fc.AsyncCommand<Nothing, WalkPage>;

/**
 * One kind of step. A page that a fault has left without the control for it is one more thing to look at: the step then
 * counts as tried, and all that must hold is looked at all the same.
 * @param act what it does. @returns whether it opened a dialog, which must give the focus back
 */
export function step<Value>(
  kind: string,
  values: fc.Arbitrary<Value>,
  act: (walk: WalkPage, value: Value) => Promise<boolean | void>,
  describe: (value: Value) => string = (value) => fc.stringify(value),
): fc.Arbitrary<Step> {
  return values.map((value) => {
    const text = value === undefined ? kind : `${kind} ${describe(value)}`;
    return {
      check: () => true,
      toString: () => text,
      async run(_model, walk) {
        walk.done[kind] = (walk.done[kind] ?? 0) + 1;
        const closed = await act(walk, value).catch((error: unknown) => {
          throw new Error(
            `“${text}” could not be done: ${error instanceof Error ? error.message : String(error)}`,
          );
        });
        await walk.check(text, closed === true);
      },
    };
  });
}

export const nothing = fc.constant(undefined);
