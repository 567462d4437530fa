import type { DatabaseRef } from '~/domain/database';
import { intersect } from '~/domain/address-set';
import type { Rule } from '~/domain/rule';
import { unionOf } from '~/domain/rule-set';
import { cliForChange, commandLines, PREVIEW, type MadeChange } from '~/domain/cli';
import { importBlocks, terraformForChange } from '~/domain/terraform';
import { ToolText } from '~/ui/tool-text';
import { elsewhereText, LABEL_BY_CLI } from './same-by-words';

type SameByChangeProps = { database: DatabaseRef; change: MadeChange; tool: 'cli' | 'terraform' };

/** What makes the last change elsewhere, or takes it over into Terraform, which finds it made already. */
export function SameByChange({ database, change, tool }: SameByChangeProps) {
  switch (tool) {
    case 'cli':
      return (
        <>
          <ToolText {...PREVIEW} />
          <ToolText
            name="commands of the last change"
            text={commandLines(cliForChange(database, change))}
            title={titleOf(change)}
            isWrapped
            help={cliHelp(change)}
          />
        </>
      );
    case 'terraform': {
      const { write, remove } = terraformForChange(database, change);
      const present = presentOf(change);
      return (
        <>
          {write !== '' && (
            <ToolText
              name="resource blocks"
              text={write}
              title="Write these resources"
              help="They stand for what was added or changed here."
            />
          )}
          {present.length > 0 && (
            <ToolText
              name="import blocks"
              text={importBlocks(database, present)}
              title="Import"
              help="The change was made here already: this takes it over instead of making it again. Terraform 1.5 or later."
            />
          )}
          {remove.length > 0 && (
            <ToolText
              name="resources to delete"
              text={remove.join('\n')}
              title="Delete these resources"
              help="The rules no longer exist. Delete their blocks, if your configuration has them."
            />
          )}
        </>
      );
    }
  }
}

function cliHelp(change: MadeChange): string {
  if (change.kind === 'relabelled') return LABEL_BY_CLI;
  const elsewhere = `This change was made here already. ${elsewhereText(change.kind !== 'added')}`;
  return change.kind === 'replaced' && intersect(unionOf(change.removed), unionOf(change.added)).length > 0
    ? `${elsewhere} Until the new rule applies there, addresses that both allow may be denied.`
    : elsewhere;
}

function titleOf(change: MadeChange): string {
  switch (change.kind) {
    case 'added':
      return change.rules.length === 1 ? 'Add the rule' : `Add ${change.rules.length} rules`;
    case 'removed':
      return change.rules.length === 1 ? 'Remove the rule' : `Remove ${change.rules.length} rules`;
    case 'relabelled':
      return 'Change the label';
    case 'replaced':
      return change.isReversed
        ? 'Remove the old rule, then add the new one'
        : 'Add the new rule, then remove what it replaces';
  }
}

/** The rules that the change left in place. */
function presentOf(change: MadeChange): readonly Rule[] {
  switch (change.kind) {
    case 'added':
      return change.rules;
    case 'removed':
      return [];
    case 'relabelled':
      return [{ ...change.rule, label: change.label }];
    case 'replaced':
      return change.added;
  }
}
