import { useQuery } from '@tanstack/react-query';
import { managedRangesQuery } from '~/api/firewall';
import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { mergesOf } from '~/domain/merge';
import { RULE_LIMIT } from '~/domain/rule';
import { Section } from '~/ui/section';
import { useDialogParam } from '~/ui/dialog-param';
import { BlockActions } from './block-actions';
import { FirewallDialogs } from './firewall-dialogs';
import { LimitCallout } from './limit-callout';
import { RulesCard } from './rules-card';
import { useMerge } from './use-merge';
import { BLOCK_ID, useUndo } from './use-undo';

/** The Firewall rules block of a Dedicated Resources database. */
export function FirewallBlock({ database }: { database: DatabaseRef }) {
  const firewall = useFirewall(database);
  const ranges = useQuery(managedRangesQuery(database));
  const newRule = useDialogParam('new-rule');
  const paste = useDialogParam('paste');
  const exporting = useDialogParam('export');
  const undo = useUndo(database);
  const merging = useMerge(database);

  const rules = firewall.query.data;
  const isFull = rules !== undefined && rules.length >= RULE_LIMIT;
  const canAdd = rules !== undefined && !isFull && merging.current === null;

  return (
    <Section
      id={BLOCK_ID}
      title="Firewall rules"
      count={rules && `${rules.length} of ${RULE_LIMIT} rules`}
      description="Deny by default: a source that matches no rule can’t connect, Scalingo apps included."
      actions={
        <BlockActions
          isLoaded={rules !== undefined}
          canAdd={canAdd}
          whyId={`${BLOCK_ID}-why`}
          onExport={() => exporting.open()}
          onPaste={() => paste.open()}
          onNewRule={() => newRule.open()}
        />
      }
    >
      {rules && (isFull || merging.current) && (
        <div id={`${BLOCK_ID}-why`} className="mb-4">
          <LimitCallout
            merge={merging.current ?? mergesOf(rules)[0] ?? null}
            isMerging={merging.current !== null}
            onMerge={merging.run}
          />
        </div>
      )}
      <RulesCard
        database={database}
        firewall={firewall}
        ranges={ranges}
        undo={undo}
        onNewRule={() => newRule.open()}
      />
      {firewall.entries && (
        <FirewallDialogs database={database} entries={firewall.entries} ranges={ranges} onUndo={undo.run} />
      )}
    </Section>
  );
}
