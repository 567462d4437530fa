import { SquareTerminal } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';

/** Shows how all the rules are written for the CLI and for Terraform. */
export function SameByButton() {
  const sameBy = useDialogParam('same-by');
  return (
    <Button
      variant="quiet"
      icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
      onClick={() => sameBy.open('cli')}
    >
      CLI and Terraform
    </Button>
  );
}
