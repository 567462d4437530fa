import type { DatabaseRef } from '~/domain/database';
import { isDeleted, isLeaving, type NetPeering } from '~/domain/net-peering';
import type { Rule } from '~/domain/rule';
import { useDialogParam } from '~/ui/dialog-param';
import { LinkGone } from '~/ui/link-gone';
import { useHeld } from '~/ui/use-held';
import { AddPeeringDialog } from './add-peering-dialog';
import { focusBlock } from './block';
import { RemovePeeringDialog } from './remove-peering-dialog';

type PeeringDialogsProps = {
  database: DatabaseRef;
  /** Undefined while they are not known. */
  peerings: readonly NetPeering[] | undefined;
  rules: readonly Rule[] | undefined;
};

/** The dialogs that the URL opens over the block. */
export function PeeringDialogs({ database, peerings, rules }: PeeringDialogsProps) {
  const adding = useDialogParam('add-net-peering');
  const removal = useDialogParam('remove-net-peering');

  const linked = peerings?.find(({ id }) => id === removal.values?.value);
  const listed = linked && !isDeleted(linked) && !isLeaving(linked) ? linked : undefined;
  // It stays in its dialog when someone else removes it: the dialog says so.
  const held = useHeld(listed, listed === undefined && removal.values !== null);
  const asked = held?.id === removal.values?.value ? held : undefined;

  function dismissRemoval() {
    focusBlock();
    removal.close();
  }

  return (
    <>
      {adding.values && (
        <AddPeeringDialog
          database={database}
          peerings={peerings ?? []}
          start={adding.values.value}
          onClose={adding.close}
        />
      )}
      {asked && (
        <RemovePeeringDialog
          database={database}
          peering={asked}
          peerings={peerings ?? []}
          rules={rules}
          onClose={removal.close}
        />
      )}
      {removal.values && peerings && !asked && (
        <LinkGone onDismiss={dismissRemoval}>
          This link is to a Net Peering that is{' '}
          {linked && isLeaving(linked) ? 'being removed already' : 'not there any more'}.
        </LinkGone>
      )}
    </>
  );
}
