import type { DatabaseRef } from '~/domain/database';
import { fetchJson } from './http';
import { RENEW_AFTER_MS } from './session';
import { addonTokenBody } from './wire';
import { withToken } from './with-token';

type Token = { readonly value: Promise<string>; readonly askedAt: number };

/** By add-on ID, in memory only. A token whose request failed is dropped, so that the next call asks again. */
const tokens = new Map<string, Token>();

/** To be called when someone else signs in: a token has the rights of who asked for it. */
export function forgetDatabaseTokens(): void {
  tokens.clear();
}

type Addon = Pick<DatabaseRef, 'appName' | 'addonId'>;

function tokenOf(addon: Addon): Token {
  const { appName, addonId } = addon;
  const known = tokens.get(addonId);
  if (known && Date.now() - known.askedAt < RENEW_AFTER_MS) return known;

  const value = fetchJson(addonTokenBody, {
    method: 'POST',
    path: `/v1/apps/${encodeURIComponent(appName)}/addons/${encodeURIComponent(addonId)}/token`,
    body: {},
  }).then(({ addon }) => addon.token);
  const token = { value, askedAt: Date.now() };
  tokens.set(addonId, token);
  value.catch(() => drop(addon, token));
  return token;
}

function drop({ addonId }: Addon, token: Token): void {
  if (tokens.get(addonId) === token) tokens.delete(addonId);
}

/**
 * Calls the database API with the add-on's token: asked for once, renewed before it expires, and once more when the
 * server says that it has expired already.
 * @throws ApiError
 */
export function withDatabaseToken<T>(addon: Addon, call: (token: string) => Promise<T>): Promise<T> {
  const token = tokenOf(addon);
  const renew = () => {
    // Of several calls that meet the same expired token, the first drops it and all wait for the new one.
    drop(addon, token);
    return tokenOf(addon).value;
  };
  return withToken(token.value, renew, call);
}
