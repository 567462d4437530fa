import { presentRules } from '~/domain/present-rules';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { Callout } from '~/ui/callout';
import { useDialogParam } from '~/ui/dialog-param';
import { Running } from './running';
import type { Replacing } from './use-replacing';

type RemovingNoteProps = { entries: readonly FirewallEntry[]; replacing: Replacing };

/** Says how far a removal of several rules is, once its dialog is closed. */
export function RemovingNote({ entries, replacing: { current, isRefused } }: RemovingNoteProps) {
  const dialog = useDialogParam('remove');
  if (!current || current.add || dialog.values) return <></>;
  return (
    <div className="mb-4">
      <Callout kind="neutral" title="Rules are being removed">
        <Running
          verb="Removing"
          done={removedOf(current.remove, entries)}
          total={current.remove.length}
          isRefused={isRefused}
        />
      </Callout>
    </div>
  );
}

/** How many of these are not there any more. */
export function removedOf(rules: readonly Rule[], entries: readonly FirewallEntry[]): number {
  const present = new Set(presentRules(entries).map(({ id }) => id));
  return rules.filter(({ id }) => !present.has(id)).length;
}
