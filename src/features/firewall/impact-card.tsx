import type { ReactNode } from 'react';
import type { AddressSet } from '~/domain/address-set';
import type { AccessDiff } from '~/domain/diff';
import { RULER_SEGMENTS, rulerSegments } from '~/domain/exposure';
import type { ManagedRange } from '~/domain/managed-ranges';
import { countAddresses, isEveryone, isVeryWideSet } from '~/domain/rule-set';
import { Message } from '~/ui/message';
import { Ruler } from '~/ui/ruler';
import type { Tone } from '~/ui/tone';
import { allowedText, changeText, rangesText, stillAllowedText } from './impact-words';

type ImpactCardProps = {
  impact: AccessDiff;
  ranges: readonly ManagedRange[] | undefined;
  /** Offers an alternative that takes nobody's access, nor interrupts it. */
  wayAround?: ReactNode;
};

/** Who loses and who gains access by a change, who keeps it, and the ruler before and after. */
export function ImpactCard({ impact, ranges, wayAround }: ImpactCardProps) {
  const { after, isSettling } = impact;
  // What other pending changes bring or take is no part of this change.
  const before = isSettling ? impact.without : impact.before;
  const before33 = segmentsOf(before);
  return (
    <div className="rounded-card border border-line px-4 pt-4 pb-4.5">
      <div id="impact">
        <p className="text-section font-semibold">{changeText(impact)}</p>
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
              {rangesText(impact.interrupted)}, allowed today, may be denied for about 2 minutes, until the
              rule that allows {impact.interrupted.count === 1 ? 'it' : 'them'} afterwards applies.
            </Message>
          </div>
        )}
        {impact.lost.count + impact.interrupted.count > 0 && wayAround}
      </div>
      <div className="mt-4 grid gap-3.5 text-help">
        {isSettling && <p className="-mb-2 text-text-3">Once every change has taken effect:</p>}
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">{isSettling ? 'If you cancel' : 'Now'}</span>
            <span className="text-right">{allowedText(before)}</span>
          </div>
          <Ruler isMini segments={RULER_SEGMENTS} filled={before33} tone={toneOf(before)} />
        </div>
        <div>
          <div className="mb-1.5 flex justify-between gap-3">
            <span className="text-text-3">{isSettling ? 'If you go on' : 'After'}</span>
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

function segmentsOf(set: AddressSet): number {
  return isEveryone(set) ? RULER_SEGMENTS : rulerSegments(countAddresses(set).public);
}

function toneOf(set: AddressSet): Tone {
  if (isEveryone(set)) return 'open';
  return isVeryWideSet(set) ? 'very-wide' : 'limited';
}
