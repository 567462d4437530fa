import { SquareTerminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { useDialogParam } from './dialog-param';
import { headingId } from './section';

type CliProps = {
  /** The section's ID, which opens the dialog as `?cli=<ID>`. */
  section: string;
  /** What it is for: "Connect". */
  name: string;
  children: ReactNode;
};

/** What does the same on the command line as a section of the page: a button, and the dialog that it opens. */
export function Cli({ section, name, children }: CliProps) {
  const { values, open, close } = useDialogParam('cli');
  const title = `CLI for ${name}`;
  return (
    <>
      <Button
        variant="quiet"
        icon={<SquareTerminal aria-hidden="true" className="size-4 text-text-3" />}
        aria-label={title}
        onClick={() => open(section)}
      >
        CLI
      </Button>
      {values?.value === section && (
        <Dialog
          title={title}
          width="wide"
          onClose={close}
          returnFocus={() => document.getElementById(headingId(section))}
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
        </Dialog>
      )}
    </>
  );
}
