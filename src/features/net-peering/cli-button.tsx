import { SquareTerminal } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';

/** Shows what does the same on the command line. */
export function CliButton() {
  const cli = useDialogParam('net-peering-cli');
  return (
    <Button
      variant="quiet"
      icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
      aria-label="CLI for Net Peerings"
      onClick={() => cli.open()}
    >
      CLI
    </Button>
  );
}
