import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { reasonText, standingText, stateText, stoppedTitle } from './replacing-words';
import type { Replacing, Stopped } from './use-replacing';

type StoppedCalloutProps = { stopped: Stopped; replacing: Replacing };

/** A replacement that a failure has stopped: what there is now, and the two ways on. */
export function StoppedCallout({ stopped, replacing }: StoppedCalloutProps) {
  const isRunning = replacing.current !== null;
  return (
    <Callout
      kind="warning"
      isAlert
      title={stoppedTitle(stopped)}
      actions={
        <>
          <Button busyText={isRunning ? 'Trying…' : undefined} onClick={() => replacing.goOn(stopped)}>
            Try the rest again
          </Button>
          <Button isUnavailable={isRunning} onClick={replacing.leaveAsItIs}>
            Leave it as it is
          </Button>
        </>
      }
    >
      {stateText(stopped)} {reasonText(stopped)} {standingText(stopped)}
    </Callout>
  );
}
