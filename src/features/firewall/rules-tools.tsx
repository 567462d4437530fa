import { Keyboard, SquareTerminal, Trash2 } from 'lucide-react';
import { useMayChange } from '~/api/may-change';
import type { DatabaseRef } from '~/domain/database';
import { isPutBack, presentRules, type FirewallEntry } from '~/domain/rule';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { IconButton } from '~/ui/icon-button';
import { FirewallRest, PutBack } from './later-parts';

type RulesToolsProps = { database: DatabaseRef; entries: readonly FirewallEntry[] };

/** How else the rules can be changed: other tools, keys where there is a keyboard, and all of them at once. */
export function RulesTools({ database, entries }: RulesToolsProps) {
  const isLoadingDialogs = FirewallRest.useIsLoading();
  const sameBy = useDialogParam('same-by');
  const shortcuts = useDialogParam('shortcuts');
  const removal = useDialogParam('remove');
  const mayChange = useMayChange(database);
  const gone = entries.filter((entry) => entry.phase.name === 'removed' && !isPutBack(entry, entries));
  const ids = presentRules(entries).map(({ id }) => id);
  return (
    <>
      <Button
        variant="quiet"
        icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
        busyText={isLoadingDialogs && sameBy.values ? 'Opening…' : undefined}
        onClick={() => sameBy.open('cli')}
      >
        CLI and Terraform
      </Button>
      <span className="hidden any-pointer-fine:inline">
        <IconButton
          label="Keyboard shortcuts"
          aria-haspopup="dialog"
          isBusy={isLoadingDialogs && shortcuts.values !== null}
          onClick={() => shortcuts.open()}
        >
          <Keyboard aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
      {mayChange && ids.length > 1 && (
        <Button
          variant="quiet"
          icon={<Trash2 aria-hidden="true" className="size-4 text-text-3" />}
          busyText={isLoadingDialogs && removal.values?.value === ids.join() ? 'Opening…' : undefined}
          onClick={() => removal.open(ids.join())}
        >
          Remove all rules
        </Button>
      )}
      {mayChange && gone.length > 1 && (
        // Each row can be put back by itself.
        <PutBack variant="quiet" database={database} rules={gone.map(({ rule }) => rule)} least={2} />
      )}
    </>
  );
}
