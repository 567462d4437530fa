import { formatCidr } from '~/domain/cidr';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogOpener } from '~/ui/dialog-param';
import { useFocusPassing } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { reasonText, stateText, stoppedTitle } from './replacing-words';
import { standingText } from './standing-text';
import type { Stopped } from './stopped';
import type { Replacing } from './use-replacing';

type StoppedCalloutProps = { stopped: Stopped; replacing: Replacing };

/** A replacement that was stopped halfway: what there is now, and the two ways on. */
export function StoppedCallout({ stopped, replacing }: StoppedCalloutProps) {
  const isBusy = replacing.current !== null;
  const isTrying = replacing.current === stopped.replacement;
  const box = useFocusPassing<HTMLDivElement>(focusBlock);
  const openNewRule = useDialogOpener('new-rule');
  const [next] = stopped.rest;
  // Refused for its CIDR or label, it would be refused again: it has to be changed. Refused for the limit, it may
  // succeed.
  const isRefused = ['cidr', 'label'].some((field) => stopped.error?.fields[field]);
  const refused = next.kind === 'add' && isRefused && next.added;
  return (
    <div ref={box} className="mb-4">
      <Callout
        kind="warning"
        isAlert
        title={stoppedTitle(stopped)}
        actions={
          <>
            {refused ? (
              <Button
                isUnavailable={isBusy}
                onClick={() => openNewRule(formatCidr(refused.cidr), refused.label)}
              >
                Change the new rule
              </Button>
            ) : (
              <Button
                busyText={isTrying ? 'Trying…' : undefined}
                isUnavailable={isBusy && !isTrying}
                onClick={() => replacing.goOn(stopped)}
              >
                {stopped.isByOperator ? 'Do the rest' : 'Try the rest again'}
              </Button>
            )}
            <Button isUnavailable={isBusy} onClick={replacing.leaveAsItIs}>
              Leave it as it is
            </Button>
          </>
        }
      >
        {stateText(stopped)} {reasonText(stopped)} {standingText(stopped)}
      </Callout>
    </div>
  );
}
