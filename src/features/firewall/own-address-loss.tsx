import type { AccessDiff } from '~/domain/diff';
import { Callout } from '~/ui/callout';

type OwnAddressLossProps = { impact: AccessDiff; callerAddress: string | undefined };

/** A warning before a change that cuts off the operator's own address, or that keeps it out; nothing when it does not. */
export function OwnAddressLoss({ impact, callerAddress }: OwnAddressLossProps) {
  if (impact.own !== 'loses' && impact.own !== 'misses') return <></>;
  return (
    <Callout kind="warning">
      <span className="text-text">
        Your current address, <code>{callerAddress}</code>,{' '}
        {impact.own === 'loses' ? 'loses access' : 'was about to get access'}
        {impact.lost.count > 1 && (impact.own === 'loses' || impact.isOnlyMissed) && ' too'}.
      </span>
    </Callout>
  );
}
