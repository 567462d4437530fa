import type { ManagedRange } from '~/api/firewall';
import { size, type AddressSet } from '~/domain/address-set';
import { formatAddress } from '~/domain/cidr';
import type { AccessDiff } from '~/domain/diff';
import { RULER_SEGMENTS, rulerSegments } from '~/domain/exposure';
import { countAddresses, isEveryone, isVeryWideSet } from '~/domain/rule-set';
import { countOf, countOfAddresses, formatAllowed } from '~/domain/words';
import { Ruler } from '~/ui/ruler';
import type { Tone } from '~/ui/tone';
import { sourceName } from './names';

type RemovalImpactCardProps = { impact: AccessDiff; ranges: readonly ManagedRange[] | undefined };

/** Who loses access, who keeps it, and the ruler before and after. */
export function RemovalImpactCard({ impact, ranges }: RemovalImpactCardProps) {
  const { before, after } = impact;
  const before33 = segmentsOf(before);
  return (
    <div className="rounded-card border border-line px-4 pt-4 pb-4.5">
      <p id="removal-impact" className="text-section font-semibold">
        {lossText(impact)}
      </p>
      {impact.stillAllowedBy.length > 0 && (
        <p className="mt-0.5 wrap-anywhere text-text-2">{stillAllowedText(impact, ranges)}</p>
      )}
      <div className="mt-4 grid gap-3.5 text-help">
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">Now</span>
            <span className="text-right">{allowedText(before)}</span>
          </div>
          <Ruler isMini segments={RULER_SEGMENTS} filled={before33} tone={toneOf(before)} />
        </div>
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">After</span>
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

function lossText({ lost, before, after, isKnown }: AccessDiff): string {
  if (!isKnown) return 'How many addresses lose access is not known';
  if (isEveryone(before) && !isEveryone(after)) return 'The database is no longer open to everyone';
  const { count } = lost;
  if (count === 0) return 'No address loses access';
  return `${countOfAddresses(count)} ${count === 1 ? 'loses' : 'lose'} access`;
}

/** "203.0.113.10 stays allowed by Bastion." */
function stillAllowedText({ stillAllowedBy }: AccessDiff, ranges: RemovalImpactCardProps['ranges']): string {
  const [first, ...others] = stillAllowedBy;
  if (!first) return '';
  const count = size(first.addresses);
  const subject = count === 1 ? formatAddress(first.addresses[0]?.first ?? 0) : countOfAddresses(count);
  const name = first.rule.label || sourceName(first.rule.source, ranges);
  const more = others.length > 0 ? `, others by ${countOf(others.length, 'more rule')}` : '';
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
