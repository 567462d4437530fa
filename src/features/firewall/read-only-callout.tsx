import { noteChange } from '~/api/may-change';
import type { DatabaseRef } from '~/domain/database';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { focusBlock } from './use-undo';

/** After a change that the operator's role did not allow: the rules are only to be looked at. */
export function ReadOnlyCallout({ database }: { database: DatabaseRef }) {
  /** The button is gone then. */
  function allow() {
    noteChange(database.addonId, 'accepted');
    focusBlock();
  }

  return (
    <Callout
      kind="neutral"
      isAlert
      title="You can look at these rules, not change them"
      actions={<Button onClick={allow}>My role has changed</Button>}
    >
      {READ_ONLY}
    </Callout>
  );
}
