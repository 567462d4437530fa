import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { describeError } from '~/api/error-words';
import { isAnswerLost, isOutcomeUnclear, mayComeLate } from '~/api/errors';
import { describeFailure, failureOf } from '~/api/failure';
import { createNetPeering } from '~/api/net-peering-changes';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { readPeeringId } from '~/domain/net-peering-id';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { DialogForm } from '~/ui/dialog-form';
import { FootNote } from '~/ui/foot-note';
import { useToast } from '~/ui/toast';
import {
  addPeeringResolver,
  idRefusalOf,
  isForDialog,
  listedAs,
  type AddPeeringValues,
} from './add-peering-form';
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
  const form = useForm<AddPeeringValues>({
    defaultValues: { outscaleId: start },
    resolver: addPeeringResolver(peerings),
  });

  const isArrived =
    create.isError && isOutcomeUnclear(create.error) && listedAs(create.variables, peerings) !== undefined;

  function add({ outscaleId }: AddPeeringValues) {
    const reading = readPeeringId(outscaleId);
    if (!reading.ok) return;
    create.run(reading.id, {
      onDone: (_peering, isShown) => {
        if (isShown) onClose();
        showToast({ kind: 'done', text: `${reading.id} added. Expect some delay until it is active.` });
      },
      onError: (error, isShown) => {
        if (!isShown)
          showToast({
            kind: 'error',
            text: describeFailure(error, 'the Net Peering', 'added'),
          });
        const message = idRefusalOf(error);
        if (message !== null) {
          form.setError('outscaleId', { type: 'server', message }, { shouldFocus: true });
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
      isDirty={form.formState.isDirty}
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
      <DialogForm id={FORM_ID} onSubmit={() => void form.handleSubmit(add)()}>
        <p className="-mt-2 text-pretty text-text-2">
          Create the Net Peering from your Outscale account first, with the account ID and Net ID of this
          database. Then add its ID here. {STILL_DENIED}
        </p>
        <div className="rounded-card border border-line">
          <NetworkConfiguration database={database} isNarrow />
        </div>
        <PeeringIdField form={form} fieldRef={field} isReadOnly={create.isPending} />
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
