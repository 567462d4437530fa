import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv, exportHead, exportJson, exportText } from './export';
import type { Rule } from './rule';
import { customRule, managedRule, ORDERS, range } from './testing';
import { linesOf, RANGES } from './testing-paste';

const OFFICE: Rule = { ...customRule('1', range('203.0.113.0/24')), label: 'Office, "Paris"' };
const FORMULA: Rule = { ...customRule('2', range('198.51.100.7/32')), label: '=1+1' };
const PLAIN: Rule = customRule('3', range('192.0.2.0/25'));
const LINES: Rule = { ...customRule('4', range('192.0.2.128/25')), label: ' a\nb' };
const RULES = [OFFICE, managedRule('mr-scalingo-osc-fr1'), FORMULA, PLAIN, LINES];

describe('exported rules', () => {
  it('say whose they are and when they were read, in UTC', () => {
    expect(exportHead(ORDERS, 1_781_877_600_000)).toBe(
      `# ${ORDERS.name} (${ORDERS.appId})\n# osc-fr1, read at 2026-06-19T14:00:00Z\n`,
    );
  });

  it('are lines that can be pasted', () => {
    expect(exportText(RULES, RANGES).split('\n')).toEqual([
      '203.0.113.0/24 # Office, "Paris"',
      'mr-scalingo-osc-fr1 # Scalingo osc-fr1 region',
      '198.51.100.7/32 # =1+1',
      '192.0.2.0/25',
      String.raw`192.0.2.128/25 # " a\nb"`,
      '',
    ]);
  });

  it('are CSV that no spreadsheet runs', () => {
    expect(exportCsv(RULES, RANGES).split('\r\n')).toEqual([
      'source,label',
      '203.0.113.0/24,"Office, ""Paris"""',
      'mr-scalingo-osc-fr1,Scalingo osc-fr1 region',
      "198.51.100.7/32,'=1+1",
      '192.0.2.0/25,',
      '192.0.2.128/25," a\nb"',
      '',
    ]);
  });

  it('are JSON with the names of the API', () => {
    const dated = { ...PLAIN, createdAt: 1_781_877_600_000 };
    expect(JSON.parse(exportJson([dated, ...RULES.slice(0, 2)], RANGES))).toEqual([
      { type: 'custom_range', cidr: '192.0.2.0/25', label: '', created_at: '2026-06-19T14:00:00.000Z' },
      { type: 'custom_range', cidr: '203.0.113.0/24', label: 'Office, "Paris"' },
      { type: 'managed_range', range_id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' },
    ]);
  });

  it('name a managed range as the API does, and leave the name out of one that it does not list', () => {
    const rules = [managedRule('mr-scalingo-osc-secnum-fr1'), managedRule('mr-x')];
    expect(exportText(rules, RANGES)).toBe(
      'mr-scalingo-osc-secnum-fr1 # Scalingo osc-secnum-fr1 region\nmr-x\n',
    );
  });

  it.each([
    ['text', (...list: Parameters<typeof exportText>) => exportHead(ORDERS, 0) + exportText(...list)],
    ['CSV', exportCsv],
    ['JSON', exportJson],
  ])('come back as they were, as %s, whatever the labels', (_name, write) => {
    const labels = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'"\'\\,;#/=+-@\t\r\n\u00a0\u2028\ufeff ab'), maxLength: 8 }),
      fc.constantFrom(
        '# x',
        '// x',
        '"',
        '""',
        '"a" "b"',
        "'=1",
        'null',
        '[',
        '{}',
        'x,',
        '0.0.0.0/0',
        'a,ip',
        'x;cidr',
        '\ud800',
      ),
    );
    const rules = fc.array(fc.oneof({ weight: 5, arbitrary: labels }, fc.constant(null)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rules, (list) => {
        const sources = list.map((label, index): Rule => {
          if (label === null) return managedRule('mr-scalingo-osc-secnum-fr1');
          return { ...customRule(String(index), { network: index * 4, prefix: 30 }, index || null), label };
        });
        const back = linesOf(write(sources, RANGES)).map(({ label, content }) => {
          if (content.kind === 'managed') return { rangeId: content.range.id };
          return content.kind === 'custom' ? { cidrs: content.cidrs, label } : content;
        });
        expect(back).toEqual(
          sources.map(({ source, label }) =>
            source.type === 'managed' ? { rangeId: source.rangeId } : { cidrs: [source.cidr], label },
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});
