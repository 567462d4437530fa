import { useEffect } from 'react';
import { PageTitle } from './page-title';
import { Shell } from './shell';
import { SignInForm, TOKEN_FIELD_ID } from './sign-in-form';

/** Delay of the preload, in milliseconds: after what the page needs first. */
const AHEAD_MS = 5_000;

/** Preloads the session-ended dialog: by then a new deployment may have deleted this version's file. */
function loadAhead(): void {
  import('./session-ended').catch(() => undefined);
}

/** Asks for an API token before there is anything to show. */
export function SignInPage() {
  // The only thing to do here. Not React's `autoFocus`: the browser warns when something already has the focus.
  useEffect(() => document.getElementById(TOKEN_FIELD_ID)?.focus(), []);

  return (
    <Shell title="Sign in">
      <div className="mx-auto max-w-120 px-4 py-16 tablet:py-24">
        <PageTitle>Sign in</PageTitle>
        <p className="mt-2 mb-6 text-text-2">
          This dashboard talks to Scalingo’s API with an API token of yours. Create one in Scalingo’s own
          dashboard, under Account, API Tokens.
        </p>
        <SignInForm onSignedIn={() => void setTimeout(loadAhead, AHEAD_MS)} />
      </div>
    </Shell>
  );
}
