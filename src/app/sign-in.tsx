import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { clearPageStores } from '~/api/page-store';
import { selfQuery } from '~/api/role';
import { useSession } from '~/api/session';
import { forgetDialogs } from '~/ui/dialog-param';
import { later } from '~/ui/later';
import { clearToasts } from '~/ui/toast';
import { SignInPage } from './sign-in-page';

const SessionEnded = later(async () => (await import('./session-ended')).SessionEnded);

/**
 * Shows the dashboard to who is signed in. Before that, a page that asks for an API token; when the session has ended, a
 * dialog over the page, which stays as it is. It stays open until it is known whether the same user has signed in.
 */
export function SignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  if (session === 'ended' && !isAsking) setIsAsking(true);
  /** How many users have signed in over the page: each gets a page anew. */
  const [users, setUsers] = useState(0);

  // Not sooner: the other user's page says what is lost with it in a microtask of its own, after it has gone.
  useEffect(() => queueMicrotask(clearToasts), [users]);

  /** Refetches everything. If someone else may have signed in, all that the page has is dropped first: it is the other user's. */
  async function handleSignedIn() {
    const before = client.getQueryData(selfQuery().queryKey);
    const now = await client.fetchQuery({ ...selfQuery(), staleTime: 0 }).catch(() => undefined);
    if (now !== undefined && now.id === before?.id) {
      void client.invalidateQueries();
    } else {
      // Not reset: what a query has started with would come back.
      client.removeQueries();
      clearPageStores();
      forgetDialogs();
      setUsers(users + 1);
    }
    setIsAsking(false);
  }

  if (session === 'none') return <SignInPage />;
  return (
    <>
      <Fragment key={users}>{children}</Fragment>
      {isAsking && <SessionEnded onSignedIn={handleSignedIn} />}
    </>
  );
}
