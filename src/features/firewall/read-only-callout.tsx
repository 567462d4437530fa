import { noteAnswer, type ReadOnlyReason } from '~/api/may-change';
import { useOwnerToAsk } from '~/api/role';
import type { DatabaseRef } from '~/domain/database';
import { isolate, READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { focusBlock } from './block';

type ReadOnlyCalloutProps = { database: DatabaseRef; reason: ReadOnlyReason };

/** For an operator whose role allows no change: the rules are only to be looked at. */
export function ReadOnlyCallout({ database, reason }: ReadOnlyCalloutProps) {
  const owner = useOwnerToAsk(database);

  /** The button is gone then. */
  function allow() {
    noteAnswer(database.addonId, 'accepted');
    focusBlock();
  }

  return (
    <Callout
      kind="neutral"
      isAlert={reason === 'refusal'}
      title="You can look at these rules, not change them"
      actions={reason === 'refusal' && <Button onClick={allow}>My role has changed</Button>}
    >
      {READ_ONLY[reason]}
      {owner?.username && (
        <span className="wrap-anywhere">
          {' '}
          Ask {isolate(owner.username)}
          {owner.email && ` (${isolate(owner.email)})`}, the Owner.
        </span>
      )}
    </Callout>
  );
}
