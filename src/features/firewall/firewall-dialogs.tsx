import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import { useComingRules } from '~/api/coming-rules';
import { firewallRulesQuery } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import { withComing } from '~/domain/present-rules';
import { hasSource, presentRules, sourceName, type FirewallEntry, type Rule } from '~/domain/rule';
import { customRulesOf } from '~/domain/rule-set';
import { useDialogParam, type DialogValues } from '~/ui/dialog-param';
import { EditRuleDialog } from './edit-rule-dialog';
import { ExportDialog } from './export-dialog';
import { NewRuleDialog } from './new-rule-dialog';
import { CUSTOM } from './new-rule-form';
import { PasteRules } from './paste-rules';
import { RemoveRuleDialog } from './remove-rule-dialog';
import { RemoveRulesDialog } from './remove-rules-dialog';
import { RuleGone } from './rule-gone';
import { SameByDialog } from './same-by-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import type { Undo } from './use-undo';

type FirewallDialogsProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  ranges: UseQueryResult<readonly ManagedRange[]>;
  /** What would make room for another rule, once all are used. */
  atLimit: Merge | undefined;
  undo: Undo;
};

const NONE: readonly Rule[] = [];

/** The dialogs that the URL opens over the block. */
export function FirewallDialogs(props: FirewallDialogsProps) {
  const { database, entries, ranges, atLimit, undo } = props;
  const caller = useQuery(callerAddressQuery());
  const coming = useComingRules(database.addonId);
  const newRule = useDialogParam('new-rule');
  const pasting = useDialogParam('paste');
  const exporting = useDialogParam('export');
  const removal = useDialogParam('remove');
  const editing = useDialogParam('edit');
  const actions = useDialogParam('actions');
  const shortcuts = useDialogParam('shortcuts');

  const present = presentRules(entries);
  // At most one is open.
  const linked = [removal, editing, actions].find(({ values }) => values);
  const asked = useAsked(linked?.values?.value, present);
  // The menu of a rule goes with it, while the other dialogs say what became of it.
  const isGone =
    linked === actions ? !present.some(({ id }) => id === actions.values?.value) : asked.length === 0;
  const [edited] = editing.values ? customRulesOf(asked) : [];
  // After a reload the edited rule may be gone: what was typed starts a new rule.
  const { source, label = '' } = (!edited && editing.values) || {};
  const started = newRule.values
    ? { start: startOf(newRule.values, present, ranges.data), onClose: newRule.close }
    : source !== undefined && { start: { choice: CUSTOM, source, label }, onClose: editing.close };
  // What is being added counts too, for what a change leads to.
  const firewall = withComing(entries, coming);
  const shared = { entries: firewall, ranges: ranges.data, callerAddress: caller.data };

  return (
    <>
      {/* One for each: New rule may take the place of Edit. */}
      {started && <RefetchStale database={database} />}
      {(edited || removal.values || pasting.values) && <RefetchStale database={database} />}
      {started && (
        <NewRuleDialog
          {...started}
          database={database}
          listed={present.length}
          entries={firewall}
          ranges={ranges}
          callerAddress={caller.data}
          atLimit={atLimit}
        />
      )}
      <PasteRules database={database} ranges={ranges} />
      {exporting.values && (
        <ExportDialog database={database} rules={present} ranges={ranges.data} onClose={exporting.close} />
      )}
      {shortcuts.values && <ShortcutsDialog onClose={shortcuts.close} />}
      {edited && (
        <EditRuleDialog
          {...shared}
          database={database}
          rule={edited}
          listed={present.length}
          draft={{ source: editing.values?.source, label: editing.values?.label }}
          onClose={editing.close}
        />
      )}
      <Removal
        {...shared}
        database={database}
        rules={removal.values ? asked : NONE}
        onUndo={undo}
        onClose={removal.close}
      />
      {linked && isGone && !started && <RuleGone onDismiss={linked.close} />}
      <SameByDialog
        database={database}
        rules={present}
        nameOf={(rule) => sourceName(rule.source, ranges.data)}
      />
    </>
  );
}

/**
 * The start values of New rule. `source` is a managed range's ID; ignored when it is allowed already, or not published.
 */
function startOf(
  { value, label = '', source }: DialogValues,
  present: readonly Rule[],
  ranges: readonly ManagedRange[] | undefined,
) {
  const isRange = source !== undefined && (ranges?.some(({ id }) => id === source) ?? true);
  const isFree = isRange && !hasSource(present, { type: 'managed', rangeId: source });
  return { choice: isFree ? source : CUSTOM, source: value, label };
}

/** Reads rules that are not fresh when a dialog opens that says what a change of them leads to. */
function RefetchStale({ database }: { database: DatabaseRef }) {
  useQuery({ ...firewallRulesQuery(database), notifyOnChangeProps: [] });
  return <></>;
}

type RemovalProps = Omit<Parameters<typeof RemoveRuleDialog>[0], 'rule'> & {
  rules: readonly Rule[];
};

function Removal({ rules, ...shared }: RemovalProps) {
  const [only, ...more] = rules;
  if (!only) return <></>;
  if (more.length > 0) return <RemoveRulesDialog {...shared} rules={rules} />;
  return <RemoveRuleDialog {...shared} rule={only} />;
}

/**
 * The rules that a dialog is about, by their IDs with commas between. They stay when someone else removes them while the
 * dialog is open, which then says so.
 */
function useAsked(ids: string | undefined, present: readonly Rule[]): readonly Rule[] {
  const [last, setLast] = useState({ ids: '', rules: NONE });
  if (ids === undefined) return NONE;
  // An ID may have a comma itself.
  const listed = present.filter(({ id }) => `,${ids},`.includes(`,${id},`));
  const isAll = listed.map(({ id }) => id).join().length === ids.length;
  if (!isAll) return last.ids === ids ? last.rules : NONE;
  if (last.ids !== ids || listed.some((rule, index) => rule !== last.rules[index]))
    setLast({ ids, rules: listed });
  return listed;
}
