import { useState } from 'react';
import type { Replacement } from '~/domain/replacement';
import type { Replacing } from './use-replacing';

type OwnReplacing = {
  /** What was started here is under way. */
  readonly isBusy: boolean;
  /** Something else is, which has to end before: for the button that has to wait. */
  readonly blockedText: string | undefined;
  readonly run: Replacing['run'];
};

/** For a dialog that replaces rules: a merge may be under way while it is open. */
export function useOwnReplacing({ current, run }: Replacing): OwnReplacing {
  const [own, setOwn] = useState<Replacement | null>(null);
  return {
    isBusy: current !== null && current === own,
    blockedText: current !== null && current !== own ? 'Another change is under way…' : undefined,
    run: (replacement, outcome) => {
      setOwn(replacement);
      run(replacement, outcome);
    },
  };
}
