import { forgetDatabaseTokens } from './database-token';
import { ApiError } from './errors';
import { fetchJson } from './http';
import { forgetRefusals } from './may-change';
import { startSession } from './session';
import { exchangeBody } from './wire';

/**
 * Signs in with an API token of Scalingo's; it is kept in memory alone, to renew the bearer token each hour.
 * @throws ApiError, of kind `unauthorized` when the API does not accept the token
 */
export async function signIn(apiToken: string): Promise<void> {
  if (!/^[\x21-\x7e]+$/.test(apiToken)) throw new ApiError('unauthorized', 'Not a token of ASCII');
  // Basic authentication with an empty user (docs "Authentication").
  const authorization = `Basic ${btoa(`:${apiToken}`)}`;
  await startSession(async () => {
    const call = { method: 'POST', path: '/v1/tokens/exchange', body: {}, authorization } as const;
    return (await fetchJson(exchangeBody, call)).token;
  });
  forgetDatabaseTokens();
  forgetRefusals();
}

/** Signs out by a reload, which drops the token and everything read with it. */
export function signOut(): void {
  window.location.reload();
}
