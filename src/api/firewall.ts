import { hashKey, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { formatCidr, parseCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { sourceOf, sourceText, type NewRule, type Rule } from '~/domain/rule';
import { forgetComing, noteComing } from './coming-rules';
import { isChangeDue, showChange } from './changes';
import { withDatabaseToken } from './database-token';
import { fetchJson, fetchNothing } from './http';
import { rememberRemoval, rememberVanished } from './removals';
import { observeMoment, observePastMoment, serverNow } from './server-time';
import {
  firewallRuleBody,
  firewallRulesBody,
  managedRangesBody,
  type WireFirewallRule,
  type WireFirewallRuleParams,
} from './wire';

const rulesPath = ({ addonId }: DatabaseRef) =>
  `/api/databases/${encodeURIComponent(addonId)}/firewall_rules`;
const rulePath = (database: DatabaseRef, rule: Rule) =>
  `${rulesPath(database)}/${encodeURIComponent(rule.id)}`;

/** How often to refetch while a failed change may still take effect, in milliseconds. */
const LATE_POLL_MS = 10_000;

/** The firewall rules of a Dedicated Resources database, in the API's order. Throws ApiError. */
export const firewallRulesQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['database', database.addonId, 'firewall-rules'],
    queryFn: async ({ client, queryKey, signal }): Promise<readonly Rule[]> => {
      const { rules: wire } = await withDatabaseToken(database, (token) =>
        fetchJson(firewallRulesBody, { path: rulesPath(database), token, signal }),
      );
      const rules = wire.map(toRule);
      rememberVanished(database.addonId, client.getQueryData(queryKey), rules);
      return rules;
    },
    refetchInterval: ({ queryKey }) => isChangeDue(queryKey) && LATE_POLL_MS,
  });

/** The managed ranges that Scalingo offers, in the API's order. Throws ApiError. */
export const managedRangesQuery = (database: DatabaseRef) =>
  queryOptions({
    queryKey: ['managed-ranges'],
    staleTime: 3_600_000,
    queryFn: ({ signal }): Promise<readonly ManagedRange[]> =>
      withDatabaseToken(
        database,
        async (token) =>
          (await fetchJson(managedRangesBody, { path: '/api/firewall/managed_ranges', token, signal }))
            .ranges,
      ),
  });

const changeOf = (database: DatabaseRef) => ({
  addonId: database.addonId,
  changes: firewallRulesQuery(database).queryKey,
});

/** Adds a rule; it takes effect in about two minutes. Throws ApiError. */
export const createRule = (database: DatabaseRef) =>
  mutationOptions({
    meta: changeOf(database),
    onMutate: (rule: NewRule): unknown => noteComing(database.addonId, rule, toComingRule(rule)),
    mutationFn: (rule: NewRule): Promise<Rule> =>
      withDatabaseToken(database, async (token) => {
        const body = toCreateParams(rule);
        const call = { method: 'POST', path: rulesPath(database), body, token } as const;
        const sentAt = Date.now();
        const created = toRule((await fetchJson(firewallRuleBody, call)).rule);
        if (created.createdAt !== null) observeMoment(created.createdAt, sentAt);
        return created;
      }),
    onSuccess: (rule, _variables, _result, { client }) =>
      setRules(client, database, (rules) => [...rules.filter(({ id }) => id !== rule.id), rule]),
    onSettled: (_rule, _error, variables) => forgetComing(database.addonId, variables),
  });

/** Changes the label of a custom rule: the only thing that the API lets change. Throws ApiError. */
export const updateRuleLabel = (database: DatabaseRef) =>
  mutationOptions({
    meta: changeOf(database),
    mutationFn: ({ rule, label }: { readonly rule: Rule; readonly label: string }): Promise<Rule> =>
      withDatabaseToken(database, async (token) => {
        const call = { method: 'PATCH', path: rulePath(database, rule), token } as const;
        const body = { firewall_rule: { label } };
        return toRule((await fetchJson(firewallRuleBody, { ...call, body })).rule);
      }),
    // Only the label: the answer may lack `created_at`, without which the rule would count as active.
    onSuccess: ({ id, label }, _variables, _result, { client }) =>
      setRules(client, database, (rules) =>
        rules.map((rule) => (rule.id === id ? { ...rule, label } : rule)),
      ),
  });

/**
 * Removes a rule. It may let connections in for about two more minutes, and is kept in `removals` for as long. Throws
 * ApiError.
 */
export const deleteRule = (database: DatabaseRef) =>
  mutationOptions({
    meta: changeOf(database),
    mutationFn: (rule: Rule): Promise<void> =>
      withDatabaseToken(database, (token) => {
        // Before the answer: the page may be left meanwhile. The entry has no effect as long as the rule is listed.
        rememberRemoval(database.addonId, { rule, removedAt: serverNow(), isUncertain: true });
        return fetchNothing({ method: 'DELETE', path: rulePath(database, rule), token });
      }),
    onSuccess: (_nothing, rule, _result, { client }) => {
      rememberRemoval(database.addonId, { rule, removedAt: serverNow() });
      return setRules(client, database, (rules) => rules.filter(({ id }) => id !== rule.id));
    },
  });

/**
 * Fetches the rules, to learn how a change ended whose answer was lost. Throws ApiError. When another change cancels
 * the request, `fetchQuery` resolves with the old data; then it is sent again.
 */
export async function fetchRules(client: QueryClient, database: DatabaseRef): Promise<readonly Rule[]> {
  // Always stale, even if the clock was set back.
  const query = { ...firewallRulesQuery(database), staleTime: -Infinity };
  const hash = hashKey(query.queryKey);
  let hasAnswered = false;
  const stopListening = client.getQueryCache().subscribe((event) => {
    const isAnswer = event.type === 'updated' && event.action.type === 'success';
    if (isAnswer && event.query.queryHash === hash) hasAnswered = true;
  });
  try {
    for (;;) {
      const rules = await client.fetchQuery(query);
      if (hasAnswered) return rules;
    }
  } finally {
    stopListening();
  }
}

function setRules(
  client: QueryClient,
  database: DatabaseRef,
  change: (rules: readonly Rule[]) => readonly Rule[],
): Promise<void> {
  return showChange(client, firewallRulesQuery(database).queryKey, change);
}

function toRule(wire: WireFirewallRule): Rule {
  const isManaged = wire.type === 'managed_range' || (wire.cidr == null && wire.range_id != null);
  const text = wire.cidr ?? '';
  if (wire.created_at != null) observePastMoment(wire.created_at);
  return {
    id: wire.id,
    source: isManaged
      ? { type: 'managed', rangeId: wire.range_id ?? '' }
      : { type: 'custom', text, cidr: parseCidr(text) },
    label: isManaged ? '' : (wire.label ?? ''),
    createdAt: wire.created_at ?? null,
  };
}

/** As it will be listed, but for what Scalingo alone gives it. */
export function toComingRule(rule: NewRule): Rule {
  const source = sourceOf(rule);
  const label = rule.type === 'custom' ? rule.label : '';
  return { id: sourceText(source), source, label, createdAt: null };
}

function toCreateParams(rule: NewRule): WireFirewallRuleParams {
  return {
    firewall_rule:
      rule.type === 'custom'
        ? { type: 'custom_range', cidr: formatCidr(rule.cidr), label: rule.label }
        : { type: 'managed_range', range_id: rule.rangeId },
  };
}
