import type { AccessDiff } from '~/domain/diff';
import { Callout } from '~/ui/callout';

type OwnAddressLossProps = { impact: AccessDiff; callerAddress: string | undefined };

/** A warning before a change that cuts off the operator's own address; nothing when it does not. */
export function OwnAddressLoss({ impact, callerAddress }: OwnAddressLossProps) {
  if (impact.own !== 'loses') return <></>;
  return (
    <Callout kind="warning">
      <span className="text-text">
        Your current address, <code>{callerAddress}</code>, loses access
        {impact.lost.count > 1 && ' too'}.
      </span>
    </Callout>
  );
}
