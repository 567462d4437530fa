import { Lock, Plus } from 'lucide-react';
import { useReadOnlyReason } from '~/api/may-change';
import { useFirewall } from '~/api/use-firewall';
import { useNetPeerings } from '~/api/use-net-peerings';
import type { DatabaseRef } from '~/domain/database';
import { isDeleted, isLeaving } from '~/domain/net-peering';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { Cli } from '~/ui/cli';
import { useDialogOpener } from '~/ui/dialog-param';
import { Section } from '~/ui/section';
import { BLOCK_ID, FOOT_ID } from './block';
import { ConnectionSteps } from './connection-steps';
import { NetworkConfiguration } from './network-configuration';
import { PeeringCommands } from './peering-commands';
import { PeeringDialogs } from './peering-dialogs';
import { Peerings } from './peerings';

/** The Net Peering block of a Dedicated Resources database: its network, and the private links to it. */
export function NetPeeringBlock({ database }: { database: DatabaseRef }) {
  const query = useNetPeerings(database);
  const firewall = useFirewall(database);
  const openAddNetPeering = useDialogOpener('add-net-peering');
  const readOnly = useReadOnlyReason(database);
  const mayChange = readOnly === null;
  const peerings = query.data;
  const present = peerings?.filter((peering) => !isDeleted(peering)) ?? [];
  const open = present.filter((peering) => !isLeaving(peering));

  return (
    <Section
      id={BLOCK_ID}
      title="Net Peering"
      description="Connect an Outscale VPC of the same region over a private network."
      actions={
        <Button
          icon={<Plus aria-hidden="true" className="size-4" />}
          isUnavailable={!mayChange}
          aria-describedby={mayChange ? undefined : FOOT_ID}
          onClick={() => openAddNetPeering()}
        >
          Add Net Peering
        </Button>
      }
    >
      <Card>
        <NetworkConfiguration database={database} />
        <div className="border-t border-line">
          <Peerings query={query} mayChange={mayChange} />
        </div>
        {open.length > 0 && <ConnectionSteps database={database} peerings={open} firewall={firewall} />}
        <CardFoot
          action={
            <Cli section={BLOCK_ID} name="Net Peering">
              <PeeringCommands database={database} peerings={present} />
            </Cli>
          }
        >
          {readOnly && <Lock aria-hidden="true" className="size-4 flex-none" />}
          <span id={FOOT_ID}>
            {readOnly ? READ_ONLY[readOnly] : 'Adding or removing a Net Peering takes some time.'}
          </span>
        </CardFoot>
      </Card>
      <PeeringDialogs database={database} peerings={peerings} rules={firewall.query.data} />
    </Section>
  );
}
