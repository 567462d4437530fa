import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import type { ManagedRange } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { useDialogParam } from '~/ui/dialog-param';
import { ExportDialog } from './export-dialog';
import { NewRuleDialog } from './new-rule-dialog';
import { sourceName } from './names';
import { PasteRules } from './paste-rules';
import { RemoveRuleDialog } from './remove-rule-dialog';
import { SameByDialog } from './same-by-dialog';

type FirewallDialogsProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  ranges: UseQueryResult<readonly ManagedRange[]>;
  onUndo: (rule: Rule) => void;
};

/** The dialogs that the URL opens over the block. */
export function FirewallDialogs({ database, entries, ranges, onUndo }: FirewallDialogsProps) {
  const caller = useQuery(callerAddressQuery());
  const newRule = useDialogParam('new-rule');
  const exporting = useDialogParam('export');
  const removal = useDialogParam('remove');

  const present = entries.filter(({ phase }) => phase.name !== 'removed').map(({ rule }) => rule);
  const listed = present.find(({ id }) => id === removal.values?.value);
  // The rule stays in its dialog when someone else removes it: the dialog says so.
  const [asked, setAsked] = useState(listed);
  if (listed && listed !== asked) setAsked(listed);

  return (
    <>
      {newRule.values && (
        <NewRuleDialog
          database={database}
          rules={present}
          ranges={ranges}
          callerAddress={caller.data}
          start={{ source: newRule.values.value, label: newRule.values.label }}
          onClose={newRule.close}
        />
      )}
      <PasteRules database={database} ranges={ranges.data} />
      {exporting.values && (
        <ExportDialog database={database} rules={present} ranges={ranges.data} onClose={exporting.close} />
      )}
      {asked && asked.id === removal.values?.value && (
        <RemoveRuleDialog
          database={database}
          rule={asked}
          entries={entries}
          ranges={ranges.data}
          callerAddress={caller.data}
          onUndo={onUndo}
          onClose={removal.close}
        />
      )}
      <SameByDialog
        database={database}
        rules={present}
        nameOf={(rule) => sourceName(rule.source, ranges.data)}
      />
    </>
  );
}
