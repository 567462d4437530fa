import type { ReactNode } from 'react';
import { Button } from './button';
import { Callout } from './callout';

type LinkGoneProps = {
  /** Says what the link was to. */
  children: ReactNode;
  /** Moves the focus too: the button goes. */
  onDismiss: () => void;
};

/** Shown in the place of a dialog, when what its link is about does not exist any more. */
export function LinkGone({ children, onDismiss }: LinkGoneProps) {
  return (
    <div className="mt-4">
      <Callout kind="neutral" isAlert actions={<Button onClick={onDismiss}>Dismiss</Button>}>
        {children}
      </Callout>
    </div>
  );
}
