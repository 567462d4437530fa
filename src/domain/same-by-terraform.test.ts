import { describe, expect, it } from 'vitest';
import type { Rule } from './rule';
import { importBlocks, resourceAddress, resourceBlocks, terraformForChange } from './same-by-terraform';
import { customRule, managedRule, range, UNJUDGED } from './testing';

const OFFICE: Rule = { ...customRule('fr-1', range('203.0.113.0/24')), label: 'Paris office' };
const MANAGED = managedRule('mr-scalingo-osc-fr1');

describe('the same by Terraform', () => {
  it('has a resource for each rule', () => {
    expect(resourceBlocks('db-1', [OFFICE, MANAGED]))
      .toBe(`resource "scalingo_database_firewall_rule" "rule_203_0_113_0_24" {
  database_id = "db-1"
  cidr        = "203.0.113.0/24"
  label       = "Paris office"
}

resource "scalingo_database_firewall_rule" "mr_scalingo_osc_fr1" {
  database_id      = "db-1"
  managed_range_id = "mr-scalingo-osc-fr1"
}
`);
  });

  it('takes existing rules over', () => {
    expect(importBlocks('db-1', [OFFICE, { ...MANAGED, id: 'fr-2' }])).toBe(`import {
  to = scalingo_database_firewall_rule.rule_203_0_113_0_24
  id = "db-1:fr-1"
}

import {
  to = scalingo_database_firewall_rule.mr_scalingo_osc_fr1
  id = "db-1:fr-2"
}
`);
  });

  it('writes and deletes blocks for a change', () => {
    const narrow = customRule('fr-2', range('203.0.113.0/25'));
    const address = resourceAddress(OFFICE);
    expect(terraformForChange('db', { kind: 'added', rules: [OFFICE] })).toEqual({
      write: resourceBlocks('db', [OFFICE]),
      remove: [],
    });
    expect(terraformForChange('db', { kind: 'removed', rules: [OFFICE] })).toEqual({
      write: '',
      remove: [address],
    });
    expect(
      terraformForChange('db', { kind: 'replaced', removed: [OFFICE], added: [narrow], isReversed: false }),
    ).toEqual({
      write: resourceBlocks('db', [narrow]),
      remove: [address],
    });
    expect(terraformForChange('db', { kind: 'relabelled', rule: OFFICE, label: 'Lyon' })).toEqual({
      write: resourceBlocks('db', [{ ...OFFICE, label: 'Lyon' }]),
      // The rule lives on: a block that is deleted would take it along.
      remove: [],
    });
    expect(resourceAddress({ ...OFFICE, label: 'Lyon' })).toBe(address);
  });

  it.each(['', 'Büro Zürich', '1st floor', '東京', '--', 'x'.repeat(255)])(
    'names a rule by its source, whatever its label: %j',
    (label) => {
      expect(resourceAddress({ ...OFFICE, label })).toBe(
        'scalingo_database_firewall_rule.rule_203_0_113_0_24',
      );
    },
  );

  it.each([
    ['2001:db8::/32', 'rule_2001_db8_32_unjudged'],
    ['::/0', 'rule_0_unjudged'],
  ])('tells a rule apart that could not be judged: %s', (text, name) => {
    const rule: Rule = { ...UNJUDGED, source: { type: 'custom', text, cidr: null } };
    expect(resourceAddress(rule)).toBe(`scalingo_database_firewall_rule.${name}`);
  });

  it('writes a range as it is that could not be judged, and no label when there is none', () => {
    expect(resourceBlocks('db', [UNJUDGED])).toBe(
      `resource "scalingo_database_firewall_rule" "rule_2001_db8_32_unjudged" {
  database_id = "db"
  cidr        = "2001:db8::/32"
}
`,
    );
  });
});
