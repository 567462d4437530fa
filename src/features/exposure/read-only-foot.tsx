import { Lock } from 'lucide-react';
import { noteAnswer, type ReadOnlyReason } from '~/api/may-change';
import type { Feature } from '~/domain/database';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { CardFoot } from '~/ui/card-foot';
import { focusSwitch } from './focus-switch';

type ReadOnlyFootProps = { feature: Feature; addonId: string; reason: ReadOnlyReason };

/** Below a switch that the operator's role does not allow to change. */
export function ReadOnlyFoot({ feature, addonId, reason }: ReadOnlyFootProps) {
  /** The button is gone then. */
  function allow() {
    noteAnswer(addonId, 'accepted');
    focusSwitch(feature);
  }

  return (
    <CardFoot
      action={
        reason === 'refusal' && (
          <Button variant="quiet" onClick={allow}>
            My role has changed
          </Button>
        )
      }
    >
      <Lock aria-hidden="true" className="size-4 flex-none" />
      <span id={`${feature}-foot`}>{READ_ONLY[reason]}</span>
    </CardFoot>
  );
}
