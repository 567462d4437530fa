import { passFocusAfter } from './watch-focus';

/** For a place that offers to read again what could not be read. */
export type Retry = { readonly isRetrying: boolean; readonly onRetry: () => void };

type Reading = {
  readonly isFetching: boolean;
  readonly refetch: () => Promise<{ readonly isSuccess: boolean }>;
};

/** @param passFocus gives the focus on when that works: the button that had it is gone then */
export function retryOf({ isFetching, refetch }: Reading, passFocus: () => void): Retry {
  return { isRetrying: isFetching, onRetry: () => passFocusAfter(refetch(), passFocus) };
}
