// The first script that runs: requests the page's data while main.tsx and React DOM are still loading.
import { prefetchPage } from '~/api/prefetch-page';
import { createQueryClient } from '~/api/query-client';
import { hasSession, setSession } from '~/api/session';
import { basePath } from '~/app/base-path';

/** The bearer token of the mock, once that has started; null in a build without it. */
export const mockSession =
  import.meta.env.VITE_API === 'http' ? null : import('~mocks/start').then(({ session }) => session);

if (mockSession) setSession(mockSession);

export const client = createQueryClient();

/** Resolves once the page's first data have loaded or failed; false when nobody is signed in. */
export const firstReading =
  hasSession() && prefetchPage(client, window.location.pathname.slice(basePath.length - 1));
