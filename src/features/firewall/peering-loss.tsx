import { useQuery } from '@tanstack/react-query';
import { netPeeringsQuery } from '~/api/net-peerings';
import type { DatabaseRef } from '~/domain/database';
import type { AccessDiff } from '~/domain/diff';
import { Callout } from '~/ui/callout';
import { peeringLossTexts } from './impact-words';

type PeeringLossProps = { database: DatabaseRef; impact: AccessDiff };

/** A warning before a change that cuts off the network at the other end of a Net Peering. */
export function PeeringLoss({ database, impact }: PeeringLossProps) {
  const { data = [] } = useQuery(netPeeringsQuery(database));
  const texts = peeringLossTexts(impact, data);
  if (texts.length === 0) return <></>;
  return (
    <Callout kind="warning">
      <span id="peering-loss" className="text-text">
        {texts.join(' ')}
      </span>
    </Callout>
  );
}
