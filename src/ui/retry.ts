import { useState } from 'react';
import { passFocusAfter } from './watch-focus';

/** Reads again what could not be read. */
export type Retry = () => Promise<void>;

type Reading = { readonly refetch: () => Parameters<typeof passFocusAfter>[0] };

/** @param passFocus gives the focus on when that works: the button that had it is gone then */
export function retryOf({ refetch }: Reading, passFocus: () => void): Retry {
  return () => passFocusAfter(refetch(), passFocus);
}

/** Whether it was asked for and is under way. Readings that nobody asked for are not told of: each would be read out. */
export function useRetry(retry: Retry): { readonly isTrying: boolean; readonly tryAgain: () => void } {
  const [isTrying, setIsTrying] = useState(false);

  function tryAgain() {
    if (isTrying) return;
    setIsTrying(true);
    void retry().finally(() => setIsTrying(false));
  }

  return { isTrying, tryAgain };
}
