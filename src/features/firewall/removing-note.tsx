import type { DatabaseRef } from '~/domain/database';
import { presentOf } from '~/domain/present-rules';
import type { FirewallEntry } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogParam } from '~/ui/dialog-param';
import { useFocusPassing } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { endReplacing, useReplacingNow, type Running as Removal } from './replacing';
import { Running } from './running';

type RemovingNoteProps = { database: DatabaseRef; entries: readonly FirewallEntry[] };

/** Says how far a removal of several rules is, once its dialog is closed, and can stop it. */
export function RemovingNote({ database, entries }: RemovingNoteProps) {
  const { running } = useReplacingNow(database.addonId);
  const dialog = useDialogParam('remove');
  if (!running || running.replacement.add || dialog.values) return <></>;
  return <Removing {...{ database, entries }} removal={running} />;
}

function Removing({ database, entries, removal }: RemovingNoteProps & { removal: Removal }) {
  const { remove: rules } = removal.replacement;
  const box = useFocusPassing<HTMLDivElement>(focusBlock);
  return (
    <div ref={box} className="mb-4">
      <Callout
        kind="neutral"
        title="Rules are being removed"
        actions={
          <Button
            busyText={removal.ending.signal.aborted ? 'Stopping…' : undefined}
            onClick={() => endReplacing(database.addonId)}
          >
            Stop
          </Button>
        }
      >
        <Running
          verb="Removing"
          done={rules.length - presentOf(rules, entries).length}
          total={rules.length}
          isRefused={removal.isRefused}
        />
      </Callout>
    </div>
  );
}
