import { Keyboard, SquareTerminal } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { IconButton } from '~/ui/icon-button';

/** How else the rules can be changed: other tools, and keys where there is a keyboard. */
export function RulesTools() {
  const sameBy = useDialogParam('same-by');
  const shortcuts = useDialogParam('shortcuts');
  return (
    <>
      <Button
        variant="quiet"
        icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
        onClick={() => sameBy.open('cli')}
      >
        CLI and Terraform
      </Button>
      <span className="hidden any-pointer-fine:inline">
        <IconButton label="Keyboard shortcuts" aria-haspopup="dialog" onClick={() => shortcuts.open()}>
          <Keyboard aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
    </>
  );
}
