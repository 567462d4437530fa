import { useQuery } from '@tanstack/react-query';
import { Check, Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import { databaseDetailsQuery } from '~/api/databases';
import { managedRangesQuery, type ManagedRange } from '~/api/firewall';
import { useFirewall } from '~/api/use-firewall';
import { parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { verdictOn } from '~/domain/reachability';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { formatTimeLeft, formatUntil } from '~/domain/words';
import { CardFoot } from '~/ui/card-foot';
import { QuietLink } from '~/ui/quiet-link';

/** Whether the connection string can work from here, by what is known of the firewall and of the own address. */
export function FirewallVerdict({ database }: { database: DatabaseRef }) {
  const { query, entries } = useFirewall(database);
  const details = useQuery(databaseDetailsQuery(database));
  const ranges = useQuery(managedRangesQuery(database));
  const caller = useQuery(callerAddressQuery());

  const path = `/databases/${encodeURIComponent(database.name)}/settings/internet-access`;
  const obstacle = NOT_LISTENING.get(details.data?.status ?? '');
  if (obstacle) return <Foot icon={WARNING}>The database {obstacle}, so this string can’t work yet.</Foot>;
  if (query.isPending) return <Foot icon={NOTICE}>Looking at the firewall rules…</Foot>;
  if (!entries) {
    return (
      <Foot icon={NOTICE}>
        The firewall rules could not be loaded, so whether this string can work is not known.
      </Foot>
    );
  }
  if (entries.length === 0) {
    return (
      <Foot icon={WARNING} link={<QuietLink href={`${path}#firewall-rules`}>Go to Firewall rules</QuietLink>}>
        No rule allows anyone yet, so this string can’t work.
      </Foot>
    );
  }
  const address = parseAddress(caller.data ?? '');
  if (caller.data === undefined || address === null) {
    return <Foot icon={NOTICE}>It works from the sources of the firewall rules, and from nowhere else.</Foot>;
  }
  return <OwnAddress address={caller.data} {...{ path, entries }} value={address} ranges={ranges.data} />;
}

/** Statuses of the API in which nothing can connect, whatever the firewall says. */
const NOT_LISTENING: ReadonlyMap<string, string> = new Map([
  ['creating', 'is being created'],
  ['stopped', 'is stopped'],
]);

type OwnAddressProps = {
  address: string;
  value: number;
  path: string;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
};

function OwnAddress({ address, value, path, entries, ranges }: OwnAddressProps) {
  const verdict = verdictOn(value, entries);
  const own = <code className="text-text-2">{address}</code>;
  switch (verdict.kind) {
    case 'allowed':
      return (
        <Foot icon={ALLOWED}>
          Your current address, {own}, is {verdict.rule.source.type === 'managed' && 'likely '}allowed by{' '}
          <bdi>{shortName(verdict.rule, ranges)}</bdi>.
        </Foot>
      );
    case 'applying':
      return (
        <Foot icon={SOON}>
          Your current address, {own}, is allowed by <bdi>{shortName(verdict.rule, ranges)}</bdi>, which
          applies in {formatTimeLeft(verdict.msLeft)}.
        </Foot>
      );
    case 'closing':
      return (
        <Foot icon={WARNING}>
          Your current address, {own}, loses access by {formatUntil(verdict.until)}: its rule was removed.
        </Foot>
      );
    case 'denied':
      return (
        <Foot
          icon={WARNING}
          link={
            <QuietLink href={`${path}?new-rule=${encodeURIComponent(`${address}/32`)}`}>Allow it…</QuietLink>
          }
        >
          Your current address, {own}, is not allowed by any rule, so this string can’t work from here.
        </Foot>
      );
  }
}

/** The label, which its owner knows best, else the range. */
function shortName({ label, source }: Rule, ranges: readonly ManagedRange[] | undefined): string {
  if (source.type === 'managed')
    return ranges?.find(({ id }) => id === source.rangeId)?.name ?? source.rangeId;
  return label || source.text;
}

const ICON = 'size-4 flex-none';
const ALLOWED = <Check aria-hidden="true" className={`${ICON} text-x1`} />;
const SOON = <Clock aria-hidden="true" className={`${ICON} text-text-3`} />;
const NOTICE = <Info aria-hidden="true" className={`${ICON} text-text-3`} />;
const WARNING = <TriangleAlert aria-hidden="true" className={`${ICON} text-x2`} />;

function Foot({ icon, link, children }: { icon: ReactNode; link?: ReactNode; children: ReactNode }) {
  return (
    <CardFoot action={link}>
      {icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </CardFoot>
  );
}
