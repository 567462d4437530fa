import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { addCommands, commandLines, listCommand, PREVIEW, removeCommand } from '~/domain/cli';
import { ToolText } from '~/ui/tool-text';
import { elsewhereText, LABEL_BY_CLI } from './same-by-words';

type SameByCliProps = {
  database: DatabaseRef;
  rules: readonly Rule[];
  /** The one rule that it is about, if so. */
  removed: Rule | undefined;
};

/** Commands of Scalingo's CLI that list, add and remove rules. Its `--database` takes the ID of `/v1/databases`. */
export function SameByCli({ database, rules, removed }: SameByCliProps) {
  return (
    <>
      <ToolText {...PREVIEW} />
      <ToolText
        name="list command"
        text={commandLines([listCommand(database)])}
        title="List the rules"
        help="Shows each rule with its ID."
      />
      {rules.length === 0 ? (
        <p className="text-text-3">There is no rule to add yet.</p>
      ) : (
        <ToolText
          name={removed ? 'add command' : 'add commands'}
          text={commandLines(addCommands(database, rules))}
          title={removed ? 'Add the rule' : 'Add the rules'}
          isWrapped
          help={`${elsewhereText()} A source that is allowed already is refused.`}
        />
      )}
      {removed && (
        <ToolText
          name="remove command"
          text={commandLines([removeCommand(database, removed)])}
          title="Remove the rule"
          help={LABEL_BY_CLI}
        />
      )}
    </>
  );
}
