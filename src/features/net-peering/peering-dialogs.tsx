import type { DatabaseRef } from '~/domain/database';
import { isDeleted, isLeaving, type NetPeering } from '~/domain/net-peering';
import type { Rule } from '~/domain/rule';
import { useDialogParam } from '~/ui/dialog-param';
import { useHeld } from '~/ui/use-held';
import { AddPeeringDialog } from './add-peering-dialog';
import { RemovePeeringDialog } from './remove-peering-dialog';

type PeeringDialogsProps = {
  database: DatabaseRef;
  /** Undefined while they are not known. */
  peerings: readonly NetPeering[] | undefined;
  rules: readonly Rule[] | undefined;
};

/** The dialogs that the URL opens over the block. */
export function PeeringDialogs({ database, peerings = [], rules }: PeeringDialogsProps) {
  const adding = useDialogParam('add-net-peering');
  const removal = useDialogParam('remove-net-peering');

  const listed = peerings.find(
    (peering) => peering.id === removal.values?.value && !isDeleted(peering) && !isLeaving(peering),
  );
  // It stays in its dialog when someone else removes it: the dialog says so.
  const asked = useHeld(listed, listed === undefined);

  return (
    <>
      {adding.values && (
        <AddPeeringDialog
          database={database}
          peerings={peerings}
          start={adding.values.value}
          onClose={adding.close}
        />
      )}
      {asked && asked.id === removal.values?.value && (
        <RemovePeeringDialog
          database={database}
          peering={asked}
          peerings={peerings}
          rules={rules}
          onClose={removal.close}
        />
      )}
    </>
  );
}
