import { useQuery } from '@tanstack/react-query';
import { managedRangesQuery } from '~/api/firewall';
import { useReadOnlyReason } from '~/api/may-change';
import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { mergesOf } from '~/domain/merge';
import { RULE_LIMIT } from '~/domain/rule';
import { formatNumber } from '~/domain/words';
import { Section } from '~/ui/section';
import { useDialogOpener } from '~/ui/dialog-param';
import { useAskBeforeLeaving } from '~/ui/use-ask-before-leaving';
import { useHeld } from '~/ui/use-held';
import { BlockActions } from './block-actions';
import { LimitCallout } from './limit-callout';
import { ReadOnlyCallout } from './read-only-callout';
import { FirewallRest, RemovingNote, StoppedCallout } from './later-parts';
import { RulesCard } from './rules-card';
import { useNewRuleKey } from './shortcuts';
import { StatusNews } from './status-news';
import { useIsReplacing, useReplacingNow } from './replacing';
import { BLOCK_ID, NEW_RULE_ID, WHY_ID } from './block';
import { useUndo } from './use-undo';

/** The Firewall rules block of a Dedicated Resources database. */
export function FirewallBlock({ database }: { database: DatabaseRef }) {
  const firewall = useFirewall(database);
  // 'all': lazy children read properties of the result that this component does not track.
  const ranges = useQuery({ ...managedRangesQuery(database), notifyOnChangeProps: 'all' });
  const openNewRule = useDialogOpener('new-rule');
  const undo = useUndo(database, ranges.data);
  const rules = firewall.query.data;
  const { running, stopped } = useReplacingNow(database.addonId);
  useAskBeforeLeaving(running !== null);

  // Held while rules are replaced: the set in between is not to be judged.
  const isReplacing = useIsReplacing(database.addonId);
  const judged = useHeld(rules, isReplacing);
  const isFull = judged !== undefined && judged.length >= RULE_LIMIT;
  const readOnly = useReadOnlyReason(database);
  const mayChange = readOnly === null;
  const atLimit = isFull && mayChange ? mergesOf(judged)[0] : undefined;
  const canAdd = mayChange && judged !== undefined && !isFull && !isReplacing;
  const isExplained = isFull || !mayChange;
  useNewRuleKey(() => {
    if (canAdd) openNewRule();
    // A button that can't be used says why when it has the focus.
    else if (isExplained) document.getElementById(NEW_RULE_ID)?.focus();
  });

  return (
    <Section
      id={BLOCK_ID}
      title="Firewall rules"
      count={rules && `${formatNumber(rules.length)} of ${RULE_LIMIT} rules`}
      description="Deny by default: a source that matches no rule can’t connect, Scalingo apps included."
      actions={<BlockActions isLoaded={rules !== undefined} canAdd={canAdd} />}
    >
      {stopped && rules && <StoppedCallout database={database} rules={rules} />}
      {running && firewall.entries && <RemovingNote database={database} entries={firewall.entries} />}
      {isExplained && (
        <div id={WHY_ID} className="mb-4">
          {readOnly ? (
            <ReadOnlyCallout database={database} reason={readOnly} />
          ) : (
            <LimitCallout database={database} merge={atLimit} entries={firewall.entries ?? []} />
          )}
        </div>
      )}
      <RulesCard database={database} firewall={firewall} ranges={ranges} undo={undo} />
      {firewall.entries && (
        <StatusNews entries={firewall.entries} ranges={ranges.data} isStale={firewall.query.isError} />
      )}
      {judged && firewall.entries && (
        <div className="mt-4 empty:hidden">
          <FirewallRest
            database={database}
            entries={firewall.entries}
            judged={judged}
            atLimit={atLimit}
            ranges={ranges}
            undo={undo}
          />
        </div>
      )}
    </Section>
  );
}
