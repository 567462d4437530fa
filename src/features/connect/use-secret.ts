import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchConnectionString } from '~/api/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { forAnotherUser, parseConnectionString, type ConnectionParts } from '~/domain/connection-string';
import { Secret, type SecretState } from './secret';

export type SecretString = Secret<ConnectionParts>;

/** The connection string of a database, for as long as its block is on the page. */
export function useSecret(database: DatabaseRef): SecretString {
  const client = useQueryClient();
  const [secret] = useState(
    () =>
      new Secret(
        (signal) => fetchConnectionString(client, database, signal),
        (text) => {
          const parts = parseConnectionString(text, database.engine);
          return parts && forAnotherUser(parts);
        },
      ),
  );

  // Hides it on unmount, on `pagehide` (a page that Back restores must not hold a secret) and on `freeze` (timers stop).
  // Checks the time when the page is visible again: the timers of a hidden page may be late.
  useEffect(() => {
    window.addEventListener('pagehide', secret.hide);
    document.addEventListener('freeze', secret.hide);
    document.addEventListener('visibilitychange', secret.tick);
    return () => {
      window.removeEventListener('pagehide', secret.hide);
      document.removeEventListener('freeze', secret.hide);
      document.removeEventListener('visibilitychange', secret.tick);
      secret.hide();
    };
  }, [secret]);

  return secret;
}

/** Hook: whether the secret is shown, and for how long yet: each second anew while it is. */
export function useSecretState(secret: SecretString): SecretState {
  return useSyncExternalStore(secret.subscribe, secret.state);
}

/** The handlers that tell that someone is busy with a secret: with a pointer, a finger or a key. */
export function whileBusy({ touch }: SecretString) {
  return { onPointerDown: touch, onKeyDown: touch, onWheel: touch, onTouchMove: touch };
}
