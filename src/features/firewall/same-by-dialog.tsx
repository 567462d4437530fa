import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { useDialogParam } from '~/ui/dialog-param';
import { Dialog } from '~/ui/dialog';
import { Tabs } from '~/ui/tabs';
import { SameByCli } from './same-by-cli';
import { SameByTerraform } from './same-by-terraform';
import { blockHeading } from './use-undo';

const TOOLS = [
  { value: 'cli', name: 'CLI' },
  { value: 'terraform', name: 'Terraform' },
] as const;

type SameByDialogProps = {
  database: DatabaseRef;
  /** Those that are present. */
  rules: readonly Rule[];
  nameOf: (rule: Rule) => string;
};

/**
 * What the rules come to elsewhere: commands for the CLI, blocks for Terraform. Opened by `?same-by=cli`, or
 * `?same-by=terraform:<rule ID>` for one rule.
 */
export function SameByDialog({ database, rules, nameOf }: SameByDialogProps) {
  const { values, open, close } = useDialogParam('same-by');
  const [word = '', ruleId] = (values?.value ?? '').split(':');
  const tool = TOOLS.find(({ value }) => value === word)?.value ?? 'cli';
  const rule = rules.find(({ id }) => id === ruleId);
  // A rule that is not there, or no longer: the page shows that.
  if (!values || (ruleId !== undefined && !rule)) return <></>;

  return (
    <Dialog
      title={rule ? `CLI and Terraform for ${nameOf(rule)}` : 'CLI and Terraform'}
      onClose={close}
      returnFocus={blockHeading}
    >
      <Tabs
        label="Tools"
        look="segmented"
        rowClassName="mb-5 flex tablet:mb-6"
        tabs={TOOLS}
        value={tool}
        onChange={(next) => open(rule ? `${next}:${rule.id}` : next)}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {tool === 'cli' ? (
            <SameByCli database={database} rules={rule ? [rule] : rules} removed={rule} />
          ) : (
            <SameByTerraform database={database} rules={rule ? [rule] : rules} />
          )}
        </div>
      </Tabs>
    </Dialog>
  );
}
