import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { useDialogParam } from '~/ui/dialog-param';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { Tabs } from '~/ui/tabs';
import { useLastChange } from './last-change';
import { actionsButton } from './row-buttons';
import { RuleGone } from './rule-gone';
import { SameByChange } from './same-by-change';
import { SameByCli } from './same-by-cli';
import { SameByTerraform } from './same-by-terraform';
import { blockHeading } from './block';

const TOOLS = [
  { value: 'cli', name: 'CLI' },
  { value: 'terraform', name: 'Terraform' },
] as const;

/** In the place of a rule's ID, which is never this word. */
const LAST_CHANGE = 'last-change';

type SameByDialogProps = {
  database: DatabaseRef;
  /** Those that are present. */
  rules: readonly Rule[];
  nameOf: (rule: Rule) => string;
};

/**
 * What the rules come to elsewhere: commands for the CLI, blocks for Terraform. Opened by `?same-by=cli`,
 * `?same-by=terraform:<rule ID>` for one rule, or `?same-by=cli:last-change` for the change that was made last.
 */
export function SameByDialog({ database, rules, nameOf }: SameByDialogProps) {
  const { values, open, close } = useDialogParam('same-by');
  const change = useLastChange(database.addonId);
  // An ID may have a colon itself.
  const [, word, scope] = /^([^:]*):?(.+)?$/.exec(values?.value ?? '') ?? [];
  const tool = TOOLS.find(({ value }) => value === word)?.value ?? 'cli';
  const rule = rules.find(({ id }) => id === scope);
  const isChange = scope === LAST_CHANGE;
  // A change that was made by another page is not known to this one.
  if (!values || (isChange && !change)) return <></>;
  if (scope !== undefined && !isChange && !rule) return <RuleGone onDismiss={close} />;

  const about = rule ? [rule] : rules;
  return (
    <Dialog
      title={rule ? `CLI and Terraform for ${nameOf(rule)}` : 'CLI and Terraform'}
      width="wide"
      onClose={close}
      returnFocus={() => (rule && actionsButton(rule)) ?? blockHeading()}
    >
      <Tabs
        label="Tools"
        look="segmented"
        rowClassName="mb-5 flex flex-wrap justify-between gap-2 tablet:mb-6"
        tabs={TOOLS}
        value={tool}
        onChange={(next) => open(scope === undefined ? next : `${next}:${scope}`)}
        aside={
          change &&
          !rule && (
            <Button variant="quiet" onClick={() => open(isChange ? tool : `${tool}:${LAST_CHANGE}`)}>
              {isChange ? 'Show all rules' : 'Show the last change'}
            </Button>
          )
        }
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {isChange && change && <SameByChange database={database} change={change} tool={tool} />}
          {!isChange && tool === 'cli' && <SameByCli database={database} rules={about} removed={rule} />}
          {!isChange && tool === 'terraform' && <SameByTerraform database={database} rules={about} />}
        </div>
      </Tabs>
    </Dialog>
  );
}
