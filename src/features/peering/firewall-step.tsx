import type { Firewall } from '~/api/use-firewall';
import { formatCidr } from '~/domain/cidr';
import { sourceRangeOf, type NetPeering } from '~/domain/net-peering';
import { rangeAccess, type RangeAccess } from '~/domain/net-peering-rules';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { Step, type StepState } from './step';

type FirewallStepProps = { number: number; peerings: readonly NetPeering[]; firewall: Firewall };

/** Whether the firewall allows the ranges at the other end, which it denies as any other until a rule says so. */
export function FirewallStep({ number, peerings, firewall }: FirewallStepProps) {
  const { entries, query } = firewall;
  const title = 'Firewall rule for the source range';
  if (!entries) {
    return (
      <Step number={number} title={title} state={null}>
        <p className="mt-0.5 text-help text-text-2">
          {query.isPending
            ? 'Looking at the firewall rules…'
            : 'The firewall rules could not be loaded, so whether they allow it is not known.'}
        </p>
      </Step>
    );
  }
  return (
    <Step number={number} title={title} state={stateOf(peerings, entries)}>
      {peerings.map((peering) => (
        <PeeringAccess key={peering.id} peering={peering} entries={entries} />
      ))}
    </Step>
  );
}

function stateOf(peerings: readonly NetPeering[], entries: readonly FirewallEntry[]): StepState {
  const isAllowed = (peering: NetPeering) => {
    const range = sourceRangeOf(peering);
    return range !== null && rangeAccess(range, entries).kind === 'allowed';
  };
  return peerings.every(isAllowed) ? 'done' : 'not-done';
}

type PeeringAccessProps = { peering: NetPeering; entries: readonly FirewallEntry[] };

function PeeringAccess({ peering, entries }: PeeringAccessProps) {
  const newRule = useDialogParam('new-rule');
  const cidr = sourceRangeOf(peering);
  if (!cidr) {
    return (
      <p className="mt-0.5 text-help text-text-2">
        The source range of <code>{peering.outscaleId}</code> is not known yet.
      </p>
    );
  }
  const range = formatCidr(cidr);
  const access = rangeAccess(cidr, entries);
  return (
    <div className="mt-1.5 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 text-help text-text-2">
        <code>{range}</code> {accessText(access)}
      </p>
      {(access.kind === 'denied' || access.kind === 'partly') && (
        <Button
          className="max-tablet:w-full"
          onClick={() => newRule.open(range, `Net Peering ${peering.outscaleId}`)}
        >
          Allow {range}
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
      return <>will be allowed by {namesOf(access.rules)} in about 2 minutes.</>;
    case 'partly':
      return 'is allowed in part.';
    case 'denied':
      return 'is not allowed by any rule yet.';
  }
}

/** The first rule's label, or its range when it has none. */
function namesOf([first, ...others]: readonly Rule[]) {
  if (!first) return 'a rule';
  const name = first.label || (first.source.type === 'custom' ? first.source.text : first.source.rangeId);
  return (
    <>
      <bdi className="wrap-anywhere">{name}</bdi>
      {others.length > 0 && ` and ${others.length} more`}
    </>
  );
}
