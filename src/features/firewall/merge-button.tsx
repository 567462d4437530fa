import { useIsMutating } from '@tanstack/react-query';
import { describeError } from '~/api/error-words';
import { formatCidr, isSameCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { joinLabels, type Merge } from '~/domain/merge';
import { sourceText } from '~/domain/rule';
import { Button } from '~/ui/button';
import { useToast } from '~/ui/toast';
import { watchFocus } from '~/ui/watch-focus';
import { focusBlock, WHY_ID } from './block';
import { useReplacingNow } from './replacing';
import { useReplacing } from './use-replacing';

type MergeButtonProps = {
  database: DatabaseRef;
  merge: Merge;
  /** The operator may not: the block says so. */
  isReadOnly?: boolean;
  /** In the place of giving the focus to the block, which says what has stopped. */
  onStopped?: () => void;
};

/** Replaces rules by the one that they make. What a failure leaves behind is said, and can be finished. */
export function MergeButton({ database, merge, isReadOnly = false, onStopped }: MergeButtonProps) {
  const { rules, into } = merge;
  const showToast = useToast(database.name);
  const { run } = useReplacing(database);
  const { running } = useReplacingNow(database.addonId);
  const added = running?.replacement.add;
  // Whom that shuts out, a merge would let in again.
  const isRemoving = useIsMutating({ mutationKey: ['remove-rule'] }) > 0;

  function start() {
    const isFree = watchFocus();
    const { label } = joinLabels(rules.map((rule) => rule.label));
    run({ remove: rules, add: { cidr: into, label }, isMerge: true }, (result) => {
      if (result.kind === 'stopped' && onStopped) return onStopped();
      if (result.kind !== 'refused' && isFree()) focusBlock();
      const fail = (why: string) => showToast({ kind: 'error', text: `Nothing was merged${why}` });
      switch (result.kind) {
        case 'done': {
          const text = `Merged into ${formatCidr(into)}. It applies in about 2 minutes.`;
          return showToast({ kind: 'done', text });
        }
        case 'refused':
          return fail(`. ${describeError(result.error)}`);
        case 'gone':
          return fail(`: ${sourceText(result.rule.source)} was removed meanwhile.`);
        case 'stopped':
        case 'undone':
      }
    });
  }

  return (
    <Button
      busyText={added && isSameCidr(added.cidr, into) ? 'Merging…' : undefined}
      isUnavailable={running !== null || isRemoving || isReadOnly}
      aria-describedby={isReadOnly ? WHY_ID : undefined}
      onClick={start}
    >
      Merge these {rules.length} rules
    </Button>
  );
}
