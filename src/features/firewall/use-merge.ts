import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, describeError, isAnswerLost } from '~/api/errors';
import { createRule, deleteRule } from '~/api/firewall';
import { formatCidr, type Cidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { Merge } from '~/domain/rule-set';
import { showToast } from '~/ui/toast';
import { focusBlock } from './use-undo';

/** The merge under way, or null; and how to start one. */
type Merging = { readonly current: Merge | null; readonly run: (merge: Merge) => void };

/**
 * Replaces two rules by the one that they make. At the limit one must go before the merged one can come: the API refuses
 * a 31st. What a failure leaves behind is said, and a removed rule can be put back from its row.
 */
export function useMerge(database: DatabaseRef): Merging {
  const create = useMutation(createRule(database));
  const remove = useMutation(deleteRule(database));
  const [current, setCurrent] = useState<Merge | null>(null);
  // A second click comes before the first is rendered.
  const isRunning = useRef(false);

  async function merge({ rules: [first, second], into }: Merge) {
    const done: string[] = [];
    const doubt = (cidr: Cidr, what: string) => `Whether ${formatCidr(cidr)} was ${what} is not known.`;
    let unknown = doubt(first.source.cidr, 'removed');
    try {
      await remove.mutateAsync(first);
      done.push(`${formatCidr(first.source.cidr)} was removed.`);
      unknown = doubt(into, 'added');
      await create.mutateAsync({ type: 'custom', cidr: into, label: joinLabels(first.label, second.label) });
      done.push(`${formatCidr(into)} was added.`);
      unknown = doubt(second.source.cidr, 'removed');
      await remove.mutateAsync(second);
      showToast({ kind: 'done', text: `Merged into ${formatCidr(into)}. It applies in about 2 minutes.` });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isAnswerLost(error)) done.push(unknown);
      showToast({ kind: 'error', text: ['The merge stopped.', ...done, describeError(error)].join(' ') });
    }
  }

  function run(next: Merge) {
    if (isRunning.current) return;
    isRunning.current = true;
    setCurrent(next);
    void merge(next).finally(() => {
      isRunning.current = false;
      setCurrent(null);
      focusBlock();
    });
  }
  return { current, run };
}

function joinLabels(first: string, second: string): string {
  return [...new Set([first, second].filter(Boolean))].join(' + ');
}
