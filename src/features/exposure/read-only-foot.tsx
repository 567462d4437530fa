import { Lock } from 'lucide-react';
import { noteChange } from '~/api/may-change';
import type { Feature } from '~/domain/database';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { CardFoot } from '~/ui/card-foot';
import { focusSwitch } from './switch-id';

/** Below a switch, after a change that the operator's role did not allow. */
export function ReadOnlyFoot({ feature, addonId }: { feature: Feature; addonId: string }) {
  /** The button is gone then. */
  function allow() {
    noteChange(addonId, 'accepted');
    focusSwitch(feature);
  }

  return (
    <CardFoot
      action={
        <Button variant="quiet" onClick={allow}>
          My role has changed
        </Button>
      }
    >
      <Lock aria-hidden="true" className="size-4 flex-none" />
      <span id={`${feature}-foot`}>{READ_ONLY}</span>
    </CardFoot>
  );
}
