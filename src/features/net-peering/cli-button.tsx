import { SquareTerminal } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';

/** Shows what does the same on the command line. */
export function CliButton() {
  const openNetPeeringCli = useDialogOpener('net-peering-cli');
  return (
    <Button
      variant="quiet"
      icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
      aria-label="CLI for Net Peerings"
      onClick={() => openNetPeeringCli()}
    >
      CLI
    </Button>
  );
}
