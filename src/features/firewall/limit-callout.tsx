import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, describeError } from '~/api/errors';
import { createRule, deleteRule } from '~/api/firewall';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { firstMerge, type Merge } from '~/domain/rule-set';
import { RULE_LIMIT, type Rule } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { showToast } from '~/ui/toast';
import { focusBlock } from './use-undo';

/** At the limit: what can be done to add another rule. */
export function LimitCallout({ database, rules }: { database: DatabaseRef; rules: readonly Rule[] }) {
  const merge = firstMerge(rules);
  return (
    <Callout
      kind="warning"
      title={`${RULE_LIMIT} of ${RULE_LIMIT} rules are used`}
      actions={merge && <MergeButton database={database} merge={merge} />}
    >
      {merge ? `Merge or remove a rule to add another. ${mergeText(merge)}` : 'Remove a rule to add another.'}
    </Callout>
  );
}

function mergeText({ rules: [first, second], into }: Merge): string {
  return `${formatCidr(first.source.cidr)} and ${formatCidr(second.source.cidr)} can become ${formatCidr(into)}.`;
}

/**
 * One rule must go before the merged one can come: the API refuses a 31st. What a failure leaves behind is said, and a
 * removed rule can be put back from its row.
 */
function MergeButton({ database, merge }: { database: DatabaseRef; merge: Merge }) {
  const create = useMutation(createRule(database));
  const remove = useMutation(deleteRule(database));
  const {
    rules: [first, second],
    into,
  } = merge;
  // A second click comes before the first is rendered.
  const isRunning = useRef(false);
  const isPending = create.isPending || remove.isPending;

  async function run() {
    if (isRunning.current) return;
    isRunning.current = true;
    const done: string[] = [];
    try {
      await remove.mutateAsync(first);
      done.push(`${formatCidr(first.source.cidr)} was removed.`);
      await create.mutateAsync({ type: 'custom', cidr: into, label: first.label });
      done.push(`${formatCidr(into)} was added.`);
      await remove.mutateAsync(second);
      showToast({ kind: 'done', text: `${mergeText(merge).replace('can become', 'are now')}` });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showToast({ kind: 'error', text: ['The merge stopped.', ...done, describeError(error)].join(' ') });
    }
    isRunning.current = false;
    focusBlock();
  }

  return (
    <Button busyText={isPending ? 'Merging…' : undefined} onClick={() => void run()}>
      Merge these 2 rules
    </Button>
  );
}
