import { ApiError } from './errors';

let bearer: Promise<string> = Promise.reject(new ApiError('unauthorized', 'Not signed in'));
bearer.catch(() => undefined);

/**
 * Sets the bearer token of Scalingo's regional API. A promise may be given: requests wait for it.
 * The token lives in memory alone.
 */
export function setSession(token: Promise<string>): void {
  bearer = token;
  // Whoever sends a request sees the failure; without a request there is nobody to tell.
  bearer.catch(() => undefined);
}

export function sessionToken(): Promise<string> {
  return bearer;
}
