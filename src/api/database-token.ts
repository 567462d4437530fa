import type { DatabaseRef } from '~/domain/database';
import { ApiError, tokenOrUnsent, withNewToken } from './errors';
import { fetchJson } from './http';
import { addonTokenBody } from './wire';

/** The database API's bearer tokens live one hour (docs); they are renewed a little earlier, in milliseconds. */
const RENEW_AFTER_MS = 55 * 60_000;

type Token = { readonly value: Promise<string>; readonly askedAt: number };

/**
 * By add-on ID, in memory only. A token whose request failed is dropped once its error was delivered, so that the next
 * call asks again.
 */
const tokens = new Map<string, Token>();

/** To be called when someone else signs in: a token has the rights of who asked for it. */
export function forgetDatabaseTokens(): void {
  tokens.clear();
}

type Addon = Pick<DatabaseRef, 'appName' | 'addonId'>;

function tokenOf({ appName, addonId }: Addon): Token {
  const known = tokens.get(addonId);
  if (known && Date.now() - known.askedAt < RENEW_AFTER_MS) return known;

  const value = fetchJson(addonTokenBody, {
    method: 'POST',
    path: `/v1/apps/${encodeURIComponent(appName)}/addons/${encodeURIComponent(addonId)}/token`,
    body: {},
  }).then(({ addon }) => addon.token);
  const token = { value, askedAt: Date.now() };
  tokens.set(addonId, token);
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
export async function withDatabaseToken<T>(addon: Addon, call: (token: string) => Promise<T>): Promise<T> {
  const token = tokenOf(addon);
  const value = await valueOf(addon, token);
  try {
    return await call(value);
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'unauthorized')) throw error;
    // Of several calls that meet the same expired token, the first drops it and all wait for the new one.
    drop(addon, token);
    return withNewToken(call(await valueOf(addon, tokenOf(addon))));
  }
}

async function valueOf(addon: Addon, token: Token): Promise<string> {
  try {
    return await tokenOrUnsent(token.value);
  } catch (error) {
    drop(addon, token);
    throw error;
  }
}
