import { describeError } from '~/api/errors';
import { createRule, type NewRule } from '~/api/firewall';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { showToast } from '~/ui/toast';

export const BLOCK_ID = 'firewall-rules';

/** Gives the focus to the block's heading, for when what had it is gone. */
export function focusBlock(): void {
  blockHeading()?.focus();
}

export function blockHeading(): HTMLElement | null {
  return document.getElementById(`${BLOCK_ID}-title`);
}

export const RULE_ADDED = 'Rule added. It applies in about 2 minutes.';

/** Puts the source and label of a removed rule back, as a new rule. */
export function useUndo(database: DatabaseRef): { readonly undo: (rule: Rule) => void } {
  const create = useSingleMutation(createRule(database));

  function undo(rule: Rule) {
    const again = newRuleOf(rule);
    if (!again) return;
    focusBlock();
    create.run(again, {
      onDone: () => showToast({ kind: 'done', text: RULE_ADDED }),
      onError: (error) =>
        showToast({ kind: 'error', text: `The rule is still removed. ${describeError(error)}` }),
    });
  }
  return { undo };
}

/** @returns null for a rule whose range is not an IPv4 CIDR: it cannot be written again */
function newRuleOf({ source, label }: Rule): NewRule | null {
  if (source.type === 'managed') return { type: 'managed', rangeId: source.rangeId };
  return source.cidr && { type: 'custom', cidr: source.cidr, label };
}
