import type { ManagedRange } from '~/api/firewall';
import { includes, size, type AddressSet } from '~/domain/address-set';
import { formatAddress, formatCidr } from '~/domain/cidr';
import type { AccessDiff } from '~/domain/diff';
import { RULER_SEGMENTS, rulerSegments } from '~/domain/exposure';
import { countAddresses, isEveryone, isVeryWideSet } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatAllowed, formatNumber } from '~/domain/words';
import { Message } from '~/ui/message';
import { Ruler } from '~/ui/ruler';
import type { Tone } from '~/ui/tone';
import { sourceName } from './names';

type ImpactCardProps = { impact: AccessDiff; ranges: readonly ManagedRange[] | undefined };

/** Describes the dialog that a change is asked about in. */
export const IMPACT_ID = 'impact';

/** Who loses and who gains access by a change, who keeps it, and the ruler before and after. */
export function ImpactCard({ impact, ranges }: ImpactCardProps) {
  const { after, isSettling } = impact;
  // Like with like: what other rules bring or take is no part of this change.
  const before = isSettling ? impact.without : impact.before;
  const before33 = segmentsOf(before);
  return (
    <div className="rounded-card border border-line px-4 pt-4 pb-4.5">
      <p id={IMPACT_ID} className="text-section font-semibold">
        {changeText(impact)}
      </p>
      {impact.stillAllowedBy.length > 0 && (
        <p className="mt-0.5 wrap-anywhere text-text-2">{stillAllowedText(impact, ranges)}</p>
      )}
      {impact.isKnown && impact.isOnlyMissed && (
        <p className="mt-0.5 text-text-2">
          Until the removal has taken effect, {impact.lost.count === 1 ? 'it' : 'they'} may get in.
        </p>
      )}
      {impact.isClosing && (
        <div className="mt-1.5">
          <Message kind="warning">
            No network can reach this database afterwards, Scalingo apps included.
          </Message>
        </div>
      )}
      {impact.interrupted.count > 0 && (
        <div className="mt-1.5">
          <Message kind="warning">
            {rangesText(impact.interrupted)}, allowed today, may be denied for about 2 minutes, until the rule
            that allows {impact.interrupted.count === 1 ? 'it' : 'them'} afterwards applies.
          </Message>
        </div>
      )}
      <div className="mt-4 grid gap-3.5 text-help">
        {isSettling && <p className="-mb-2 text-text-3">Once every change has taken effect:</p>}
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">{isSettling ? 'Without this change' : 'Now'}</span>
            <span className="text-right">{allowedText(before)}</span>
          </div>
          <Ruler isMini segments={RULER_SEGMENTS} filled={before33} tone={toneOf(before)} />
        </div>
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">{isSettling ? 'With it' : 'After'}</span>
            <span className="text-right">{allowedText(after)}</span>
          </div>
          <Ruler
            isMini
            segments={RULER_SEGMENTS}
            filled={segmentsOf(after)}
            tone={toneOf(after)}
            before={{ filled: before33, tone: toneOf(before) }}
          />
        </div>
      </div>
    </div>
  );
}

/** The one range, or how many addresses there are. */
function rangesText({ cidrs, count }: AccessDiff['interrupted']): string {
  const [only, ...more] = cidrs;
  if (!only || more.length > 0) return countOfAddresses(count);
  return count === 1 ? formatAddress(only.network) : formatCidr(only);
}

/** "255 addresses lose access, 16 gain it" */
function changeText(impact: AccessDiff): string {
  const { lost, gained, before, after, isKnown } = impact;
  if (gained.count === 0 || isEveryone(before)) return lossText(impact);
  if (isEveryone(after)) return 'The database becomes open to everyone';
  const gain = gained.count === 1 ? 'gains' : 'gain';
  if (isKnown && lost.count === 0) return `${countOfAddresses(gained.count)} ${gain} access, none loses it`;
  const others = formatNumber(gained.count);
  if (isKnown && impact.isOnlyMissed) {
    return `${lossText(impact)}, ${others} ${gained.count === 1 ? 'other' : 'others'} will`;
  }
  return `${lossText(impact)}, ${others} ${gain} it`;
}

function lossText({ lost, isOnlyMissed, before, after, isKnown }: AccessDiff): string {
  if (!isKnown) return 'How many addresses lose access is not known';
  if (isEveryone(before) && !isEveryone(after)) return 'The database is no longer open to everyone';
  const { count } = lost;
  if (count === 0) return 'No address loses access';
  if (isOnlyMissed) return `${countOfAddresses(count)} ${count === 1 ? 'was' : 'were'} about to get access`;
  return `${countOfAddresses(count)} ${count === 1 ? 'loses' : 'lose'} access`;
}

/** "203.0.113.10 stays allowed by Bastion." */
function stillAllowedText({ stillAllowedBy }: AccessDiff, ranges: ImpactCardProps['ranges']): string {
  const [first, ...others] = stillAllowedBy;
  if (!first) return '';
  const count = size(first.addresses);
  const subject = count === 1 ? formatAddress(first.addresses[0]?.first ?? 0) : countOfAddresses(count);
  const name = first.rule.label || sourceName(first.rule.source, ranges);
  // Others may allow the same addresses, or further ones.
  const isFurther = others.some(({ addresses }) => !includes(first.addresses, addresses));
  const more =
    others.length > 0 ? `${isFurther ? ', others by' : ' and'} ${countOf(others.length, 'more rule')}` : '';
  return `${subject} ${count === 1 ? 'stays' : 'stay'} allowed by ${name}${more}.`;
}

function allowedText(set: AddressSet): string {
  if (isEveryone(set)) return 'Everyone allowed';
  const counted = countAddresses(set);
  return formatAllowed(counted.public, counted.private);
}

function segmentsOf(set: AddressSet): number {
  return isEveryone(set) ? RULER_SEGMENTS : rulerSegments(countAddresses(set).public);
}

function toneOf(set: AddressSet): Tone {
  if (isEveryone(set)) return 'open';
  return isVeryWideSet(set) ? 'wide' : 'limited';
}
