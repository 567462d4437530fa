import { useState } from 'react';
import { useComingRules } from '~/api/coming-rules';
import { useMayChange } from '~/api/may-change';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { canBePutBack, isPutBack, labelOf, sourceName, type FirewallEntry, type Rule } from '~/domain/rule';
import { countOf, formatUntil } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { later } from '~/ui/later';
import { FirewallRest } from './later-parts';
import { LabelText, MAINTAINED, RuleLabel } from './rule-label';
import { RuleRow } from './rule-row';
import { RulesFrame } from './rules-frame';
import type { Undo } from './use-undo';

type RulesTableProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  undo: Undo;
};

const RuleActions = later(async () => (await import('./rule-actions')).RuleActions);

/** So many rows are shown at once. The limit is 30 rules; an answer may have more all the same. */
const PAGE = 50;

/** The rules, one a row; those removed a moment ago stay, struck through. */
export function RulesTable({ database, entries, ranges, undo }: RulesTableProps) {
  const [editedIds, setEditedIds] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(PAGE);
  const removal = useDialogParam('remove');
  const actions = useDialogParam('actions');
  const mayChange = useMayChange(database);
  const coming = useComingRules(database.addonId);
  const isLoadingDialogs = FirewallRest.useIsLoading();
  const isLoadingMenu = RuleActions.useIsLoading();
  const withActions = entries.find(
    ({ rule, phase }) => rule.id === actions.values?.value && phase.name !== 'removed',
  );

  function setEdited(id: string, isEdited: boolean) {
    setEditedIds((ids) => new Set(isEdited ? [...ids, id] : [...ids].filter((other) => other !== id)));
  }

  function openingOf({ id }: Rule) {
    if (isLoadingMenu && actions.values?.value === id) return 'actions';
    return isLoadingDialogs && removal.values?.value === id ? 'remove' : null;
  }

  const rows = entries.filter((entry) => !isPutBack(entry, entries));
  return (
    <>
      <RulesFrame>
        {rows.slice(0, shown).map((entry) => {
          const { rule, phase } = entry;
          const name = sourceName(rule.source, ranges);
          return (
            <RuleRow
              key={rule.id}
              entry={entry}
              name={name}
              label={
                phase.name === 'removed' ? (
                  <RemovedLabel rule={rule} until={phase.until} />
                ) : (
                  <RuleLabel
                    database={database}
                    rule={rule}
                    name={name}
                    isReadOnly={!mayChange}
                    isEditing={editedIds.has(rule.id)}
                    onEdit={() => setEdited(rule.id, true)}
                    onDone={() => setEdited(rule.id, false)}
                  />
                )
              }
              isReadOnly={!mayChange}
              onRemove={() => removal.open(rule.id)}
              onUndo={canBePutBack(rule) ? () => undo(rule) : null}
              isUndoing={coming.some(({ id }) => id === rule.id)}
              onActions={() => actions.open(rule.id)}
              opening={openingOf(rule)}
            />
          );
        })}
      </RulesFrame>
      {rows.length > shown && (
        <div className="border-t border-line px-4 py-3 tablet:px-6">
          <Button onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, rows.length - shown)} more of {countOf(rows.length, 'rule')}
          </Button>
        </div>
      )}
      {withActions && (
        <RuleActions
          rule={withActions.rule}
          name={sourceName(withActions.rule.source, ranges)}
          mayChange={mayChange}
          onEditLabel={() => setEdited(withActions.rule.id, true)}
          onClose={actions.close}
        />
      )}
    </>
  );
}

function RemovedLabel({ rule, until }: { rule: Rule; until: number }) {
  return (
    <>
      {rule.source.type === 'managed' ? MAINTAINED : <LabelText label={labelOf(rule)} />}
      <span className="block text-caption">May let connections in until {formatUntil(until)}</span>
    </>
  );
}
