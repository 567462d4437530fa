import { useQuery } from '@tanstack/react-query';
import { netPeeringsQuery } from '~/api/net-peerings';
import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { hasUnknown } from '~/domain/rule';
import { privateAccess, type PrivateAccess } from '~/domain/private-access';
import { formatUntil } from '~/domain/words';
import { QuietLink } from '~/ui/quiet-link';
import { blockHref, useConnectSearch } from './connect-link';
import { DeniedFoot } from './denied-foot';
import { ALLOWED, NOTICE, SOON, VerdictFoot, WARNING } from './verdict-foot';

/** Whether the connection string can work through the private endpoint, by the Net Peerings and the firewall rules. */
export function PrivateVerdict({ database }: { database: DatabaseRef }) {
  const peerings = useQuery(netPeeringsQuery(database));
  const { query, entries } = useFirewall(database);
  const search = useConnectSearch();

  if (!peerings.data || !entries) {
    return (
      <VerdictFoot icon={NOTICE}>
        It works from the networks of active Net Peerings whose range a firewall rule allows.
      </VerdictFoot>
    );
  }
  if (peerings.isError || query.isError) {
    return (
      <VerdictFoot icon={NOTICE}>
        {peerings.isError ? 'The Net Peerings' : 'The firewall rules'} could not be read again, so whether
        this string can work now is not known.
      </VerdictFoot>
    );
  }
  const access = privateAccess(peerings.data, entries);
  switch (access.kind) {
    case 'no-peering':
      return (
        <VerdictFoot
          icon={WARNING}
          link={
            <QuietLink icon="up" href={blockHref(database.name, search, 'net-peering')}>
              Go to Net Peering
            </QuietLink>
          }
        >
          No Net Peering is active, so nothing can connect to the private endpoint.
        </VerdictFoot>
      );
    case 'not-allowed':
      return (
        <DeniedFoot database={database} entries={entries} range={access.range} label={access.label}>
          <code className="text-text-2">{access.range}</code>, the network of a Net&nbsp;Peering,{' '}
          {standingText(access.access, hasUnknown(entries))}
          {access.allowed !== '' && ` It works from ${access.allowed}.`}
          {access.applying !== '' && ` ${comingText(access.applying)}`}
        </DeniedFoot>
      );
    case 'applying':
      return <VerdictFoot icon={SOON}>{comingText(access.ranges)}</VerdictFoot>;
    case 'range-unknown':
      return (
        <VerdictFoot icon={NOTICE}>
          The network at the other end is not known, so whether the firewall allows it isn’t either.
        </VerdictFoot>
      );
    case 'allowed':
      return (
        <VerdictFoot icon={ALLOWED}>
          It works from <code className="text-text-2">{access.ranges}</code>, which the firewall allows.
        </VerdictFoot>
      );
  }
}

const comingText = (ranges: string) => `Once the firewall rules apply, it works from ${ranges}.`;

/** After the range. @param isUnsure a rule may allow it whose addresses are not known */
function standingText(
  access: Extract<PrivateAccess, { kind: 'not-allowed' }>['access'],
  isUnsure: boolean,
): string {
  switch (access.kind) {
    case 'denied':
      return isUnsure
        ? 'is likely not allowed: no rule whose addresses are known allows it.'
        : 'is not allowed by any rule yet.';
    case 'partly':
      return 'is covered by the firewall rules only in part.';
    case 'closing':
      return `loses access by ${formatUntil(access.until)}: its rule was removed.`;
  }
}
