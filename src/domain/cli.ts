/*
 * What the rules, or a change of them, come to as commands of Scalingo's CLI.
 * Source: Scalingo/cli 1.48, cmd/firewall_rules.go.
 */
import type { DatabaseRef } from './database';
import { shellQuote } from './quoting';
import { sourceText, type Rule, type RuleSource } from './rule';

/** Which database a command is for, and in which region. */
export type CliTarget = Pick<DatabaseRef, 'appId' | 'region'>;

/** The words of one line for a POSIX shell, quoted where they need to be. */
export type Command = readonly [string, ...string[]];

/** A change as it was made, or is to be. A source is edited by adding the new one and removing the old rule. */
export type MadeChange =
  | { readonly kind: 'added'; readonly rules: readonly Rule[] }
  | { readonly kind: 'removed'; readonly rules: readonly Rule[] }
  | { readonly kind: 'relabelled'; readonly rule: Rule; readonly label: string }
  | {
      readonly kind: 'replaced';
      readonly removed: readonly Rule[];
      readonly added: readonly Rule[];
      /** Whether the first of the old rules had to go before: every rule that a database can have was in use. */
      readonly isReversed: boolean;
    };

/** What the CLI needs before any command for Dedicated Resources. */
export const PREVIEW = {
  name: 'preview command',
  text: 'export SCALINGO_PREVIEW_FEATURES=true',
  title: 'Turn on the preview commands',
  help: 'Commands for Dedicated Resources are in preview. Run this once in each shell.',
} as const;

export function listCommand(database: CliTarget): Command {
  return command(database, 'database-firewall-rules');
}

/** @param label ignored for a managed range, which has none; a NUL cannot be an argument of any program */
export function addCommand(database: CliTarget, source: RuleSource, label: string): Command {
  if (source.type === 'managed') {
    return command(database, 'database-firewall-rules-add', ...option('managed-range', source.rangeId));
  }
  const options = [...option('cidr', sourceText(source)), ...(label === '' ? [] : option('label', label))];
  return command(database, 'database-firewall-rules-add', ...options);
}

export function removeCommand(database: CliTarget, rule: Rule): Command {
  return command(database, 'database-firewall-rules-remove', shellQuote(rule.id));
}

/** The removal of a rule after a comment that says which it is: its ID does not. */
function namedRemoval(database: CliTarget, rule: Rule): readonly Command[] {
  const label = rule.label.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  // Quoted as well: to zsh, # is a command like any other, unless it is told otherwise.
  const words = [sourceText(rule.source), ...(label === '' ? [] : [`(${label})`])];
  return [['#', ...words.map(shellQuote)], removeCommand(database, rule)];
}

/** One command a line, as they are pasted. */
export function commandLines(commands: readonly Command[]): string {
  return commands.map((words) => words.join(' ')).join('\n');
}

/** What adds all these rules to a database that has none of them. */
export function addCommands(database: CliTarget, rules: readonly Rule[]): readonly Command[] {
  return rules.map(({ source, label }) => addCommand(database, source, label));
}

/**
 * What makes the change. A label takes the rule away for a time: the CLI can't change it, and the API refuses the same
 * source twice, so the old rule has to go first.
 */
export function cliForChange(database: CliTarget, change: MadeChange): readonly Command[] {
  const remove = (rules: readonly Rule[]) => rules.flatMap((rule) => namedRemoval(database, rule));
  switch (change.kind) {
    case 'added':
      return addCommands(database, change.rules);
    case 'removed':
      return remove(change.rules);
    case 'replaced': {
      const before = change.isReversed ? 1 : 0;
      return [
        ...remove(change.removed.slice(0, before)),
        ...addCommands(database, change.added),
        ...remove(change.removed.slice(before)),
      ];
    }
    case 'relabelled':
      return [...remove([change.rule]), addCommand(database, change.rule.source, change.label)];
  }
}

/** @param words quoted already */
export function command(database: CliTarget, name: string, ...words: readonly string[]): Command {
  return ['scalingo', ...regionOption(database), '--database', shellQuote(database.appId), name, ...words];
}

/**
 * A command for an app, or for one of its add-ons: a Shared Resources database is one.
 * @param words quoted already
 */
export function appCommand(
  app: Pick<DatabaseRef, 'appName' | 'region'>,
  ...words: readonly string[]
): Command {
  return ['scalingo', ...regionOption(app), '--app', shellQuote(app.appName), ...words];
}

/**
 * Named each time: else the CLI takes the region of a Git remote, of SCALINGO_REGION or of its own settings. Source:
 * Scalingo/cli 1.48, cmd/commands.go and config/config.go.
 */
function regionOption({ region }: Pick<DatabaseRef, 'region'>): readonly string[] {
  return ['--region', shellQuote(region)];
}

/** A value that looks like an option itself goes into the same word. */
export function option(name: string, value: string): readonly string[] {
  const quoted = shellQuote(value);
  return value.startsWith('-') ? [`--${name}=${quoted}`] : [`--${name}`, quoted];
}
