import type { ReactNode } from 'react';
import { Button } from './button';
import { Callout } from './callout';
import { ignoreSecondPress } from './double-click';

type LinkGoneProps = {
  /** Says what the link was to. */
  children: ReactNode;
  /** Moves the focus too: the button goes. */
  onDismiss: () => void;
};

/** Shown in the place of a dialog, when what its link is about does not exist any more. */
export function LinkGone({ children, onDismiss }: LinkGoneProps) {
  function dismiss() {
    ignoreSecondPress();
    onDismiss();
  }

  return (
    <div ref={bringIntoView} className="mt-4">
      <Callout kind="neutral" isAlert actions={<Button onClick={dismiss}>Dismiss</Button>}>
        {children}
      </Callout>
    </div>
  );
}

/** A dialog would be in view, wherever its block is. */
function bringIntoView(note: HTMLElement | null): void {
  note?.scrollIntoView({ block: 'center' });
}
