import type { ManagedRange } from '~/api/firewall';
import { intersect } from '~/domain/address-set';
import type { AccessDiff } from '~/domain/diff';
import { addressesOf, type Rule } from '~/domain/rule';
import { listOf } from '~/domain/words';
import { Callout } from '~/ui/callout';
import { sourceName } from './names';

type ManagedLossProps = {
  removed: readonly Rule[];
  impact: AccessDiff;
  ranges: readonly ManagedRange[] | undefined;
};

/** What a number does not tell: behind the few addresses of a managed rule are all the apps of a region. */
export function ManagedLoss({ removed, impact, ranges }: ManagedLossProps) {
  const cutOff = removed.flatMap(({ source }) => {
    if (source.type !== 'managed') return [];
    const addresses = addressesOf(source);
    const lost = addresses && intersect(addresses, impact.lost.set);
    if (lost?.length === 0) return [];
    const isMissed = lost !== null && intersect(lost, impact.before).length === 0;
    return [{ name: sourceName(source, ranges), isMissed }];
  });
  if (cutOff.length === 0) return <></>;
  const names = listOf(cutOff.map(({ name }) => name));
  const isOnlyMissed = cutOff.every(({ isMissed }) => isMissed);
  return (
    <div id="managed-loss">
      <Callout
        kind="warning"
        title={`Apps in the ${names} ${isOnlyMissed ? 'were about to get access' : 'lose access'}`}
      >
        Every Scalingo app that is hosted there, yours included.
      </Callout>
    </div>
  );
}
