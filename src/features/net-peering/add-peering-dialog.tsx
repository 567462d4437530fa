import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import { isAnswerLost, isOutcomeUnclear, mayComeLate } from '~/api/errors';
import { describeFailure, failureOf } from '~/api/failure';
import { createNetPeering } from '~/api/net-peering-changes';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { DialogForm } from '~/ui/dialog-form';
import { FootNote } from '~/ui/foot-note';
import { useToast } from '~/ui/toast';
import { idRefusalOf, isForDialog, listedAs, problemOf } from './add-peering-form';
import { blockHeading } from './block';
import { NetworkConfiguration } from './network-configuration';
import { STILL_DENIED } from './peering-words';
import { PeeringsSince } from './peerings-since';
import { PeeringIdField } from './peering-id-field';

type AddPeeringDialogProps = {
  database: DatabaseRef;
  /** Empty while they are not known. */
  peerings: readonly NetPeering[];
  /** What the field starts with. */
  start: string;
  onClose: () => void;
};

const FORM_ID = 'add-net-peering-form';

/** Adds a Net Peering that was created from the Outscale account. */
export function AddPeeringDialog({ database, peerings, start, onClose }: AddPeeringDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const showToast = useToast(database.name);
  const create = useSingleMutation({
    ...createNetPeering(database),
    mutationKey: ['add-net-peering', database.addonId],
  });
  const [text, setText] = useState(start);
  const [error, setError] = useState<string | null>(null);
  /** Whether it was to be added once: from then on it is judged with each key. */
  const [isAsked, setIsAsked] = useState(false);

  const isArrived =
    create.isError && isOutcomeUnclear(create.error) && listedAs(create.variables, peerings) !== undefined;

  function type(next: string) {
    setText(next);
    if (isAsked) setError(problemOf(next, peerings));
  }

  function add() {
    const problem = problemOf(text, peerings);
    setIsAsked(true);
    setError(problem);
    if (problem !== null) return field.current?.focus();
    const id = text.trim();
    create.run(id, {
      onDone: (_peering, isShown) => {
        if (isShown) onClose();
        showToast({ kind: 'done', text: `${id} added. Expect some delay until it is active.` });
      },
      onError: (error, isShown) => {
        if (!isShown)
          showToast({
            kind: 'error',
            text: describeFailure(error, 'the Net Peering', 'added'),
          });
        const message = idRefusalOf(error);
        if (message !== null) {
          setError(message);
          field.current?.focus();
        }
      },
    });
  }

  return (
    <Dialog
      title="Add Net Peering"
      onClose={() => !create.isPending && onClose()}
      initialFocus={field}
      returnFocus={blockHeading}
      isDirty={text !== start}
      foot={
        <>
          <FootNote>Expect some delay until it is active</FootNote>
          <Button size="large" isUnavailable={create.isPending} onClick={onClose}>
            {isArrived ? 'Close' : 'Cancel'}
          </Button>
          <Button
            type="submit"
            form={FORM_ID}
            variant="primary"
            size="large"
            busyText={create.isSending ? 'Adding…' : undefined}
          >
            Add Net Peering
          </Button>
        </>
      }
    >
      <DialogForm id={FORM_ID} onSubmit={add}>
        <p className="-mt-2 text-pretty text-text-2">
          Create the Net Peering from your Outscale account first, with the account ID and Net ID of this
          database. Then add its ID here. {STILL_DENIED}
        </p>
        <div className="rounded-card border border-line">
          <NetworkConfiguration database={database} isNarrow />
        </div>
        <PeeringIdField
          text={text}
          error={error}
          fieldRef={field}
          isReadOnly={create.isPending}
          onType={type}
        />
        {create.isError && !isArrived && isForDialog(create.error) && (
          <Callout kind="error" isAlert title={failureOf(create.error, 'the Net Peering', 'added')}>
            {describeError(create.error)}
            <PeeringsSince
              database={database}
              error={create.error}
              found={
                mayComeLate(create.error)
                  ? 'it is not listed so far, but may be added yet.'
                  : 'it is not listed. Add it again, if you still want to.'
              }
            />
          </Callout>
        )}
        {isArrived && (
          <Callout kind="neutral" isAlert title={`${create.variables} was added`}>
            It is in the list now:{' '}
            {isAnswerLost(create.error) ? 'only the answer was lost' : 'someone else was quicker'}.
          </Callout>
        )}
      </DialogForm>
    </Dialog>
  );
}
