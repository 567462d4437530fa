import { useEffect } from 'react';
import { Shell } from './shell';
import { SignInForm, TOKEN_FIELD_ID } from './sign-in-form';

/** After what a page needs first, in milliseconds. */
const AHEAD_MS = 5_000;

/** The dialog for a session that ends: by then there may be a newer version, without this file. */
function loadAhead(): void {
  import('./session-ended').catch(() => undefined);
}

/** Asks for an API token before there is anything to show. */
export function SignInPage() {
  // There is nothing else to do here. By React's `autoFocus` the browser would complain when something has the focus already.
  useEffect(() => document.getElementById(TOKEN_FIELD_ID)?.focus(), []);

  return (
    <Shell title="Sign in" place="Sign in">
      <div className="mx-auto max-w-120 px-4 py-16 tablet:py-24">
        <h1 tabIndex={-1} className="w-fit rounded-tag text-page-phone font-semibold tablet:text-page">
          Sign in
        </h1>
        <p className="mt-2 mb-6 text-text-2">
          This dashboard talks to Scalingo’s API with an API token of yours. Create one in Scalingo’s own
          dashboard, under Account, API Tokens.
        </p>
        <SignInForm onSignedIn={() => setTimeout(loadAhead, AHEAD_MS)} />
      </div>
    </Shell>
  );
}
