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
  /** Whether one is in flight: this one, or one with the same key whose component has unmounted, as by Back. */
  readonly isSending: boolean;
  /** Starts the mutation, unless one is running. The callbacks run even if the component has unmounted by then. */
  readonly run: (variables: Variables, outcome?: Outcome<Data>) => void;
};

/**
 * Hook: a mutation that a double click sends once. The second click comes before `isPending` has rendered, so the query
 * client decides. With a `mutationKey`, no other component sends it either while it is in flight.
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
