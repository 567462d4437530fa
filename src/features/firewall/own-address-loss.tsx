import type { AccessDiff } from '~/domain/diff';
import { Callout } from '~/ui/callout';

type OwnAddressLossProps = { impact: AccessDiff; callerAddress: string | undefined };

/** A warning before a change that cuts off the operator's own address, for good or for a while, or that keeps it out. */
export function OwnAddressLoss({ impact, callerAddress }: OwnAddressLossProps) {
  const text = ownLossText(impact);
  if (text === null) return <></>;
  return (
    <Callout kind="warning">
      <span id="own-address-loss" className="text-text">
        Your current address, <code>{callerAddress}</code>, {text}.
      </span>
    </Callout>
  );
}

/** What becomes of it; `null` when it loses nothing. */
function ownLossText({ own, lost, interrupted, isOnlyMissed }: AccessDiff): string | null {
  const too = (count: number) => (count > 1 ? ' too' : '');
  switch (own) {
    case 'loses':
      return `loses access${too(lost.count)}`;
    case 'misses':
      return `was about to get access${isOnlyMissed ? too(lost.count) : ''}`;
    case 'interrupted':
      return `may be denied for about 2 minutes${too(interrupted.count)}`;
    case 'keeps':
    case 'gains':
    case 'denied':
    case 'unknown':
    case null:
      return null;
  }
}
