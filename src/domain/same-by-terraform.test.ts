import fc from 'fast-check';
import { parseToObject } from 'hcl2-parser';
import { describe, expect, it } from 'vitest';
import { hclString } from './hcl';
import type { Rule } from './rule';
import { importBlocks, resourceAddress, resourceBlocks, terraformForChange } from './same-by-terraform';
import { customRule, managedRule, range, UNJUDGED } from './testing';

const OFFICE: Rule = { ...customRule('fr-1', range('203.0.113.0/24')), label: 'Paris office' };
const MANAGED = managedRule('mr-scalingo-osc-fr1');

/** What HashiCorp's own parser reads; null when it refuses. It shows an expression as `${…}`. */
function parse(text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- the package declares no types
  const answer: unknown = parseToObject(text);
  if (!Array.isArray(answer)) return null;
  const [value, error] = answer.map((part: unknown) => part);
  return error === null ? value : null;
}

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
    expect(parse(importBlocks('db-1', [OFFICE, { ...MANAGED, id: 'fr-2' }]))).toEqual({
      import: [
        { to: '${scalingo_database_firewall_rule.rule_203_0_113_0_24}', id: 'db-1:fr-1' },
        { to: '${scalingo_database_firewall_rule.mr_scalingo_osc_fr1}', id: 'db-1:fr-2' },
      ],
    });
  });

  it('writes and deletes blocks for a change', () => {
    const narrow = customRule('fr-2', range('203.0.113.0/25'));
    const address = resourceAddress(OFFICE);
    expect(terraformForChange('db', { kind: 'added', rules: [OFFICE] })).toEqual({
      write: resourceBlocks('db', [OFFICE]),
      remove: [],
      isInterrupting: false,
    });
    expect(terraformForChange('db', { kind: 'removed', rules: [OFFICE] })).toEqual({
      write: '',
      remove: [address],
      isInterrupting: false,
    });
    expect(
      terraformForChange('db', { kind: 'replaced', removed: [OFFICE], added: [narrow], isReversed: false }),
    ).toEqual({
      write: resourceBlocks('db', [narrow]),
      remove: [address],
      isInterrupting: false,
    });
    expect(terraformForChange('db', { kind: 'relabelled', rule: OFFICE, label: 'Lyon' })).toEqual({
      write: resourceBlocks('db', [{ ...OFFICE, label: 'Lyon' }]),
      // The rule lives on: a block that is deleted would take it along.
      remove: [],
      isInterrupting: true,
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

  it('tells rules apart that could not be judged', () => {
    expect(resourceAddress(UNJUDGED)).toBe('scalingo_database_firewall_rule.rule_2001_db8_32_unjudged');
  });
});

describe('texts in HCL', () => {
  it.each([
    ['a', '"a"'],
    ['"\\\n\r\t', String.raw`"\"\\\n\r\t"`],
    ['${x}', '"$${x}"'],
    ['%{if}', '"%%{if}"'],
    ['$${x}', String.raw`"$\u0024{x}"`],
    ['$%{x}', '"$%%{x}"'],
    ['$ { $', '"$ { $"'],
    ['\0\x1b\x7f', String.raw`"\u0000\u001b\u007f"`],
    ['\u202eabc\u200b\u2028\u00a0', String.raw`"\u202eabc\u200b\u2028\u00a0"`],
    ['\u{e0041}', String.raw`"\U000e0041"`],
    ['é 😀', '"é 😀"'],
    ['\ud800', '"\ufffd"'],
  ])('%j is %s', (text, literal) => expect(hclString(text)).toBe(literal));

  it('are read back by HashiCorp’s parser, whatever the label, under names of their own', () => {
    const labels = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.string({ unit: fc.constantFrom(...'${}%"\\\n\r\tu0~ab.'), maxLength: 12 }),
      fc.constantFrom(
        '${',
        '%{',
        '$${',
        '$$${',
        '%%{',
        '${1 + 1}',
        '%{ if true }x%{ endif }',
        '\\${',
        '${"}"}',
      ),
    );
    fc.assert(
      fc.property(fc.array(labels, { minLength: 12, maxLength: 12 }), (list) => {
        const rules = list.map((label, id) => ({
          ...customRule(String(id), { network: id * 2 ** 24, prefix: 8 }),
          label,
        }));
        const text = resourceBlocks('db', rules);
        const fields = Object.fromEntries(
          rules.map((rule) => {
            const label = rule.label.replaceAll(/[\ud800-\udfff]/gu, '\ufffd').normalize('NFC');
            const name = resourceAddress(rule).split('.').at(-1) ?? '';
            return [name, [{ database_id: 'db', cidr: rule.source.text, ...(label !== '' && { label }) }]];
          }),
        );
        expect(parse(text)).toEqual({ resource: { scalingo_database_firewall_rule: fields } });
        // The parser shows an interpolation and a text that looks like one alike: none may be left.
        expect(text).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
        expect(text).not.toMatch(/\$\$\$\{|%%%\{/);
      }),
      { numRuns: 25 },
    );
  });
});
