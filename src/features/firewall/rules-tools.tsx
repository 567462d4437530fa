import { Keyboard, SquareTerminal } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { IconButton } from '~/ui/icon-button';
import { FirewallRest } from './rest';

/** How else the rules can be changed: other tools, and keys where there is a keyboard. */
export function RulesTools() {
  const isLoadingDialogs = FirewallRest.useIsLoading();
  const sameBy = useDialogParam('same-by');
  const shortcuts = useDialogParam('shortcuts');
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
    </>
  );
}
