import { useLayoutEffect, useState } from 'react';
import type { PasteProgress } from '~/domain/paste';

/** How long a slice runs, in milliseconds, so that typing stays responsive. */
const SLICE_MS = 8;

/** How many steps each slice makes at least, about 100 lines: a short list is done in one, even on a slow machine. */
const LEAST_STEPS = 6;

/** What came of the steps; of those before while the present ones go on. */
export type Steps<Result> = {
  readonly result: Result | null;
  readonly isWorking: boolean;
  /** In tenths, so that it is not told too often. */
  readonly tenths: number;
};

/**
 * Hook: runs a generator in slices. Another `start` ends the one before.
 * @param start begins the work; the same function stands for the same work. Null for none.
 */
export function useSteps<Result>(start: (() => Generator<PasteProgress, Result>) | null): Steps<Result> {
  const [done, setDone] = useState<{ readonly start: typeof start; readonly result: Result } | null>(null);
  const [tenths, setTenths] = useState(0);

  // Timers are outside of React, and end with the work. The first slice is done before the page is painted: a short list
  // is never seen half judged, and no key that is pressed meanwhile meets a button that is unavailable.
  useLayoutEffect(() => {
    if (!start) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const steps = start();
    function work() {
      const end = performance.now() + SLICE_MS;
      for (let made = 1; ; made += 1) {
        const step = steps.next();
        if (step.done) return setDone({ start, result: step.value });
        if (made < LEAST_STEPS || performance.now() < end) continue;
        setTenths(Math.floor((10 * step.value.done) / Math.max(1, step.value.total)));
        timer = setTimeout(work);
        return;
      }
    }
    work();
    return () => clearTimeout(timer);
  }, [start]);

  return { result: done?.result ?? null, isWorking: start !== null && done?.start !== start, tenths };
}
