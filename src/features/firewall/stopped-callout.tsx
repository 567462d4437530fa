import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { reasonText, stateText } from './replacing-words';
import type { Replacing, Stopped } from './use-replacing';

type StoppedCalloutProps = { stopped: Stopped; replacing: Replacing };

/** A replacement that a failure has stopped: what there is now, and the two ways on. */
export function StoppedCallout({ stopped, replacing }: StoppedCalloutProps) {
  const { rest } = stopped;
  const isRunning = replacing.current !== null;
  const isReplaced = rest.every(({ kind }) => kind === 'remove');
  return (
    <Callout
      kind="warning"
      isAlert
      title="The change stopped halfway"
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
      {stateText(stopped)} {reasonText(stopped)}{' '}
      {isReplaced
        ? 'What was not removed goes on letting connections in.'
        : 'Until the new rule is added, nothing takes the place of the old one.'}
    </Callout>
  );
}
