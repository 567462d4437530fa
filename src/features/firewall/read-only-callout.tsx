import { noteAnswer, type ReadOnlyReason } from '~/api/may-change';
import type { DatabaseRef } from '~/domain/database';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { focusBlock } from './block';

type ReadOnlyCalloutProps = { database: DatabaseRef; reason: ReadOnlyReason };

/** For an operator whose role allows no change: the rules are only to be looked at. */
export function ReadOnlyCallout({ database, reason }: ReadOnlyCalloutProps) {
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
    </Callout>
  );
}
