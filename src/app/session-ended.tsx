import { Dialog } from '~/ui/dialog';
import { SignInForm } from './sign-in-form';

/** Asks for an API token over the page, once the session has ended. */
export function SessionEnded({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  return (
    <Dialog
      role="alertdialog"
      width="small"
      title="Your session has ended"
      returnFocus={() => document.querySelector('h1')}
      describedBy="session-ended"
    >
      <p id="session-ended" className="text-text-2">
        Sign in as the same user to go on where you were.
      </p>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
