import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import { managedRangesQuery } from '~/api/firewall';
import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { RULE_LIMIT } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Section } from '~/ui/section';
import { useDialogParam } from './dialog-param';
import { LimitCallout } from './limit-callout';
import { NewRuleDialog } from './new-rule-dialog';
import { RemoveRuleDialog } from './remove-rule-dialog';
import { RulesCard } from './rules-card';
import { BLOCK_ID } from './use-undo';

/** The Firewall rules block of a Dedicated Resources database. */
export function FirewallBlock({ database }: { database: DatabaseRef }) {
  const { query, entries } = useFirewall(database);
  const ranges = useQuery(managedRangesQuery(database));
  const caller = useQuery(callerAddressQuery());
  const newRule = useDialogParam('new-rule');
  const removal = useDialogParam('remove');

  const rules = query.data;
  const isFull = rules !== undefined && rules.length >= RULE_LIMIT;
  const canAdd = rules !== undefined && !isFull;
  const listed = rules?.find(({ id }) => id === removal.value);
  // The rule stays in its dialog when someone else removes it: the dialog says so.
  const [asked, setAsked] = useState(listed);
  if (listed && listed !== asked) setAsked(listed);
  const removed = asked?.id === removal.value ? asked : undefined;

  return (
    <Section
      id={BLOCK_ID}
      title="Firewall rules"
      count={rules && `${rules.length} of ${RULE_LIMIT} rules`}
      description="Deny by default: a source that matches no rule can’t connect, Scalingo apps included."
      actions={
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" className="size-4" />}
          isUnavailable={!canAdd}
          aria-describedby={canAdd ? undefined : `${BLOCK_ID}-why`}
          onClick={() => newRule.open()}
        >
          New rule
        </Button>
      }
    >
      {isFull && (
        <div id={`${BLOCK_ID}-why`} className="mb-4">
          <LimitCallout database={database} rules={rules} />
        </div>
      )}
      <RulesCard
        database={database}
        firewall={{ query, entries }}
        ranges={ranges}
        onNewRule={() => newRule.open()}
      />
      {newRule.value !== null && rules && (
        <NewRuleDialog
          database={database}
          rules={rules}
          ranges={ranges}
          callerAddress={caller.data}
          onClose={newRule.close}
        />
      )}
      {removed && rules && (
        <RemoveRuleDialog
          database={database}
          rule={removed}
          rules={rules}
          ranges={ranges.data}
          callerAddress={caller.data}
          onClose={removal.close}
        />
      )}
    </Section>
  );
}
