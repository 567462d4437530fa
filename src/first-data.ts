// Runs before the page's own script has come: asks for what the page shows first while React DOM is still on its way.
import { readAhead } from '~/api/first-reading';
import { createQueryClient } from '~/api/query-client';
import { hasSession, setSession } from '~/api/session';
import { basePath } from '~/app/base-path';

/** The bearer token of the mock, once that has started; null in a build without it. */
export const mockSession =
  import.meta.env.VITE_API === 'http' ? null : import('~mocks/start').then(({ session }) => session);

if (mockSession) setSession(mockSession);

export const client = createQueryClient();

/** Ends when the page's first data are there, or could not be read; nothing to wait for when nobody is signed in. */
export const firstReading =
  hasSession() && readAhead(client, window.location.pathname.slice(basePath.length - 1));
