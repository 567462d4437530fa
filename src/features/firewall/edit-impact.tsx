import { useFormContext } from 'react-hook-form';
import { formatCidr, isSameCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { customSource, RULE_LIMIT, type FirewallEntry } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { readSource } from '~/domain/source';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogOpener } from '~/ui/dialog-param';
import { Impact } from './impact';
import type { NewRuleValues } from './new-rule-form';
import { useTyped } from './use-typed';

type EditImpactProps = {
  database: DatabaseRef;
  rule: CustomRule;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  /** Whether the old rule has to go before the new one can be added: all rules are used. */
  isReversed: boolean;
  isBusy: boolean;
};

/** Who loses and who gains access by the source that is typed; nothing while it is the rule's own, or none. */
export function EditImpact(props: EditImpactProps) {
  const { database, rule, entries, ranges, callerAddress, isReversed, isBusy } = props;
  const openNewRule = useDialogOpener('new-rule');
  const { source, label } = useTyped(useFormContext<NewRuleValues>());
  const reading = readSource(source);
  if (!reading.ok || isSameCidr(reading.cidr, rule.source.cidr)) return <></>;
  return (
    <>
      <Impact
        {...{ database, entries, ranges, callerAddress }}
        removed={[rule]}
        added={[customSource(reading.cidr)]}
        wayAround={
          !isReversed && (
            <Button
              className="mt-2 max-tablet:h-auto! max-tablet:min-h-11 max-tablet:py-2 max-tablet:whitespace-normal!"
              isUnavailable={isBusy}
              onClick={() => openNewRule(formatCidr(reading.cidr), label)}
            >
              Keep the old rule and add this one
            </Button>
          )
        }
      />
      {isReversed && (
        <Callout kind="warning" title="The old rule has to be removed first">
          All {RULE_LIMIT} rules are used, so the new one can be added only after that. In between, for about
          2 minutes, the addresses of both may be denied.
        </Callout>
      )}
    </>
  );
}
