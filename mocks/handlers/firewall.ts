import type { HttpHandler } from 'msw';
import { databaseIdOf, nextId, type MockData, type RuleRecord } from '~mocks/db';
import { endpoint, isRecord, type Environment } from '~mocks/endpoint';
import { badRequest, invalid, notFound } from '~mocks/errors';
import { cidrProblem } from '~mocks/ipv4';
import { findDatabase } from './databases';

/** Scalingo's documentation, "How the Firewall Works" */
const RULE_LIMIT = 30;
/** Ours: the real limit is not published. */
const LABEL_LIMIT = 255;

/** Database API: firewall rules and managed ranges. */
export function firewallHandlers(environment: Environment): HttpHandler[] {
  const rules = '/api/databases/:addon/firewall_rules';
  return [
    endpoint(environment, {
      name: 'firewall_rules',
      method: 'get',
      path: rules,
      auth: 'addon',
      status: 200,
      answer: ({ data, param }) => {
        const addonId = param('addon');
        return { rules: rulesOf(data, addonId).map((rule) => ruleJson(rule, addonId)) };
      },
    }),
    endpoint(environment, {
      name: 'create_firewall_rule',
      method: 'post',
      path: rules,
      auth: 'addon',
      status: 201,
      answer: ({ data, param, body, now, save }) => {
        const present = rulesOf(data, param('addon'));
        const rule: RuleRecord = {
          id: nextId(data),
          ...newRule(unwrap(body), present, data),
          created_at: now,
          updated_at: now,
        };
        present.push(rule);
        save();
        return { rule: ruleJson(rule, param('addon')) };
      },
    }),
    endpoint(environment, {
      name: 'update_firewall_rule',
      method: 'patch',
      path: `${rules}/:rule`,
      auth: 'addon',
      status: 200,
      answer: ({ data, param, body, now, save }) => {
        const rule = findRule(rulesOf(data, param('addon')), param('rule'));
        if (rule.type === 'managed_range') throw invalid('label', "can't be set on a managed rule");
        const params = unwrap(body);
        if ('label' in params) {
          rule.label = labelOf(params);
          rule.updated_at = now;
        }
        save();
        return { rule: ruleJson(rule, param('addon')) };
      },
    }),
    endpoint(environment, {
      name: 'delete_firewall_rule',
      method: 'delete',
      path: `${rules}/:rule`,
      auth: 'addon',
      status: 204,
      answer: ({ data, param, save }) => {
        const present = rulesOf(data, param('addon'));
        present.splice(present.indexOf(findRule(present, param('rule'))), 1);
        save();
        return {};
      },
    }),
    endpoint(environment, {
      name: 'managed_ranges',
      method: 'get',
      path: '/api/firewall/managed_ranges',
      auth: 'addon',
      status: 200,
      answer: ({ data }) => ({ ranges: data.managedRanges }),
    }),
  ];
}

/** Only Dedicated Resources databases have a firewall. */
function rulesOf(data: MockData, addonId: string): RuleRecord[] {
  const { app, database } = findDatabase(data, addonId);
  if (!app.isDedicatedDatabase) throw notFound('firewall');
  return database.rules;
}

function findRule(rules: RuleRecord[], id: string): RuleRecord {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw notFound('firewall_rule');
  return rule;
}

/** go-scalingo and the CLI send the parameters bare; scalingo.js wraps them. */
function unwrap(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const wrapped = body['firewall_rule'];
  if (wrapped === undefined) return body;
  if (!isRecord(wrapped)) throw badRequest('firewall_rule must be an object');
  return wrapped;
}

function newRule(
  params: Readonly<Record<string, unknown>>,
  present: readonly RuleRecord[],
  data: MockData,
): Pick<RuleRecord, 'type' | 'cidr' | 'label' | 'range_id'> {
  const { type, cidr, range_id: rangeId } = params;
  switch (type) {
    case 'custom_range': {
      const problem = cidrProblem(cidr);
      if (problem) throw invalid('cidr', problem);
      if (present.some((rule) => rule.cidr === cidr)) throw invalid('cidr', 'has already been taken');
      checkLimit(present);
      return { type, cidr: String(cidr), label: labelOf(params) };
    }
    case 'managed_range': {
      const range = data.managedRanges.find(({ id }) => id === rangeId);
      if (!range) throw invalid('range_id', 'is not a managed range');
      if (present.some((rule) => rule.range_id === range.id))
        throw invalid('range_id', 'has already been taken');
      checkLimit(present);
      return { type, range_id: range.id };
    }
    default:
      throw invalid('type', 'is not included in the list');
  }
}

function checkLimit(present: readonly RuleRecord[]): void {
  if (present.length >= RULE_LIMIT)
    throw invalid('base', `can't have more than ${RULE_LIMIT} firewall rules`);
}

function labelOf(params: Readonly<Record<string, unknown>>): string {
  const label = params['label'] ?? '';
  if (typeof label !== 'string') throw invalid('label', 'is not a text');
  if (label.length > LABEL_LIMIT)
    throw invalid('label', `is too long (maximum is ${LABEL_LIMIT} characters)`);
  return label;
}

function ruleJson(rule: RuleRecord, addonId: string): object {
  return {
    ...rule,
    database_id: databaseIdOf(addonId),
    created_at: new Date(rule.created_at).toISOString(),
    updated_at: new Date(rule.updated_at).toISOString(),
  };
}
