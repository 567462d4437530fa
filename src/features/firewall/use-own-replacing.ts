import { useState } from 'react';
import type { ApiError } from '~/api/errors';
import { useIsMounted } from '~/api/use-is-mounted';
import type { Replacement } from '~/domain/replacement';
import type { Replacing } from './use-replacing';

type OwnReplacing = {
  /** What was started here is under way. */
  readonly isBusy: boolean;
  /** Something else is, which has to end before: for the button that has to wait. */
  readonly blockedText: string | undefined;
  readonly run: (replacement: Replacement, outcome: OwnOutcome) => void;
};

/** `isShown`: whether the dialog is still there, to close itself or to show the error. */
type OwnOutcome = {
  readonly onDone: (isShown: boolean) => void;
  readonly onRefused: (error: ApiError, isShown: boolean) => void;
  /** The block says what has stopped halfway: the dialog has nothing to add. Not told once it is gone. */
  readonly onStopped: () => void;
};

/** For a dialog that replaces rules: a merge may be under way while it is open. */
export function useOwnReplacing({ current, run }: Replacing): OwnReplacing {
  const [own, setOwn] = useState<Replacement | null>(null);
  const isMounted = useIsMounted();
  return {
    isBusy: current !== null && current === own,
    blockedText: current !== null && current !== own ? 'Another change is under way…' : undefined,
    run: (replacement, { onDone, onRefused, onStopped }) => {
      setOwn(replacement);
      run(replacement, {
        onDone: () => onDone(isMounted.current),
        onRefused: (error) => onRefused(error, isMounted.current),
        onStopped: () => isMounted.current && onStopped(),
      });
    },
  };
}
