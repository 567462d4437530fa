import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import { ApiError, isOutcomeUnclear, mayComeLate } from '~/api/errors';
import { failureOf } from '~/api/failure';
import { createRule, firewallRulesQuery, fetchRules, type NewRule } from '~/api/firewall';
import { formatCidr } from '~/domain/cidr';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { findingsFor } from '~/domain/rule-set';
import { hasSource, isSameSource, RULE_LIMIT, sourceName, type Rule } from '~/domain/rule';
import { useToast } from '~/ui/toast';
import { useDialogOpener } from '~/ui/dialog-param';
import { focusBlock } from './block';
import { rememberChange } from './last-change';

export type Undo = {
  /** Puts the source and label of a removed rule back, as a new rule. */
  readonly run: (rule: Rule) => void;
  /** The removed rules that are on their way back. */
  readonly coming: readonly Rule[];
};

/**
 * The way back from a removal. What would open the database to everyone goes through the New rule dialog and its
 * confirmation, as any such rule.
 */
export function useUndo(database: DatabaseRef, ranges: readonly ManagedRange[] | undefined): Undo {
  const client = useQueryClient();
  const create = useMutation(createRule(database));
  const [coming, setComing] = useState<readonly Rule[]>([]);
  // A second click comes before the first is rendered.
  const running = useRef(new Map<string, Rule>());
  const openNewRule = useDialogOpener('new-rule');
  const showToast = useToast(database.name);
  // The message that offers this stays on other pages.
  const isMounted = useIsMounted();

  function run(rule: Rule) {
    const again = newRuleOf(rule);
    if (!again) return;
    if (running.current.has(rule.id)) return;
    const listed = client.getQueryData(firewallRulesQuery(database).queryKey) ?? [];
    const rules = [...listed, ...running.current.values()];
    const name = sourceName(rule.source, ranges);
    if (hasSource(rules, rule.source)) return sayPutBack(name);
    if (rules.length >= RULE_LIMIT) {
      const text = `${name} is still removed: all ${RULE_LIMIT} rules are used. Remove one, then put it back.`;
      return showToast({ kind: 'error', about: name, text });
    }
    if (again.type === 'custom') {
      if (findingsFor(again.cidr, rules).some(({ kind }) => kind === 'everyone')) {
        openNewRule(formatCidr(again.cidr), again.label);
        return;
      }
    }
    if (isMounted.current) focusBlock();
    void putBack(rule, again, name);
  }

  /** One of several, perhaps: each rule that was removed can be put back while another is. */
  async function putBack(rule: Rule, again: NewRule, name: string) {
    running.current.set(rule.id, rule);
    setComing([...running.current.values()]);
    try {
      const added = await create.mutateAsync(again);
      rememberChange(database.addonId, { kind: 'added', rules: [added] });
      showToast({ kind: 'done', about: name, text: `${name} is put back. It applies in about 2 minutes.` });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What an answer that was lost has done, or somebody else before, the list tells.
      const isUnclear = isOutcomeUnclear(error) || error.kind === 'invalid';
      const rules = isUnclear ? await fetchRules(client, database).catch(() => null) : [];
      const found = rules?.find(({ source }) => isSameSource(source, rule.source));
      if (found) {
        rememberChange(database.addonId, { kind: 'added', rules: [found] });
        return sayPutBack(name);
      }
      const isOut = rules !== null && !mayComeLate(error);
      const outcome = isOut ? `${name} is still removed` : failureOf(error, name, 'put back');
      showToast({ kind: 'error', about: name, text: `${outcome}. ${describeError(error)}` });
    } finally {
      running.current.delete(rule.id);
      setComing([...running.current.values()]);
    }
  }

  function sayPutBack(name: string) {
    showToast({ kind: 'done', about: name, text: `${name} was put back already.` });
  }

  return { run, coming };
}

/** @returns null for a rule whose range is not an IPv4 CIDR: it cannot be written again */
function newRuleOf({ source, label }: Rule): NewRule | null {
  if (source.type === 'managed') return { type: 'managed', rangeId: source.rangeId };
  return source.cidr && { type: 'custom', cidr: source.cidr, label };
}
