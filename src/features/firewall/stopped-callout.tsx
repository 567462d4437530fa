import { useEffect } from 'react';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogOpener } from '~/ui/dialog-param';
import { useFocusPassing } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { setReplacing, useReplacingNow } from './replacing';
import { reasonText, stateText, stoppedTitle } from './replacing-words';
import { standingText } from './standing-text';
import { leftOf, type Stopped } from './stopped';
import { useReplacing } from './use-replacing';

type StoppedCalloutProps = { database: DatabaseRef; rules: readonly Rule[] };

/** A replacement that was stopped halfway, as long as something is left of it by the rules there are. */
export function StoppedCallout({ database, rules }: StoppedCalloutProps) {
  const { running, stopped } = useReplacingNow(database.addonId);
  const left = stopped && leftOf(stopped, rules);
  const isOver = !left && !running;
  // What someone has finished or taken back does not come back with the rules. Only they tell that it is over.
  useEffect(() => {
    if (isOver) setReplacing(database.addonId, { stopped: null });
  }, [isOver, database.addonId]);
  return left ? <Left database={database} stopped={left} /> : <></>;
}

/** What there is now, and the two ways on. */
function Left({ database, stopped }: { database: DatabaseRef; stopped: Stopped }) {
  const { goOn } = useReplacing(database);
  const { running } = useReplacingNow(database.addonId);
  const isBusy = running !== null;
  const isTrying = running?.replacement === stopped.replacement;
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
                onClick={() => goOn(stopped)}
              >
                {stopped.isByOperator ? 'Do the rest' : 'Try the rest again'}
              </Button>
            )}
            <Button isUnavailable={isBusy} onClick={() => setReplacing(database.addonId, { stopped: null })}>
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
