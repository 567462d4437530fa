import { useEffect, useRef } from 'react';
import { isAnswerLost } from '~/api/errors';
import { describeFailure, failureOf } from '~/api/failure';
import { deleteRule } from '~/api/firewall';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { canBePutBack, labelOf, sourceName, type FirewallEntry, type Rule } from '~/domain/rule';
import { formatUntil } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { useToast } from '~/ui/toast';
import { FailedChange } from './failed-change';
import { Impact, IMPACT_IDS } from './impact';
import { rememberChange } from './last-change';
import { rowButton } from './row-buttons';
import { blockHeading } from './block';
import { typeName } from './type-name';
import type { Undo } from './use-undo';

type RemoveRuleDialogProps = {
  database: DatabaseRef;
  rule: Rule;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  onUndo: Undo;
  onClose: () => void;
};

/** Asks once before a rule is removed, and says what that cuts off. */
export function RemoveRuleDialog(props: RemoveRuleDialogProps) {
  const { database, rule, entries, ranges, callerAddress, onUndo, onClose } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const showToast = useToast(database.name);
  const remove = useSingleMutation({ ...deleteRule(database), mutationKey: ['remove-rule', rule.id] });

  const name = sourceName(rule.source, ranges);
  const canUndo = canBePutBack(rule);

  // Someone else may remove it while this is open.
  const phase = entries.find((entry) => entry.rule.id === rule.id)?.phase;
  const isListed = phase !== undefined && phase.name !== 'removed';
  const isGone = !isListed && !remove.isPending && !remove.isSuccess;

  const isMade = isGone && remove.isError && isAnswerLost(remove.error);
  // Only the refetched rules tell that it was removed.
  useEffect(() => {
    if (isMade) rememberChange(database.addonId, { kind: 'removed', rules: [rule] });
  }, [isMade, database.addonId, rule]);

  function confirm() {
    remove.run(rule, {
      onDone: (_nothing, isShown) => {
        rememberChange(database.addonId, { kind: 'removed', rules: [rule] });
        if (isShown) onClose();
        showToast({
          kind: 'done',
          about: name,
          text: `${name} removed`,
          ...(canUndo && { action: { label: 'Undo', run: () => onUndo(rule) } }),
        });
      },
      onError: (error, isShown) => {
        if (isShown) return;
        showToast({
          kind: 'error',
          about: name,
          text: describeFailure(error, name, 'removed', 'This rule'),
        });
      },
    });
  }

  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={`Remove ${name}?`}
      onClose={() => !remove.isPending && onClose()}
      initialFocus={cancel}
      returnFocus={() => rowButton(rule) ?? blockHeading()}
      describedBy={IMPACT_IDS}
      foot={
        <>
          {!isGone && (
            <span className="basis-full text-help text-text-3 tablet:mr-auto tablet:basis-auto">
              {canUndo ? 'You can undo this for about 2 minutes' : 'This can’t be undone here'}
            </span>
          )}
          <Button ref={cancel} size="large" isUnavailable={remove.isPending} onClick={onClose}>
            {isGone ? 'Close' : 'Cancel'}
          </Button>
          <Button
            variant="danger"
            size="large"
            isUnavailable={isGone}
            busyText={remove.isSending ? 'Removing…' : undefined}
            onClick={confirm}
          >
            Remove rule
          </Button>
        </>
      }
    >
      <p id="removal-about" className="-mt-2 text-text-2">
        {labelOf(rule) !== '' && (
          <>
            <bdi className="wrap-anywhere">{rule.label}</bdi>,{' '}
          </>
        )}
        {typeName(rule.source)}
      </p>
      {isGone ? (
        <Callout kind="neutral" isAlert title="This rule was already removed">
          {isMade && 'Only the answer was lost. '}
          {phase?.name === 'removed' && `It may let connections in until ${formatUntil(phase.until)}.`}
        </Callout>
      ) : (
        <Impact
          {...{ database, entries, ranges, callerAddress }}
          removed={[rule]}
          isOwnLeftOut={remove.isError}
        />
      )}
      {remove.isError && !isGone && (
        <FailedChange
          database={database}
          title={failureOf(remove.error, 'the rule', 'removed')}
          error={remove.error}
          what="This rule"
          found={() => 'this one is still listed. Remove it again, if you still want to.'}
        />
      )}
    </Dialog>
  );
}
