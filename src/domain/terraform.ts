/*
 * What the rules, or a change of them, come to in Terraform.
 * Source: Scalingo/terraform-provider-scalingo, docs/resources/database_firewall_rule.md and the resource's importer.
 */
import type { DatabaseRef } from './database';
import { hclBlock, hclString } from './hcl';
import { sourceText, type Rule } from './rule';
import type { MadeChange } from './cli';

const RESOURCE = 'scalingo_database_firewall_rule';

/** Which database the rules are of: its name, since one configuration may hold several. */
export type TerraformTarget = Pick<DatabaseRef, 'appId' | 'name'>;

export type TerraformChange = {
  /** Blocks to write; empty for none. */
  readonly write: string;
  /** Addresses of the resources whose blocks are to be deleted. */
  readonly remove: readonly string[];
};

/** A resource for each rule. */
export function resourceBlocks(database: TerraformTarget, rules: readonly Rule[]): string {
  return rules.map((rule) => resourceBlock(database, rule)).join('\n');
}

/** Blocks that take existing rules over instead of adding them again (Terraform 1.5 and later). */
export function importBlocks(database: TerraformTarget, rules: readonly Rule[]): string {
  return rules
    .map((rule) =>
      hclBlock('import', [
        ['to', resourceAddress(database, rule)],
        // The importer splits at the colon: the database, then the rule.
        ['id', hclString(`${database.appId}:${rule.id}`)],
      ]),
    )
    .join('\n');
}

export function terraformForChange(database: TerraformTarget, change: MadeChange): TerraformChange {
  switch (change.kind) {
    case 'added':
      return { write: resourceBlocks(database, change.rules), remove: [] };
    case 'removed':
      return { write: '', remove: change.rules.map((rule) => resourceAddress(database, rule)) };
    case 'replaced':
      return {
        write: resourceBlocks(database, change.added),
        remove: change.removed.map((rule) => resourceAddress(database, rule)),
      };
    case 'relabelled': {
      const { rule, label } = change;
      return { write: resourceBlock(database, { ...rule, label }), remove: [] };
    }
  }
}

/** Such as scalingo_database_firewall_rule.orders_production_203_0_113_0_24: no two rules have the same. */
export function resourceAddress(database: TerraformTarget, rule: Rule): string {
  return `${RESOURCE}.${resourceName(database, rule)}`;
}

function resourceBlock(database: TerraformTarget, rule: Rule): string {
  const { source, label } = rule;
  const fields: (readonly [string, string])[] = [['database_id', hclString(database.appId)]];
  if (source.type === 'managed') fields.push(['managed_range_id', hclString(source.rangeId)]);
  else {
    fields.push(['cidr', hclString(sourceText(source))]);
    if (label !== '') fields.push(['label', hclString(label)]);
  }
  return hclBlock(`resource "${RESOURCE}" "${resourceName(database, rule)}"`, fields);
}

/**
 * The database and the source, which no two rules share, whatever the order and the other rules. Not the label: it can change while the rule
 * lives, and another name would have Terraform remove the rule that it still stands for. A range that could not be judged
 * is told apart by the rule's ID.
 */
function resourceName({ name }: TerraformTarget, { id, source }: Rule): string {
  const isJudged = source.type === 'managed' || source.cidr !== null;
  return identifier([name, sourceText(source), ...(isJudged ? [] : [id])].join(' '));
}

/** An identifier of HCL that every tool takes: small letters, digits and underscores, no digit first. */
function identifier(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^_/, '');
  return /^[a-z]/.test(plain) ? plain : `rule_${plain}`;
}
