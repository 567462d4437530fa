import { describe, expect, it } from 'vitest';
import type { Rule } from './rule';
import { importBlocks, resourceAddress, resourceBlocks, terraformForChange } from './terraform';
import { customRule, managedRule, range, UNJUDGED } from './testing';

const OFFICE: Rule = { ...customRule('fr-1', range('203.0.113.0/24')), label: 'Paris office' };
const ORDERS = { appId: 'db-1', name: 'orders-production' };
const MANAGED = managedRule('mr-scalingo-osc-fr1');

describe('the same by Terraform', () => {
  it('has a resource for each rule', () => {
    expect(resourceBlocks(ORDERS, [OFFICE, MANAGED]))
      .toBe(`resource "scalingo_database_firewall_rule" "orders_production_203_0_113_0_24" {
  database_id = "db-1"
  cidr        = "203.0.113.0/24"
  label       = "Paris office"
}

resource "scalingo_database_firewall_rule" "orders_production_mr_scalingo_osc_fr1" {
  database_id      = "db-1"
  managed_range_id = "mr-scalingo-osc-fr1"
}
`);
  });

  it('takes existing rules over', () => {
    expect(importBlocks(ORDERS, [OFFICE, { ...MANAGED, id: 'fr-2' }])).toBe(`import {
  to = scalingo_database_firewall_rule.orders_production_203_0_113_0_24
  id = "db-1:fr-1"
}

import {
  to = scalingo_database_firewall_rule.orders_production_mr_scalingo_osc_fr1
  id = "db-1:fr-2"
}
`);
  });

  it('writes and deletes blocks for a change', () => {
    const narrow = customRule('fr-2', range('203.0.113.0/25'));
    const address = resourceAddress(ORDERS, OFFICE);
    expect(terraformForChange(ORDERS, { kind: 'added', rules: [OFFICE] })).toEqual({
      write: resourceBlocks(ORDERS, [OFFICE]),
      remove: [],
    });
    expect(terraformForChange(ORDERS, { kind: 'removed', rules: [OFFICE] })).toEqual({
      write: '',
      remove: [address],
    });
    expect(
      terraformForChange(ORDERS, { kind: 'replaced', removed: [OFFICE], added: [narrow], isReversed: false }),
    ).toEqual({
      write: resourceBlocks(ORDERS, [narrow]),
      remove: [address],
    });
    expect(terraformForChange(ORDERS, { kind: 'relabelled', rule: OFFICE, label: 'Lyon' })).toEqual({
      write: resourceBlocks(ORDERS, [{ ...OFFICE, label: 'Lyon' }]),
      // The rule lives on: a block that is deleted would take it along.
      remove: [],
    });
    expect(resourceAddress(ORDERS, { ...OFFICE, label: 'Lyon' })).toBe(address);
  });

  it.each(['', 'Büro Zürich', '1st floor', '東京', '--', 'x'.repeat(255)])(
    'names a rule by its source, whatever its label: %j',
    (label) => {
      expect(resourceAddress(ORDERS, { ...OFFICE, label })).toBe(
        'scalingo_database_firewall_rule.orders_production_203_0_113_0_24',
      );
    },
  );

  it.each([
    ['2001:db8::/32', 'orders_production_2001_db8_32_unjudged'],
    ['::/0', 'orders_production_0_unjudged'],
  ])('tells a rule apart that could not be judged: %s', (text, name) => {
    const rule: Rule = { ...UNJUDGED, source: { type: 'custom', text, cidr: null } };
    expect(resourceAddress(ORDERS, rule)).toBe(`scalingo_database_firewall_rule.${name}`);
  });

  it('tells the rules of two databases apart, and takes any name of one', () => {
    const of = (name: string) => resourceAddress({ ...ORDERS, name }, OFFICE).split('.')[1];
    expect(of('orders-staging')).toBe('orders_staging_203_0_113_0_24');
    expect(of('7-orders')).toBe('rule_7_orders_203_0_113_0_24');
  });

  it('writes a range as it is that could not be judged, and no label when there is none', () => {
    expect(resourceBlocks(ORDERS, [UNJUDGED])).toBe(
      `resource "scalingo_database_firewall_rule" "orders_production_2001_db8_32_unjudged" {
  database_id = "db-1"
  cidr        = "2001:db8::/32"
}
`,
    );
  });
});
