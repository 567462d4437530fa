import { includes, intersect, NO_ADDRESS, setOf, size, type AddressSet } from '~/domain/address-set';
import { formatAddress, formatCidr } from '~/domain/cidr';
import type { AccessDiff } from '~/domain/diff';
import type { ManagedRange } from '~/domain/managed-ranges';
import { isActive, sourceRangeOf, type NetPeering } from '~/domain/net-peering';
import { countAddresses, isEveryone } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatAllowed, formatNumber } from '~/domain/words';
import { shortName } from './names';

/** The one range, or how many addresses there are. */
export function rangesText({ cidrs, set, count }: AccessDiff['interrupted']): string {
  const [only, ...more] = cidrs;
  if (!only || more.length > 0) return countText(set);
  return count === 1 ? formatAddress(only.network) : formatCidr(only);
}

/** "256 addresses and 16 private ones" */
function countText(set: AddressSet): string {
  const { public: count, private: inPrivate } = countAddresses(set);
  if (inPrivate === 0) return countOfAddresses(count);
  if (count === 0) return countOf(inPrivate, 'private address', 'private addresses');
  return `${countOfAddresses(count)} and ${countOf(inPrivate, 'private one')}`;
}

/** "255 addresses lose access, 16 gain it" */
export function changeText(impact: AccessDiff): string {
  const { lost, gained, before, without, after, isKnown } = impact;
  if (isEveryone(after) && !isEveryone(without)) {
    return `The database ${isEveryone(before) ? 'stays' : 'becomes'} open to everyone`;
  }
  if (gained.count === 0) return lossText(impact);
  const gain = gained.count === 1 ? 'gains' : 'gain';
  if (isKnown && lost.count === 0) return `${countText(gained.set)} ${gain} access, none loses it`;
  const hasPrivate = countAddresses(gained.set).private > 0;
  const others = hasPrivate ? countText(gained.set) : formatNumber(gained.count);
  if (isKnown && impact.isOnlyMissed) {
    const noun = gained.count === 1 ? ' other' : ' others';
    return `${lossText(impact)}, ${others}${hasPrivate ? '' : noun} will`;
  }
  return `${lossText(impact)}, ${others} ${gain} it`;
}

function lossText({ lost, isOnlyMissed, before, without, after, isKnown }: AccessDiff): string {
  if (!isKnown) return 'How many addresses lose access is not known';
  // Who is let in by a rule that was removed before this change loses access without it.
  const isOpen = isEveryone(before) && isEveryone(without);
  if (isOpen && !isEveryone(after)) return 'The database is no longer open to everyone';
  if (lost.count === 0) return 'No address loses access';
  const isAll = isEveryone(lost.set);
  const who = isAll ? 'Everyone' : countText(lost.set);
  const isOne = isAll || lost.count === 1;
  if (isOnlyMissed) return `${who} ${isOne ? 'was' : 'were'} about to get access`;
  return `${who} ${isOne ? 'loses' : 'lose'} access`;
}

/** For addresses that managed ranges alone allow. */
export const PUBLISHED_MAY_CHANGE = 'Scalingo’s published addresses may change, so this is not certain.';

/** "203.0.113.10 stays allowed by Bastion." */
export function stillAllowedText(
  { stillAllowedBy, isLikely }: AccessDiff,
  ranges: readonly ManagedRange[] | undefined,
): string {
  const [first, ...others] = stillAllowedBy;
  if (!first) return '';
  const count = size(first.addresses);
  const subject = count === 1 ? formatAddress(first.addresses[0]?.first ?? 0) : countText(first.addresses);
  // Others may allow the same addresses, or further ones.
  const isFurther = others.some(({ addresses }) => !includes(first.addresses, addresses));
  const more =
    others.length > 0 ? `${isFurther ? ', others by' : ' and'} ${countOf(others.length, 'more rule')}` : '';
  const stays = count === 1 ? 'stays' : 'stay';
  return `${subject} ${first.isComing ? 'will be' : stays} allowed by ${shortName(first.rule, ranges)}${more}.${isLikely ? ` ${PUBLISHED_MAY_CHANGE}` : ''}`;
}

/** "172.17.0.0/16, the network of pcx-4e7a90b1, loses access.", of each active Net Peering that a change cuts off. */
export function peeringLossTexts(
  { lost, before }: AccessDiff,
  peerings: readonly NetPeering[],
): readonly string[] {
  return peerings.filter(isActive).flatMap((peering) => {
    const range = sourceRangeOf(peering);
    const network = range ? setOf([range]) : NO_ADDRESS;
    const cutOff = intersect(network, lost.set);
    if (!range || cutOff.length === 0) return [];
    const part = includes(lost.set, network) ? '' : 'Part of ';
    const loses = intersect(cutOff, before).length === 0 ? 'was about to get access' : 'loses access';
    return [`${part}${formatCidr(range)}, the network of ${peering.outscaleId}, ${loses}.`];
  });
}

export function allowedText(set: AddressSet): string {
  if (isEveryone(set)) return 'Everyone allowed';
  const counted = countAddresses(set);
  return formatAllowed(counted.public, counted.private);
}
