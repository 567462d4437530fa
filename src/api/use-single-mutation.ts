import {
  useIsMutating,
  useMutation,
  useQueryClient,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useId } from 'react';
import type { ApiError } from './errors';
import { useIsMounted } from './use-is-mounted';

type Outcome<Data> = {
  /** `isShown`: whether the component is still there, to close itself or to show the error. */
  readonly onDone?: (data: Data, isShown: boolean) => void;
  readonly onError?: (error: ApiError, isShown: boolean) => void;
};

type SingleMutation<Data, Variables> = UseMutationResult<Data, ApiError, Variables> & {
  /** Whether one is under way: its own, or one with its key that a component has sent which is gone, as by Back. */
  readonly isSending: boolean;
  /** Sends it, unless one is under way. The outcome is told even when the component is gone by then. */
  readonly run: (variables: Variables, outcome?: Outcome<Data>) => void;
};

/**
 * A mutation that a double click sends once: the second click comes before `isPending` is rendered, so the client has to
 * tell. One with a key is not sent by another component either while it is under way.
 */
export function useSingleMutation<Data, Variables>(
  options: UseMutationOptions<Data, ApiError, Variables>,
): SingleMutation<Data, Variables> {
  const client = useQueryClient();
  const id = useId();
  const filter = { mutationKey: options.mutationKey ?? [id] };
  const mutation = useMutation({ ...options, ...filter });
  const isSending = useIsMutating(filter) > 0;
  const isMounted = useIsMounted();

  function run(variables: Variables, { onDone, onError }: Outcome<Data> = {}) {
    if (client.isMutating(filter) > 0) return;
    mutation.mutateAsync(variables).then(
      (data) => onDone?.(data, isMounted.current),
      (error: ApiError) => onError?.(error, isMounted.current),
    );
  }
  return { ...mutation, isSending, run };
}
