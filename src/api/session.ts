import { useSyncExternalStore } from 'react';
import { ApiError } from './errors';

/**
 * Who is signed in, in memory alone. A token is *given* when the page starts with one; otherwise it is exchanged for an
 * API token that the operator types, and exchanged anew before it expires.
 */
type Session =
  | { readonly kind: 'given'; readonly bearer: Promise<string> }
  | {
      readonly kind: 'signed-in';
      readonly bearer: Promise<string>;
      readonly renewAt: number;
      readonly exchange: () => Promise<string>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'ended' };

/** All bearer tokens live one hour (docs); they are renewed a little earlier, in milliseconds. */
export const RENEW_AFTER_MS = 55 * 60_000;

let session: Session = { kind: 'none' };
const listeners = new Set<() => void>();

/** Read through a function: TypeScript would take `session` for unchanged across an `await`. */
const currentSession = () => session;

function set(next: Session): void {
  session = next;
  for (const notify of listeners) notify();
}

/** Starts with a bearer token of Scalingo's regional API. A promise may be given: requests wait for it. */
export function setSession(bearer: Promise<string>): void {
  // Avoids an unhandled rejection: every request that waits for the token reports the failure.
  bearer.catch(() => undefined);
  set({ kind: 'given', bearer });
}

/**
 * Signs in with what exchanges an API token for a bearer token, and keeps it to renew that.
 * @throws what the exchange throws
 */
export async function startSession(exchange: () => Promise<string>): Promise<void> {
  const bearer = await exchange();
  set({
    kind: 'signed-in',
    bearer: Promise.resolve(bearer),
    renewAt: Date.now() + RENEW_AFTER_MS,
    exchange,
  });
}

/** The bearer token for the next request. Throws ApiError of kind `unauthorized` when nobody is signed in. */
export function sessionToken(): Promise<string> {
  switch (session.kind) {
    case 'given':
      return session.bearer;
    case 'signed-in':
      return session.renewAt > Date.now() ? session.bearer : renew(session.exchange);
    case 'none':
    case 'ended':
      return Promise.reject(new ApiError('unauthorized', 'Not signed in'));
  }
}

/**
 * After a 401: a new token in the place of the one that was refused, or null when there is no way to get one. Of several
 * requests that meet the same old token, the first renews it.
 */
export async function tokenAfter(refused: string): Promise<string | null> {
  if (session.kind !== 'signed-in') return null;
  const { bearer, exchange } = session;
  if ((await bearer) !== refused) return bearer;
  // Another request may have renewed it during the `await`.
  const now = currentSession();
  if (now.kind === 'signed-in' && now.bearer !== bearer) return now.bearer;
  return renew(exchange);
}

async function renew(exchange: () => Promise<string>): Promise<string> {
  const bearer = exchange();
  set({ kind: 'signed-in', bearer, renewAt: Date.now() + RENEW_AFTER_MS, exchange });
  try {
    return await bearer;
  } catch (error) {
    // Only a 401 ends the session; after any other error the next request renews again.
    if (error instanceof ApiError && error.kind === 'unauthorized') set({ kind: 'ended' });
    else set({ kind: 'signed-in', bearer, renewAt: 0, exchange });
    throw error;
  }
}

/** Whether a request can be authorized. */
export const hasSession = () => session.kind !== 'none';

// Stryker disable all: how components hear of it, which journeys in a browser hold
/** Hook: the state of the session. A `given` token can't be signed out of. */
export function useSession(): Session['kind'] {
  return useSyncExternalStore(subscribe, currentSession, currentSession).kind;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
