import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, describeError, isAnswerLost } from '~/api/errors';
import { createRule, firewallRulesQuery, type NewRule } from '~/api/firewall';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { findingsFor } from '~/domain/rule-set';
import { RULE_LIMIT, type Rule } from '~/domain/rule';
import { showToast } from '~/ui/toast';
import { useDialogOpener } from '~/ui/dialog-param';
import { focusBlock, RULE_ADDED } from './block';
import { rememberChange } from './last-change';

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
  const create = useMutation(createRule(database));
  const [undoing, setUndoing] = useState<ReadonlySet<string>>(new Set());
  // A second click comes before the first is rendered.
  const running = useRef(new Set<string>());
  const openNewRule = useDialogOpener('new-rule');

  function run(rule: Rule) {
    const again = newRuleOf(rule);
    if (!again) return;
    const rules = client.getQueryData(firewallRulesQuery(database).queryKey) ?? [];
    if (rules.length >= RULE_LIMIT) {
      const text = `The rule is still removed: all ${RULE_LIMIT} rules are used. Remove one, then put it back.`;
      return showToast({ kind: 'error', text });
    }
    if (again.type === 'custom') {
      if (findingsFor(again.cidr, rules).some(({ kind }) => kind === 'everyone')) {
        openNewRule(formatCidr(again.cidr), again.label);
        return;
      }
    }
    if (running.current.has(rule.id)) return;
    focusBlock();
    void putBack(rule.id, again);
  }

  /** One of several, perhaps: each rule that was removed can be put back while another is. */
  async function putBack(id: string, again: NewRule) {
    note(id, true);
    try {
      const added = await create.mutateAsync(again);
      rememberChange(database.addonId, { kind: 'added', rules: [added] });
      showToast({ kind: 'done', text: RULE_ADDED });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const outcome = isAnswerLost(error)
        ? 'Whether the rule was put back is not known'
        : 'The rule is still removed';
      showToast({ kind: 'error', text: `${outcome}. ${describeError(error)}` });
    } finally {
      note(id, false);
    }
  }

  function note(id: string, isRunning: boolean) {
    if (isRunning) running.current.add(id);
    else running.current.delete(id);
    setUndoing(new Set(running.current));
  }

  return { run, isUndoing: ({ id }) => undoing.has(id) };
}

/** @returns null for a rule whose range is not an IPv4 CIDR: it cannot be written again */
function newRuleOf({ source, label }: Rule): NewRule | null {
  if (source.type === 'managed') return { type: 'managed', rangeId: source.rangeId };
  return source.cidr && { type: 'custom', cidr: source.cidr, label };
}
