import { useIsMutating } from '@tanstack/react-query';
import { describeError } from '~/api/error-words';
import { formatCidr, isSameCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { joinLabels, type Merge } from '~/domain/merge';
import { sourceText } from '~/domain/rule';
import { useToast } from '~/ui/toast';
import { watchFocus } from '~/ui/watch-focus';
import { focusBlock } from './block';
import type { Replacing } from './use-replacing';

export type Merging = {
  /** Whether this merge is under way. */
  readonly isRunning: (merge: Merge) => boolean;
  /** Whether rules are being replaced or removed, so that no others can be. */
  readonly isBusy: boolean;
  /** Whether a rule is to take the place of others: what is free or gone meanwhile is so for a moment alone. */
  readonly isReplacing: boolean;
  /** @param onStopped in the place of giving the focus to the block, which says what has stopped */
  readonly run: (merge: Merge, onStopped?: () => void) => void;
};

/** Hook: replaces rules by the one that they make. What a failure leaves behind is said, and can be finished. */
export function useMerging(database: DatabaseRef, { current, run }: Replacing): Merging {
  const showToast = useToast(database.name);
  // Whom that shuts out, a merge would let in again.
  const isRemoving = useIsMutating({ mutationKey: ['remove-rule'] }) > 0;
  return {
    isRunning: ({ into }) => current?.add != null && isSameCidr(current.add.cidr, into),
    isBusy: current !== null || isRemoving,
    isReplacing: current?.add != null,
    run: ({ rules, into }, onStopped) => {
      const isFree = watchFocus();
      const { label } = joinLabels(rules.map((rule) => rule.label));
      run(
        { remove: rules, add: { cidr: into, label } },
        {
          onDone: () => {
            if (isFree()) focusBlock();
            showToast({
              kind: 'done',
              text: `Merged into ${formatCidr(into)}. It applies in about 2 minutes.`,
            });
          },
          onStopped: onStopped ?? (() => isFree() && focusBlock()),
          onRefused: (error) => {
            showToast({
              kind: 'error',
              text: `Nothing was merged. ${describeError(error)}`,
            });
          },
          // What has just been closed is not to be opened again.
          onGone: ({ source }) => {
            if (isFree()) focusBlock();
            showToast({
              kind: 'error',
              text: `Nothing was merged: ${sourceText(source)} was removed meanwhile.`,
            });
          },
        },
      );
    },
  };
}
