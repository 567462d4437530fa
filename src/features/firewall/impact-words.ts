import type { ManagedRange } from '~/api/firewall';
import { includes, size, type AddressSet } from '~/domain/address-set';
import { formatAddress, formatCidr } from '~/domain/cidr';
import type { AccessDiff } from '~/domain/diff';
import { countAddresses, isEveryone } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatAllowed, formatNumber } from '~/domain/words';
import { sourceName } from './names';

/** The one range, or how many addresses there are. */
export function rangesText({ cidrs, count }: AccessDiff['interrupted']): string {
  const [only, ...more] = cidrs;
  if (!only || more.length > 0) return countOfAddresses(count);
  return count === 1 ? formatAddress(only.network) : formatCidr(only);
}

/** "255 addresses lose access, 16 gain it" */
export function changeText(impact: AccessDiff): string {
  const { lost, gained, after, isKnown } = impact;
  if (gained.count === 0) return lossText(impact);
  if (isEveryone(after)) return 'The database becomes open to everyone';
  const gain = gained.count === 1 ? 'gains' : 'gain';
  if (isKnown && lost.count === 0) return `${countOfAddresses(gained.count)} ${gain} access, none loses it`;
  const others = formatNumber(gained.count);
  if (isKnown && impact.isOnlyMissed) {
    return `${lossText(impact)}, ${others} ${gained.count === 1 ? 'other' : 'others'} will`;
  }
  return `${lossText(impact)}, ${others} ${gain} it`;
}

function lossText({ lost, isOnlyMissed, before, without, after, isKnown }: AccessDiff): string {
  if (!isKnown) return 'How many addresses lose access is not known';
  // Who is let in by a rule that was removed before this change loses access without it.
  const isOpen = isEveryone(before) && isEveryone(without);
  if (isOpen && !isEveryone(after)) return 'The database is no longer open to everyone';
  const { count } = lost;
  if (count === 0) return 'No address loses access';
  if (isOnlyMissed) return `${countOfAddresses(count)} ${count === 1 ? 'was' : 'were'} about to get access`;
  return `${countOfAddresses(count)} ${count === 1 ? 'loses' : 'lose'} access`;
}

/** "203.0.113.10 stays allowed by Bastion." */
export function stillAllowedText(
  { stillAllowedBy }: AccessDiff,
  ranges: readonly ManagedRange[] | undefined,
): string {
  const [first, ...others] = stillAllowedBy;
  if (!first) return '';
  const count = size(first.addresses);
  const subject = count === 1 ? formatAddress(first.addresses[0]?.first ?? 0) : countOfAddresses(count);
  const name = first.rule.label || sourceName(first.rule.source, ranges);
  // Others may allow the same addresses, or further ones.
  const isFurther = others.some(({ addresses }) => !includes(first.addresses, addresses));
  const more =
    others.length > 0 ? `${isFurther ? ', others by' : ' and'} ${countOf(others.length, 'more rule')}` : '';
  const stays = count === 1 ? 'stays' : 'stay';
  return `${subject} ${first.isComing ? 'will be' : stays} allowed by ${name}${more}.`;
}

export function allowedText(set: AddressSet): string {
  if (isEveryone(set)) return 'Everyone allowed';
  const counted = countAddresses(set);
  return formatAllowed(counted.public, counted.private);
}
