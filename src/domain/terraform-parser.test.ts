import fc from 'fast-check';
import { parseToObject } from 'hcl2-parser';
import { describe, expect, it } from 'vitest';
import { importBlocks, resourceAddress, resourceBlocks } from './terraform';
import { customRule, managedRule, range } from './testing';

/** What HashiCorp's own parser reads; null when it refuses. It shows an expression as `${…}`. */
function parse(text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- the package declares no types
  const answer: unknown = parseToObject(text);
  if (!Array.isArray(answer)) return null;
  const [value, error] = answer.map((part: unknown) => part);
  return error === null ? value : null;
}

const ORDERS = { appId: 'db-1', name: 'orders-production' };

/** The parser is a Go program in JavaScript: on a busy machine it takes its time. */
const SLOW_MS = 60_000;

describe('HashiCorp’s parser', () => {
  it('reads which rules are taken over', () => {
    const rules = [
      customRule('fr-1', range('203.0.113.0/24')),
      { ...managedRule('mr-scalingo-osc-fr1'), id: 'fr-2' },
    ];
    expect(parse(importBlocks(ORDERS, rules))).toEqual({
      import: [
        { to: '${scalingo_database_firewall_rule.orders_production_203_0_113_0_24}', id: 'db-1:fr-1' },
        { to: '${scalingo_database_firewall_rule.orders_production_mr_scalingo_osc_fr1}', id: 'db-1:fr-2' },
      ],
    });
  });

  it(
    'reads texts back, whatever the label, under names of their own',
    () => {
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
          const text = resourceBlocks(ORDERS, rules);
          const fields = Object.fromEntries(
            rules.map((rule) => {
              const label = rule.label.replaceAll(/[\ud800-\udfff]/gu, '\ufffd').normalize('NFC');
              const name = resourceAddress(ORDERS, rule).split('.').at(-1) ?? '';
              return [
                name,
                [{ database_id: 'db-1', cidr: rule.source.text, ...(label !== '' && { label }) }],
              ];
            }),
          );
          expect(parse(text)).toEqual({ resource: { scalingo_database_firewall_rule: fields } });
          // The parser shows an interpolation and a text that looks like one alike: none may be left.
          expect(text).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
          expect(text).not.toMatch(/\$\$\$\{|%%%\{/);
        }),
        { numRuns: 25 },
      );
    },
    SLOW_MS,
  );
});
