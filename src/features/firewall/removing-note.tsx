import { presentOf } from '~/domain/present-rules';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogParam } from '~/ui/dialog-param';
import { useFocusPassing } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { Running } from './running';
import type { Replacing } from './use-replacing';

type RemovingNoteProps = { entries: readonly FirewallEntry[]; replacing: Replacing };

/** Says how far a removal of several rules is, once its dialog is closed, and can stop it. */
export function RemovingNote({ entries, replacing }: RemovingNoteProps) {
  const { current } = replacing;
  const dialog = useDialogParam('remove');
  if (!current || current.add || dialog.values) return <></>;
  return <Removing rules={current.remove} {...{ entries, replacing }} />;
}

function Removing({ rules, entries, replacing }: RemovingNoteProps & { rules: readonly Rule[] }) {
  const { isRefused, isEnding, end } = replacing;
  const box = useFocusPassing<HTMLDivElement>(focusBlock);
  return (
    <div ref={box} className="mb-4">
      <Callout
        kind="neutral"
        title="Rules are being removed"
        actions={
          <Button busyText={isEnding ? 'Stopping…' : undefined} onClick={end}>
            Stop
          </Button>
        }
      >
        <Running
          verb="Removing"
          done={rules.length - presentOf(rules, entries).length}
          total={rules.length}
          isRefused={isRefused}
        />
      </Callout>
    </div>
  );
}
