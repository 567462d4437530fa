import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { selfQuery } from '~/api/role';
import { useSession } from '~/api/session';
import { later } from '~/ui/later';
import { focusHeading } from '~/ui/watch-focus';
import { SignInPage } from './sign-in-page';

const SessionEnded = later(async () => (await import('./session-ended')).SessionEnded);

/**
 * Shows the dashboard to who is signed in. Before that, a page that asks for an API token; when the session has ended, a
 * dialog over the page, which stays as it is.
 */
export function SignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();

  /** Refetches everything. If someone else may have signed in, cached data are dropped first: they are the other user's. */
  async function readAgain() {
    const before = client.getQueryData(selfQuery().queryKey);
    client.removeQueries({ type: 'inactive' });
    const now = await client.fetchQuery({ ...selfQuery(), staleTime: 0 }).catch(() => undefined);
    if (now !== undefined && now === before) return void client.invalidateQueries();
    void client.resetQueries();
    focusHeading();
  }

  if (session === 'none') return <SignInPage />;
  return (
    <>
      {children}
      {session === 'ended' && <SessionEnded onSignedIn={() => void readAgain()} />}
    </>
  );
}
