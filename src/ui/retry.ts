import { useState } from 'react';
import { watchFocus } from './watch-focus';

/** Reads again what could not be read. */
export type Retry = () => Promise<unknown>;

type Reading = { readonly refetch: () => Promise<{ readonly isSuccess: boolean }> };

/** @param passFocus moves the focus on success, when the retry button is gone. Not needed in a Section, which does it */
export function retryOf({ refetch }: Reading, passFocus: () => void): Retry {
  return async () => {
    const isFree = watchFocus();
    const { isSuccess } = await refetch();
    if (isSuccess && isFree()) passFocus();
  };
}

/** Covers retries that the operator started. Automatic refetches are left out: each would be announced. */
export function useRetry(retry: Retry): { readonly isTrying: boolean; readonly tryAgain: () => void } {
  const [isTrying, setIsTrying] = useState(false);

  function tryAgain() {
    if (isTrying) return;
    setIsTrying(true);
    void retry().finally(() => setIsTrying(false));
  }

  return { isTrying, tryAgain };
}
