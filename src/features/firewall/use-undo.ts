import { useMutation, useQueryClient } from '@tanstack/react-query';
import { comingRules, forgetComing, noteComing } from '~/api/coming-rules';
import { describeError } from '~/api/error-words';
import { ApiError, isOutcomeUnclear, mayComeLate } from '~/api/errors';
import { failureOf } from '~/api/failure';
import { createRule, fetchRules } from '~/api/firewall';
import { formatCidr } from '~/domain/cidr';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { opensToEveryone } from '~/domain/rule-set';
import { hasSource, isSameSource, RULE_LIMIT, sourceName, type NewRule, type Rule } from '~/domain/rule';
import { useToast } from '~/ui/toast';
import { useDialogOpener } from '~/ui/dialog-param';
import { watchFocus } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { knownRules, readAnew } from './known-rules';
import { rememberChange } from './last-change';

/** Puts the source and label of a removed rule back, as a new rule. */
export type Undo = (rule: Rule) => void;

/**
 * Hook: the way back from a removal. What would open the database to everyone goes through the New rule dialog and its
 * confirmation, as any such rule.
 */
export function useUndo(database: DatabaseRef, ranges: readonly ManagedRange[] | undefined): Undo {
  const client = useQueryClient();
  const create = useMutation(createRule(database));
  const openNewRule = useDialogOpener('new-rule');
  const showToast = useToast(database.name);
  // The message that offers this stays on other pages.
  const isMounted = useIsMounted();
  const { addonId } = database;

  async function run(rule: Rule) {
    const again = newRuleOf(rule);
    // A second press comes before the first is rendered, or from the row after the message.
    const coming = comingRules(addonId).find(({ source }) => isSameSource(source, rule.source));
    if (coming && coming.id !== rule.id) return sayComing(rule);
    if (!again || coming) return;
    noteComing(addonId, rule, rule);
    const isForEveryone = await putBack(rule, again).finally(() => forgetComing(addonId, rule));
    if (isForEveryone && again.type === 'custom') openNewRule(formatCidr(again.cidr), again.label);
  }

  /**
   * One of several, perhaps: each rule that was removed can be put back while another is.
   * @returns whether it would open to everyone, and so was not sent
   */
  async function putBack(rule: Rule, again: NewRule): Promise<boolean> {
    const isFree = watchFocus();
    // What others have added since may open to everyone together with it.
    if (again.type === 'custom') await readAnew(client, database);
    const rules = knownRules(client, database, [rule]);
    const name = sourceName(rule.source, ranges);
    if (hasSource(rules, rule.source)) {
      sayPutBack(name);
      return false;
    }
    if (rules.length >= RULE_LIMIT) {
      const text = `${name} is still removed: all ${RULE_LIMIT} rules are used. Remove one, then put it back.`;
      showToast({ kind: 'error', about: name, text });
      return false;
    }
    if (again.type === 'custom' && opensToEveryone([again.cidr], rules)) return true;
    if (isMounted.current && isFree()) focusBlock();
    await send(rule, again, name);
    return false;
  }

  async function send(rule: Rule, again: NewRule, name: string) {
    try {
      const added = await create.mutateAsync(again);
      rememberChange(addonId, { kind: 'added', rules: [added] });
      showToast({ kind: 'done', about: name, text: `${name} is put back. It applies in about 2 minutes.` });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What an answer that was lost has done, or somebody else before, the list tells.
      const isUnclear = isOutcomeUnclear(error) || error.kind === 'invalid';
      const rules = isUnclear ? await fetchRules(client, database).catch(() => null) : [];
      const found = rules?.find(({ source }) => isSameSource(source, rule.source));
      if (found) {
        rememberChange(addonId, { kind: 'added', rules: [found] });
        return sayPutBack(name);
      }
      const isOut = rules !== null && !mayComeLate(error);
      const outcome = isOut ? `${name} is still removed` : failureOf(error, name, 'put back');
      showToast({ kind: 'error', about: name, text: `${outcome}. ${describeError(error)}` });
    }
  }

  /** A pasted list has it too, and is being sent. */
  function sayComing({ source }: Rule) {
    const name = sourceName(source, ranges);
    showToast({ kind: 'done', about: name, text: `${name} is being added already.` });
  }

  function sayPutBack(name: string) {
    showToast({ kind: 'done', about: name, text: `${name} was put back already.` });
  }

  return (rule) => void run(rule);
}

/** @returns null for a rule whose range is not an IPv4 CIDR: it cannot be written again */
function newRuleOf({ source, label }: Rule): NewRule | null {
  if (source.type === 'managed') return { type: 'managed', rangeId: source.rangeId };
  return source.cidr && { type: 'custom', cidr: source.cidr, label };
}
