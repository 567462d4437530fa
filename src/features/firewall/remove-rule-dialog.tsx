import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { describeError } from '~/api/errors';
import { deleteRule, type ManagedRange } from '~/api/firewall';
import { contains, size } from '~/domain/address-set';
import { parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { impactOfRemoval } from '~/domain/rule-set';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { showToast } from '~/ui/toast';
import { sourceName, typeName } from './names';
import { RemovalImpactCard } from './removal-impact-card';
import { blockHeading, useUndo } from './use-undo';

type RemoveRuleDialogProps = {
  database: DatabaseRef;
  rule: Rule;
  rules: readonly Rule[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  onClose: () => void;
};

/** Asks once before a rule is removed, and says what that cuts off. */
export function RemoveRuleDialog(props: RemoveRuleDialogProps) {
  const { database, rule, rules, ranges, callerAddress, onClose } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const remove = useMutation(deleteRule(database));
  const { undo } = useUndo(database);

  const name = sourceName(rule.source, ranges);
  const impact = impactOfRemoval(rule, rules);
  const caller = parseAddress(callerAddress ?? '');

  function confirm() {
    if (remove.isPending) return;
    remove.mutateAsync(rule).then(
      () => {
        onClose();
        showToast({
          kind: 'done',
          text: `${name} removed`,
          action: { label: 'Undo', run: () => undo(rule) },
        });
      },
      () => undefined, // Said below, from the mutation's own state.
    );
  }

  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={`Remove ${name}?`}
      onClose={() => !remove.isPending && onClose()}
      initialFocus={cancel}
      returnFocus={blockHeading}
      foot={
        <>
          <span className="mr-auto hidden text-help text-text-3 tablet:block">
            You can undo this for about 2 minutes
          </span>
          <Button ref={cancel} size="large" isUnavailable={remove.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            size="large"
            busyText={remove.isPending ? 'Removing…' : undefined}
            onClick={confirm}
          >
            Remove rule
          </Button>
        </>
      }
    >
      <p className="-mt-2 text-text-2">
        {rule.label !== '' && (
          <>
            <bdi className="wrap-anywhere">{rule.label}</bdi>,{' '}
          </>
        )}
        {typeName(rule.source)}
      </p>
      <RemovalImpactCard impact={impact} ranges={ranges} />
      {remove.isError ? (
        <Callout kind="error" isAlert title="The rule was not removed">
          {describeError(remove.error, 'This rule')}
        </Callout>
      ) : (
        caller !== null &&
        contains(impact.lost, caller) && (
          <Callout kind="warning">
            <span className="text-text">
              Your current address, <code>{callerAddress}</code>, loses access
              {size(impact.lost) > 1 && ' too'}.
            </span>
          </Callout>
        )
      )}
    </Dialog>
  );
}
