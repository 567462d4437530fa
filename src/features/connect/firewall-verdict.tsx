import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import { managedRangesQuery } from '~/api/firewall';
import { useFirewall } from '~/api/use-firewall';
import { parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { exposureOf } from '~/domain/exposure';
import type { ManagedRange } from '~/domain/managed-ranges';
import { hasUnknown, labelOf, sourceName, type FirewallEntry, type Rule } from '~/domain/rule';
import { verdictOn } from '~/domain/verdict';
import { formatUntil } from '~/domain/words';
import { QuietLink } from '~/ui/quiet-link';
import { blockHref, useConnectSearch } from './connect-link';
import { DeniedFoot } from './denied-foot';
import { TimeLeft } from './time-left';
import { ALLOWED, NOTICE, SOON, VerdictFoot, WARNING } from './verdict-foot';

/** Whether the connection string can work from here, by what is known of the firewall and of the own address. */
export function FirewallVerdict({ database }: { database: DatabaseRef }) {
  const { query, entries } = useFirewall(database);
  const ranges = useQuery(managedRangesQuery(database));
  const caller = useQuery(callerAddressQuery());
  const search = useConnectSearch();

  if (query.isPending) return <VerdictFoot icon={NOTICE}>Looking at the firewall rules…</VerdictFoot>;
  if (!entries) {
    return (
      <VerdictFoot icon={NOTICE}>
        The firewall rules could not be loaded, so whether this string can work is not known.
      </VerdictFoot>
    );
  }
  if (query.isError) {
    return (
      <VerdictFoot icon={NOTICE}>
        The firewall rules could not be read again, so whether this string can work now is not known.
      </VerdictFoot>
    );
  }
  const rules = (
    <QuietLink icon="up" href={blockHref(database.name, search, 'firewall-rules')}>
      Go to Firewall rules
    </QuietLink>
  );
  if (entries.length === 0) {
    return (
      <VerdictFoot icon={WARNING} link={rules}>
        No rule allows anyone yet, so this string can’t work.
      </VerdictFoot>
    );
  }
  const address = parseAddress(caller.data ?? '');
  if (caller.data === undefined || address === null) return <AnyAddress entries={entries} link={rules} />;
  return <OwnAddress address={caller.data} {...{ database, entries }} value={address} ranges={ranges.data} />;
}

/** The verdict when the caller's address is not known. @param link to the rules */
function AnyAddress({ entries, link }: { entries: readonly FirewallEntry[]; link: ReactNode }) {
  const { now, settled, unknown } = exposureOf(entries);
  if (now.addresses + settled.addresses === 0 && unknown.length === 0) {
    return (
      <VerdictFoot icon={WARNING} link={link}>
        No firewall rule allows an address of the Internet, so this string can’t work.
      </VerdictFoot>
    );
  }
  const phases = entries.map(({ phase }) => phase);
  const ends = phases.flatMap((phase) => (phase.name === 'removed' ? [phase.until] : []));
  const last = ends.length > 0 ? formatUntil(Math.max(...ends)) : null;
  if (phases.some(({ name }) => name === 'active')) {
    return (
      <VerdictFoot icon={NOTICE}>
        It works from the sources of the active firewall rules
        {last !== null && `, until ${last} perhaps from those of removed ones`}, and from nowhere else.
      </VerdictFoot>
    );
  }
  const coming = phases.flatMap((phase) => (phase.name === 'applying' ? [phase.appliesAt] : []));
  if (coming.length > 0) {
    return (
      <VerdictFoot icon={SOON}>
        No rule is active yet{last !== null && `, and until ${last} removed ones may let connections in`}. The
        first {last !== null && 'new '}one applies in <TimeLeft appliesAt={Math.min(...coming)} />.
      </VerdictFoot>
    );
  }
  return (
    <VerdictFoot icon={WARNING} link={link}>
      Every rule was removed. The last of them may let connections in until {last}.
    </VerdictFoot>
  );
}

type OwnAddressProps = {
  database: DatabaseRef;
  address: string;
  value: number;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
};

function OwnAddress({ database, address, value, entries, ranges }: OwnAddressProps) {
  const verdict = verdictOn(value, entries);
  const own = <code className="text-text-2">{address}</code>;
  const denied = { database, entries, range: `${address}/32`, label: null };
  switch (verdict.kind) {
    case 'allowed':
      return (
        <VerdictFoot icon={ALLOWED}>
          Your current address, {own}, is {verdict.certainty === 'likely' && 'likely '}allowed by{' '}
          <bdi>{shortName(verdict.rules[0], ranges)}</bdi>.
        </VerdictFoot>
      );
    case 'applying':
      return (
        <VerdictFoot icon={SOON}>
          Your current address, {own}, is denied for now. In <TimeLeft appliesAt={verdict.appliesAt} /> it is{' '}
          {verdict.certainty === 'likely' && 'likely '}allowed by{' '}
          <bdi>{shortName(verdict.rules[0], ranges)}</bdi>.
        </VerdictFoot>
      );
    case 'closing':
      if (verdict.next) {
        return (
          <VerdictFoot icon={SOON}>
            Your current address, {own}, is allowed
            {verdict.next.certainty === 'certain' && ' for certain'} once{' '}
            <bdi>{shortName(verdict.next.rules[0], ranges)}</bdi> applies, in{' '}
            <TimeLeft appliesAt={verdict.next.appliesAt} />.
          </VerdictFoot>
        );
      }
      return (
        <DeniedFoot {...denied}>
          Your current address, {own}, loses access by {formatUntil(verdict.until)}: its rule was removed.
        </DeniedFoot>
      );
    case 'denied':
      return (
        <DeniedFoot {...denied}>
          {hasUnknown(entries) ? (
            <>
              Your current address, {own}, is likely not allowed: no rule whose addresses are known allows it.
            </>
          ) : (
            <>Your current address, {own}, is not allowed by any rule, so this string can’t work from here.</>
          )}
        </DeniedFoot>
      );
  }
}

/** The label, which its owner knows best, else the range. */
function shortName(rule: Rule, ranges: readonly ManagedRange[] | undefined): string {
  return labelOf(rule) || sourceName(rule.source, ranges);
}
