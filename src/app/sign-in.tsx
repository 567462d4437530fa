import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession } from '~/api/session';
import { Dialog } from '~/ui/dialog';
import { Shell } from './shell';
import { SignInForm } from './sign-in-form';

/**
 * Shows the dashboard to who is signed in. Before that, a page that asks for an API token; when the session has ended, a
 * dialog over the page, which stays as it is.
 */
export function SignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();

  if (session === 'none') {
    return (
      <Shell title="Sign in" place="Sign in">
        <div className="mx-auto max-w-120 px-4 py-16 tablet:py-24">
          <h1 tabIndex={-1} className="rounded-tag text-page-phone font-semibold tablet:text-page">
            Sign in
          </h1>
          <p className="mt-2 mb-6 text-text-2">
            This dashboard talks to Scalingo’s API with a token of yours, which Scalingo’s own dashboard makes
            under Account, API Tokens.
          </p>
          <SignInForm onSignedIn={() => undefined} />
        </div>
      </Shell>
    );
  }
  return (
    <>
      {children}
      {session === 'ended' && (
        <Dialog
          role="alertdialog"
          width="small"
          title="Your session has ended"
          returnFocus={() => document.querySelector('h1')}
          describedBy="session-ended"
        >
          <p id="session-ended" className="text-text-2">
            Sign in again to go on. The page stays as it is.
          </p>
          {/* What failed in between is read again. */}
          <SignInForm onSignedIn={() => void client.invalidateQueries()} />
        </Dialog>
      )}
    </>
  );
}
