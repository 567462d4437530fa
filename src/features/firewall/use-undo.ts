import { useQueryClient } from '@tanstack/react-query';
import { describeError, isAnswerLost } from '~/api/errors';
import { createRule, firewallRulesQuery, type NewRule } from '~/api/firewall';
import { useSingleMutation } from '~/api/use-single-mutation';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { findingsFor } from '~/domain/rule-set';
import { isSameSource, type Rule } from '~/domain/rule';
import { showToast } from '~/ui/toast';
import { useDialogParam } from '~/ui/dialog-param';
import { keepFromSecondPress } from '~/ui/double-click';
import { rememberChange } from './last-change';

export const BLOCK_ID = 'firewall-rules';

/** The element that says why something can't be done with the rules. */
export const WHY_ID = `${BLOCK_ID}-why`;

/** Gives the focus to the block's heading, for when what had it is gone. */
export function focusBlock(): void {
  blockHeading()?.focus();
  keepFromSecondPress();
}

export function blockHeading(): HTMLElement | null {
  return document.getElementById(`${BLOCK_ID}-title`);
}

export const RULE_ADDED = 'Rule added. It applies in about 2 minutes.';

export type Undo = {
  /** Puts the source and label of a removed rule back, as a new rule. */
  readonly run: (rule: Rule) => void;
  readonly isUndoing: (rule: Rule) => boolean;
};

/**
 * The way back from a removal. What would open the database to everyone goes through the New rule dialog and its
 * confirmation, as any such rule.
 */
export function useUndo(database: DatabaseRef): Undo {
  const client = useQueryClient();
  const create = useSingleMutation(createRule(database));
  const newRule = useDialogParam('new-rule');

  function run(rule: Rule) {
    const again = newRuleOf(rule);
    if (!again) return;
    if (again.type === 'custom') {
      const rules = client.getQueryData(firewallRulesQuery(database).queryKey) ?? [];
      if (findingsFor(again.cidr, rules).some(({ kind }) => kind === 'everyone')) {
        newRule.open(formatCidr(again.cidr), again.label);
        return;
      }
    }
    focusBlock();
    create.run(again, {
      onDone: (added) => {
        rememberChange(database.addonId, { kind: 'added', rules: [added] });
        showToast({ kind: 'done', text: RULE_ADDED });
      },
      onError: (error) =>
        showToast({
          kind: 'error',
          text: `${isAnswerLost(error) ? 'Whether the rule was put back is not known' : 'The rule is still removed'}. ${describeError(error)}`,
        }),
    });
  }

  function isUndoing({ source }: Rule): boolean {
    if (!create.isPending) return false;
    const { variables } = create;
    return variables.type === 'managed'
      ? isSameSource(source, variables)
      : isSameSource(source, { type: 'custom', text: '', cidr: variables.cidr });
  }
  return { run, isUndoing };
}

/** @returns null for a rule whose range is not an IPv4 CIDR: it cannot be written again */
function newRuleOf({ source, label }: Rule): NewRule | null {
  if (source.type === 'managed') return { type: 'managed', rangeId: source.rangeId };
  return source.cidr && { type: 'custom', cidr: source.cidr, label };
}
