import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { importBlocks, resourceBlocks } from '~/domain/terraform';
import { ToolText } from '~/ui/tool-text';

/** Blocks of Terraform for these rules, and those that take them over as they are. */
export function SameByTerraform({ database, rules }: { database: DatabaseRef; rules: readonly Rule[] }) {
  if (rules.length === 0) return <p className="text-text-3">There is no rule to write yet.</p>;
  return (
    <>
      <ToolText
        name="resource blocks"
        text={resourceBlocks(database, rules)}
        title="Resources"
        help="A changed label or source replaces the rule, which interrupts its access in between."
      />
      <ToolText
        name="import blocks"
        text={importBlocks(database, rules)}
        title="Import"
        help="Takes over the rules that are there instead of adding them again. Terraform 1.5 or later; delete the blocks after the first apply."
      />
    </>
  );
}
