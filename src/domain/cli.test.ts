import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from './rule';
import {
  addCommand,
  addCommands,
  cliForChange,
  commandLines,
  listCommand,
  removeCommand,
  type Command,
} from './cli';
import { customRule, managedRule, range, UNJUDGED } from './testing';

const line = (command: Command) => command.join(' ');
const DB = { appId: 'db-1', region: 'osc-fr1' };
const OFFICE: Rule = { ...customRule('fr-1', range('203.0.113.0/24')), label: 'Paris office' };

describe('the same by CLI', () => {
  it.each<[string, () => Command]>([
    ['scalingo --region osc-fr1 --database db-1 database-firewall-rules', () => listCommand(DB)],
    [
      "scalingo --region osc-fr1 --database db-1 database-firewall-rules-add --cidr 203.0.113.0/24 --label 'Paris office'",
      () => addCommand(DB, OFFICE.source, OFFICE.label),
    ],
    [
      'scalingo --region osc-fr1 --database db-1 database-firewall-rules-add --cidr 203.0.113.0/24',
      () => addCommand(DB, OFFICE.source, ''),
    ],
    [
      'scalingo --region osc-fr1 --database db-1 database-firewall-rules-add --cidr 203.0.113.0/24 --label=--cidr',
      () => addCommand(DB, OFFICE.source, '--cidr'),
    ],
    [
      'scalingo --region osc-fr1 --database db-1 database-firewall-rules-add --managed-range mr-scalingo-osc-fr1',
      () => addCommand(DB, { type: 'managed', rangeId: 'mr-scalingo-osc-fr1' }, 'no'),
    ],
    [
      String.raw`scalingo --region osc-fr1 --database 'o'\''db' database-firewall-rules-add --cidr 2001:db8::/32`,
      () => addCommand({ ...DB, appId: "o'db" }, UNJUDGED.source, ''),
    ],
    [
      'scalingo --region osc-secnum-fr1 --database db-1 database-firewall-rules',
      () => listCommand({ ...DB, region: 'osc-secnum-fr1' }),
    ],
    [
      'scalingo --region osc-fr1 --database db-1 database-firewall-rules-remove fr-1',
      () => removeCommand(DB, OFFICE),
    ],
  ])('%s', (expected, command) => expect(line(command())).toBe(expected));

  it('puts one command on a line', () => {
    expect(commandLines([listCommand(DB), removeCommand(DB, OFFICE)])).toBe(
      'scalingo --region osc-fr1 --database db-1 database-firewall-rules\nscalingo --region osc-fr1 --database db-1 database-firewall-rules-remove fr-1',
    );
  });

  it('adds before it removes, but for a label', () => {
    const narrow = { ...customRule('fr-2', range('203.0.113.0/25')), label: 'Paris office' };
    const add = (rule: Rule, label = rule.label) => line(addCommand(DB, rule.source, label));
    const remove = ["# 203.0.113.0/24 '(Paris office)'", line(removeCommand(DB, OFFICE))];
    const inShort = (change: Parameters<typeof cliForChange>[1]) => {
      return cliForChange(DB, change).map(line);
    };
    expect(inShort({ kind: 'added', rules: [OFFICE, narrow] })).toEqual([add(OFFICE), add(narrow)]);
    expect(inShort({ kind: 'removed', rules: [OFFICE] })).toEqual(remove);
    const replaced = { kind: 'replaced', removed: [OFFICE], added: [narrow] } as const;
    expect(inShort({ ...replaced, isReversed: false })).toEqual([add(narrow), ...remove]);
    expect(inShort({ ...replaced, isReversed: true })).toEqual([...remove, add(narrow)]);
    expect(inShort({ kind: 'relabelled', rule: OFFICE, label: 'Lyon' })).toEqual([
      ...remove,
      add(OFFICE, 'Lyon'),
    ]);
  });

  it.each([
    ['', '# 203.0.113.0/24'],
    ['a\nscalingo b\u2028c\0', "# 203.0.113.0/24 '(a scalingo b c )'"],
    ["x'; reboot #", String.raw`# 203.0.113.0/24 '(x'\''; reboot #)'`],
  ])('says before a removal which rule it is, on one line: %j', (label, remark) => {
    const [first = ['']] = cliForChange(DB, { kind: 'removed', rules: [{ ...OFFICE, label }] });
    expect(line(first)).toBe(remark);
  });

  it('names a managed rule before its removal', () => {
    const [first = ['']] = cliForChange(DB, { kind: 'removed', rules: [managedRule('mr-x')] });
    expect(line(first)).toBe('# mr-x');
  });

  it('removes the first of many before, when there is no room', () => {
    const others = [customRule('fr-2', range('192.0.2.0/32')), customRule('fr-3', range('192.0.2.1/32'))];
    const change = { kind: 'replaced', removed: others, added: [OFFICE], isReversed: true } as const;
    const words = cliForChange(DB, change).map((command) => command.at(-1));
    expect(words).toEqual(['192.0.2.0/32', 'fr-2', "'Paris office'", '192.0.2.1/32', 'fr-3']);
  });

  it('gives the program each label as it is, whatever the shell', () => {
    const labels = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'\'"\\$`!~*?[]{}()<>|&;#=- \t\n\rab'), maxLength: 10 }),
    );
    // A shell's arguments are bytes of UTF-8 without NUL.
    const usable = labels.map((label) => label.replaceAll('\0', '').replaceAll(/[\ud800-\udfff]/gu, ''));
    fc.assert(
      fc.property(
        fc.array(usable, { minLength: 40, maxLength: 40 }),
        fc.constantFrom('sh', 'bash'),
        (list, shell) => {
          const rules = list.map((label, id) => ({
            ...customRule(String(id), { network: id, prefix: 32 }),
            label,
          }));
          // Each call tells how many words it got, then the words.
          const script = `scalingo() { printf '%s\\0' "$#" "$@"; }\n${addCommands(DB, rules).map(line).join('\n')}\n`;
          const said = execFileSync(shell, { input: script, encoding: 'utf8' }).split('\0');
          const given = list.map(() => {
            const words = said.splice(0, 1 + Number(said[0]));
            const at = words.findIndex((word) => word.startsWith('--label'));
            if (at === -1) return '';
            return words[at] === '--label' ? words[at + 1] : words[at]?.slice('--label='.length);
          });
          expect(given).toEqual(list);
        },
      ),
      { numRuns: 20 },
    );
  });
});

it('names a managed rule by its range alone', () => {
  expect(addCommands(DB, [managedRule('mr-x')]).map(line)).toEqual([
    'scalingo --region osc-fr1 --database db-1 database-firewall-rules-add --managed-range mr-x',
  ]);
});
