import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { selfQuery } from '~/api/role';
import { useSession } from '~/api/session';
import { later } from '~/ui/later';
import { SignInPage } from './sign-in-page';

const SessionEnded = later(async () => (await import('./session-ended')).SessionEnded);

/**
 * Shows the dashboard to who is signed in. Before that, a page that asks for an API token; when the session has ended, a
 * dialog over the page, which stays as it is.
 */
export function SignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();

  /** What failed in between is read again. Who was signed in before is not known to be who is now. */
  function readAgain() {
    void client.resetQueries({ queryKey: selfQuery().queryKey });
    void client.invalidateQueries();
  }

  if (session === 'none') return <SignInPage />;
  return (
    <>
      {children}
      {session === 'ended' && <SessionEnded onSignedIn={readAgain} />}
    </>
  );
}
