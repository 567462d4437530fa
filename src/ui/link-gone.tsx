import { useEffect, useRef, type ReactNode } from 'react';
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
  const note = useRef<HTMLDivElement>(null);
  // A dialog would be in view, wherever its block is.
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'center' });
  }, []);

  function dismiss() {
    ignoreSecondPress();
    onDismiss();
  }

  return (
    <div ref={note} className="mt-4">
      <Callout kind="neutral" isAlert actions={<Button onClick={dismiss}>Dismiss</Button>}>
        {children}
      </Callout>
    </div>
  );
}
