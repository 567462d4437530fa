import { useQuery } from '@tanstack/react-query';
import { netPeeringsQuery } from '~/api/net-peerings';
import { useFirewall } from '~/api/use-firewall';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { isActive, sourceRangeOf } from '~/domain/net-peering';
import { rangeAccess } from '~/domain/net-peering-rules';
import { QuietLink } from '~/ui/quiet-link';
import { ALLOWED, NOTICE, SOON, VerdictFoot, WARNING } from './verdict-foot';

/** Whether the connection string can work through the private endpoint, by the Net Peerings and the firewall rules. */
export function PrivateVerdict({ database }: { database: DatabaseRef }) {
  // What has failed is for the block of Net Peerings to try again.
  const peerings = useQuery({ ...netPeeringsQuery(database), retryOnMount: false });
  const { entries } = useFirewall(database);
  const path = `/databases/${encodeURIComponent(database.name)}/settings/internet-access`;

  if (!peerings.data || !entries) {
    return (
      <VerdictFoot icon={NOTICE}>
        It works from the networks of active Net Peerings whose range a firewall rule allows.
      </VerdictFoot>
    );
  }
  const active = peerings.data.filter(isActive);
  if (active.length === 0) {
    return (
      <VerdictFoot
        icon={WARNING}
        link={<QuietLink href={`${path}#net-peering`}>Go to Net Peering</QuietLink>}
      >
        No Net Peering is active, so nothing can connect to the private endpoint.
      </VerdictFoot>
    );
  }
  const ranges = active.flatMap((peering) => sourceRangeOf(peering) ?? []);
  const judged = ranges.map((range) => ({ text: formatCidr(range), kind: rangeAccess(range, entries).kind }));
  const denied = judged.find(({ kind }) => kind === 'denied' || kind === 'partly');
  if (denied) {
    return (
      <VerdictFoot
        icon={WARNING}
        link={<QuietLink href={`${path}?new-rule=${encodeURIComponent(denied.text)}`}>Allow it…</QuietLink>}
      >
        {denied.kind === 'partly' ? 'Only a part of ' : ''}
        <code className="text-text-2">{denied.text}</code>, the network of a Net Peering,{' '}
        {denied.kind === 'partly' ? 'is allowed by the firewall.' : 'is not allowed by any rule yet.'}
      </VerdictFoot>
    );
  }
  const list = judged.map(({ text }) => text).join(', ');
  if (judged.some(({ kind }) => kind === 'applying')) {
    return <VerdictFoot icon={SOON}>It works from {list} once their firewall rules apply.</VerdictFoot>;
  }
  if (judged.length === 0) {
    return (
      <VerdictFoot icon={NOTICE}>
        The network at the other end is not known, so whether the firewall allows it isn’t either.
      </VerdictFoot>
    );
  }
  return (
    <VerdictFoot icon={ALLOWED}>
      It works from <code className="text-text-2">{list}</code>, which the firewall allows.
    </VerdictFoot>
  );
}
