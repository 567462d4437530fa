import { useState } from 'react';
import type { ManagedRange } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import { isPutBack, type FirewallEntry } from '~/domain/rule';
import { sourceName } from './names';
import { useDialogParam } from './dialog-param';
import { RuleActions } from './rule-actions';
import { labelInputId, LabelText, RuleLabel } from './rule-label';
import { RuleRow } from './rule-row';
import { RulesFrame } from './rules-frame';
import { useUndo } from './use-undo';

type RulesTableProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
};

/** The rules, one a row; those removed a moment ago stay, struck through. */
export function RulesTable({ database, entries, ranges }: RulesTableProps) {
  const [editedId, setEditedId] = useState<string | null>(null);
  const removal = useDialogParam('remove');
  const actions = useDialogParam('actions');
  const { undo } = useUndo(database);
  const withActions = entries.find(
    ({ rule, phase }) => rule.id === actions.value && phase.name !== 'removed',
  );

  return (
    <>
      <RulesFrame>
        {entries
          .filter((entry) => !isPutBack(entry, entries))
          .map((entry) => {
            const { rule, phase } = entry;
            const name = sourceName(rule.source, ranges);
            return (
              <RuleRow
                key={rule.id}
                entry={entry}
                name={name}
                label={
                  phase.name === 'removed' ? (
                    <LabelText label={rule.label} />
                  ) : (
                    <RuleLabel
                      database={database}
                      rule={rule}
                      name={name}
                      isEditing={editedId === rule.id}
                      onEdit={() => setEditedId(rule.id)}
                      onDone={() => setEditedId(null)}
                    />
                  )
                }
                onRemove={() => removal.open(rule.id)}
                onUndo={() => undo(rule)}
                onActions={() => actions.open(rule.id)}
              />
            );
          })}
      </RulesFrame>
      {withActions && (
        <RuleActions
          name={sourceName(withActions.rule.source, ranges)}
          canEditLabel={withActions.rule.source.type === 'custom'}
          onEditLabel={() => {
            setEditedId(withActions.rule.id);
            actions.close();
          }}
          onRemove={() => removal.open(withActions.rule.id)}
          onClose={actions.close}
          focusAfter={() => document.getElementById(labelInputId(withActions.rule))}
        />
      )}
    </>
  );
}
