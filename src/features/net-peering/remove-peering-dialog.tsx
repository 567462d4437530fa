import { useRef } from 'react';
import { describeError } from '~/api/error-words';
import { isAnswerLost, mayComeLate } from '~/api/errors';
import { describeFailure, failureOf } from '~/api/failure';
import { deleteNetPeering } from '~/api/net-peering-changes';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import { isDeleted, isLeaving, type NetPeering } from '~/domain/net-peering';
import type { Rule } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { useToast } from '~/ui/toast';
import { blockHeading, removeButtonId } from './block';
import { PeeringsSince } from './peerings-since';
import { RemovalConsequences } from './removal-consequences';

type RemovePeeringDialogProps = {
  database: DatabaseRef;
  peering: NetPeering;
  peerings: readonly NetPeering[];
  /** Undefined while they are not known. */
  rules: readonly Rule[] | undefined;
  onClose: () => void;
};

/** Asks once before a Net Peering is removed, and says what that cuts off. */
export function RemovePeeringDialog(props: RemovePeeringDialogProps) {
  const { database, peering, peerings, rules, onClose } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const isSent = useRef(false);
  const showToast = useToast(database.name);
  const remove = useSingleMutation({
    ...deleteNetPeering(database),
    mutationKey: ['remove-net-peering', peering.id],
  });
  const name = peering.outscaleId;

  // Someone else may remove it while this is open.
  const current = peerings.find(({ id }) => id === peering.id);
  const isRemoved = !current || isDeleted(current);
  const isGone = (isRemoved || isLeaving(current)) && !remove.isPending && !remove.isSuccess;

  function confirm() {
    remove.run(peering, {
      onDone: (_nothing, isShown) => {
        isSent.current = true;
        if (isShown) onClose();
        showToast({ kind: 'done', about: name, text: `${name} is being removed. Expect some delay.` });
      },
      onError: (error, isShown) => {
        if (isShown) return;
        const text = describeFailure(error, name, 'removed', 'This Net Peering');
        showToast({ kind: 'error', about: name, text });
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
      returnFocus={() => document.getElementById(removeButtonId(peering.id)) ?? blockHeading()}
      // The row's button goes once it is deleted, and would take the focus with it.
      focusAfter={() => (isSent.current ? blockHeading() : null)}
      describedBy="net-peering-removal"
      foot={
        <>
          {!isGone && (
            <span className="basis-full text-help text-text-3 tablet:mr-auto tablet:basis-auto">
              This can’t be undone here
            </span>
          )}
          <Button ref={cancel} size="large" isUnavailable={remove.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            size="large"
            isUnavailable={isGone}
            busyText={remove.isSending ? 'Removing…' : undefined}
            onClick={confirm}
          >
            Remove Net Peering
          </Button>
        </>
      }
    >
      <RemovalConsequences peering={peering} peerings={peerings} rules={rules} />
      {isGone && (
        <Callout
          kind="neutral"
          isAlert
          title={`This Net Peering ${isRemoved ? 'was already' : 'is already being'} removed`}
        >
          {remove.isError && isAnswerLost(remove.error)
            ? 'Only the answer was lost.'
            : 'Someone else was quicker.'}
        </Callout>
      )}
      {remove.isError && !isGone && (
        <Callout kind="error" isAlert title={failureOf(remove.error, 'the Net Peering', 'removed')}>
          {describeError(remove.error, 'This Net Peering')}
          <PeeringsSince
            database={database}
            error={remove.error}
            found={
              mayComeLate(remove.error)
                ? 'this one is listed so far, but may be removed yet.'
                : 'this one is still listed. Remove it again, if you still want to.'
            }
          />
        </Callout>
      )}
    </Dialog>
  );
}
