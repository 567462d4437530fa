import { includes, intersect } from '~/domain/address-set';
import type { AccessDiff } from '~/domain/diff';
import { publishedSet, regionOf, type ManagedRange } from '~/domain/managed-ranges';
import { isEveryone } from '~/domain/rule-set';
import { sourceName, type Rule } from '~/domain/rule';
import { listOf } from '~/domain/words';
import { Callout } from '~/ui/callout';
import { PUBLISHED_MAY_CHANGE } from './impact-words';

type ManagedLossProps = {
  removed: readonly Rule[];
  impact: AccessDiff;
  ranges: readonly ManagedRange[] | undefined;
};

/** Says that a managed rule stands for all apps of a region, which its few addresses do not show. */
export function ManagedLoss({ removed, impact, ranges }: ManagedLossProps) {
  const own = removed.flatMap(({ source }) => (source.type === 'managed' ? [source.rangeId] : []));
  // A custom rule may be what lets the apps of a region in.
  const known = ranges?.map(({ id }) => id) ?? [];
  const cutOff = [...new Set([...own, ...known])].flatMap((rangeId) => {
    const isOwn = own.includes(rangeId);
    const addresses = publishedSet(rangeId);
    const lost = addresses && intersect(addresses, impact.lost.set);
    if (lost ? lost.length === 0 : !isOwn) return [];
    const isMissed = lost !== null && intersect(lost, impact.before).length === 0;
    const isWhole = addresses === null || includes(impact.lost.set, addresses);
    const name = sourceName({ type: 'managed', rangeId }, ranges);
    return [{ name: regionOf(name) ?? name, isMissed, isOwn, isWhole }];
  });
  // That no network is left says as much, unless the rule itself was for the apps.
  if (cutOff.length === 0 || (impact.isClosing && own.length === 0)) return <></>;
  const names = listOf(cutOff.map(({ name }) => name));
  const isOnlyMissed = cutOff.every(({ isMissed }) => isMissed);
  const isWhole = cutOff.every((range) => range.isWhole);
  const isFromAllToNone = impact.isClosing && isEveryone(impact.before);
  const isCertain = isFromAllToNone || cutOff.every(({ isOwn }) => isOwn);
  return (
    <div id="managed-loss">
      <Callout
        kind="warning"
        title={`${isWhole ? 'Apps in' : 'Some addresses of'} ${names} ${isOnlyMissed ? 'were about to get access' : 'lose access'}`}
      >
        {isWhole
          ? 'Every Scalingo app that is hosted there, yours included.'
          : 'Scalingo apps that are hosted there may connect from them, yours included.'}
        {!isCertain && ` ${PUBLISHED_MAY_CHANGE}`}
      </Callout>
    </div>
  );
}
