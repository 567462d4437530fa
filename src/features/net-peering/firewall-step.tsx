import { useMayChange } from '~/api/may-change';
import { useTimeLeft } from '~/api/use-time-left';
import type { Firewall } from '~/api/use-firewall';
import { whyNoRule } from '~/domain/allowing';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { isActive, sourceRangeOf, type NetPeering } from '~/domain/net-peering';
import { peeringLabel, rangeAccess, type RangeAccess } from '~/domain/net-peering-rules';
import { labelOf, sourceText, type FirewallEntry, type Rule } from '~/domain/rule';
import { formatUntil } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { withCode } from '~/ui/with-code';
import { Step, type StepState } from './step';

type FirewallStepProps = {
  database: DatabaseRef;
  peerings: readonly NetPeering[];
  firewall: Firewall;
};

/** Whether the firewall allows the ranges at the other end, which it denies as any other until a rule says so. */
export function FirewallStep({ database, peerings, firewall }: FirewallStepProps) {
  const { entries, query } = firewall;
  const title = 'Firewall rule for the source range';
  if (!entries) {
    return (
      <Step number={4} title={title} state={null}>
        <p className="mt-0.5 text-help text-text-2">
          {query.isPending
            ? 'Looking at the firewall rules…'
            : 'The firewall rules could not be loaded, so whether they allow it is not known.'}
        </p>
      </Step>
    );
  }
  return (
    <Step number={4} title={title} state={query.isError ? null : stateOf(peerings, entries)}>
      {query.isError && (
        <p className="mt-0.5 text-help text-text-2">
          The firewall rules could not be read again. This goes by the last list that was read.
        </p>
      )}
      {peerings.map((peering) => (
        <PeeringAccess key={peering.id} database={database} peering={peering} entries={entries} />
      ))}
    </Step>
  );
}

/** Done when the range of every active peering is allowed; while none is active, the range of every peering. */
function stateOf(peerings: readonly NetPeering[], entries: readonly FirewallEntry[]): StepState {
  const isAllowed = (peering: NetPeering) => {
    const range = sourceRangeOf(peering);
    return range !== null && rangeAccess(range, entries).kind === 'allowed';
  };
  const active = peerings.filter(isActive);
  return (active.length > 0 ? active : peerings).every(isAllowed) ? 'done' : 'not-done';
}

type PeeringAccessProps = {
  database: DatabaseRef;
  peering: NetPeering;
  entries: readonly FirewallEntry[];
};

function PeeringAccess({ database, peering, entries }: PeeringAccessProps) {
  const openNewRule = useDialogOpener('new-rule');
  const mayChange = useMayChange(database);
  const cidr = sourceRangeOf(peering);
  if (!cidr) {
    return (
      <p className="mt-0.5 text-help text-text-2">
        The source range of <code>{peering.outscaleId}</code>{' '}
        {peering.source.ipRange === null ? 'is not known yet.' : 'is not one that can be allowed.'}
      </p>
    );
  }
  const range = formatCidr(cidr);
  const access = rangeAccess(cidr, entries);
  const isOpen = access.kind !== 'allowed' && access.kind !== 'applying';
  const why = whyNoRule(mayChange, entries);
  return (
    <div className="mt-4 tablet:mt-1.5 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 text-help text-text-2">
        <code>{range}</code> {accessText(access)}
        {isOpen && why !== null && ` ${why}`}
      </p>
      {isOpen && why === null && (
        <Button className="max-tablet:w-full" onClick={() => openNewRule(range, peeringLabel(peering))}>
          <span>{withCode(`Allow ${range}…`)}</span>
        </Button>
      )}
    </div>
  );
}

/** After the range, as in "172.17.0.0/16 is not allowed yet." */
function accessText(access: RangeAccess) {
  switch (access.kind) {
    case 'allowed':
      return <>is allowed by {namesOf(access.rules)}.</>;
    case 'applying':
      return <Coming rules={access.rules} appliesAt={access.appliesAt} />;
    case 'partly':
      return 'is covered only in part.';
    case 'closing':
      return `loses access by ${formatUntil(access.until)}: its rule was removed.`;
    case 'denied':
      return 'is not allowed by any rule yet.';
  }
}

function Coming({ rules, appliesAt }: { rules: readonly Rule[]; appliesAt: number }) {
  const left = useTimeLeft(appliesAt);
  return (
    <>
      will be allowed by {namesOf(rules)} in {left}.
    </>
  );
}

/** The first rule's label, or its range when it has none. */
function namesOf([first, ...others]: readonly Rule[]) {
  if (!first) return 'a rule';
  const name = labelOf(first) || sourceText(first.source);
  return (
    <>
      <bdi className="wrap-anywhere">{name}</bdi>
      {others.length > 0 && ` and ${others.length} more`}
    </>
  );
}
