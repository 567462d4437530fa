import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ApiError } from './errors';
import { useIsMounted } from './use-is-mounted';

type Outcome<Data> = {
  /** `isShown`: whether the component is still there, to close itself or to show the error. */
  readonly onDone?: (data: Data, isShown: boolean) => void;
  readonly onError?: (error: ApiError, isShown: boolean) => void;
};

type SingleMutation<Data, Variables> = UseMutationResult<Data, ApiError, Variables> & {
  /** Sends it, unless one is under way. The outcome is told even when the component is gone by then. */
  readonly run: (variables: Variables, outcome?: Outcome<Data>) => void;
};

/**
 * A mutation that a double click sends once: the second click comes before `isPending` is rendered, so a ref has to
 * tell.
 */
export function useSingleMutation<Data, Variables>(
  options: UseMutationOptions<Data, ApiError, Variables>,
): SingleMutation<Data, Variables> {
  const mutation = useMutation(options);
  const isRunning = useRef(false);
  const isMounted = useIsMounted();

  function run(variables: Variables, { onDone, onError }: Outcome<Data> = {}) {
    if (isRunning.current) return;
    isRunning.current = true;
    mutation
      .mutateAsync(variables)
      .finally(() => {
        isRunning.current = false;
      })
      .then(
        (data) => onDone?.(data, isMounted.current),
        (error: ApiError) => onError?.(error, isMounted.current),
      );
  }
  return { ...mutation, run };
}
