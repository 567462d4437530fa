import type { ManagedRange } from '~/api/firewall';
import { intersect } from '~/domain/address-set';
import type { AccessDiff } from '~/domain/diff';
import { addressesOf, type Rule } from '~/domain/rule';
import { Callout } from '~/ui/callout';
import { listOf } from './check-words';
import { sourceName } from './names';

type ManagedLossProps = {
  removed: readonly Rule[];
  impact: AccessDiff;
  ranges: readonly ManagedRange[] | undefined;
};

/** What a number does not tell: behind the few addresses of a managed rule are all the apps of a region. */
export function ManagedLoss({ removed, impact, ranges }: ManagedLossProps) {
  const names = removed.flatMap(({ source }) => {
    if (source.type !== 'managed') return [];
    const addresses = addressesOf(source);
    const isCutOff = addresses === null || intersect(addresses, impact.lost.set).length > 0;
    return isCutOff ? [sourceName(source, ranges)] : [];
  });
  if (names.length === 0) return <></>;
  return (
    <Callout
      kind="warning"
      title={`Apps in the ${listOf(names)} ${impact.isOnlyMissed ? 'will not get access' : 'lose access'}`}
    >
      Every Scalingo app that is hosted there, yours included.
    </Callout>
  );
}
