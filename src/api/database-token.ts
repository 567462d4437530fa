import type { DatabaseRef } from '~/domain/database';
import { ApiError } from './errors';
import { fetchJson } from './http';
import { addonTokenBody } from './wire';

/** The database API's bearer tokens live one hour (docs); they are renewed a little earlier, in milliseconds. */
const RENEW_AFTER_MS = 55 * 60_000;

type Token = { readonly value: Promise<string>; readonly askedAt: number };

/** By add-on. In memory alone. */
const tokens = new Map<string, Token>();

type Addon = Pick<DatabaseRef, 'appName' | 'addonId'>;

function tokenOf({ appName, addonId }: Addon): Promise<string> {
  const known = tokens.get(addonId);
  if (known && Date.now() - known.askedAt < RENEW_AFTER_MS) return known.value;

  const value = fetchJson(addonTokenBody, {
    method: 'POST',
    path: `/v1/apps/${encodeURIComponent(appName)}/addons/${encodeURIComponent(addonId)}/token`,
    body: {},
  }).then(({ addon }) => addon.token);
  const token = { value, askedAt: Date.now() };
  tokens.set(addonId, token);
  value.catch(() => {
    if (tokens.get(addonId) === token) tokens.delete(addonId);
  });
  return value;
}

/**
 * Calls the database API with the add-on's token: asked for once, renewed before it expires, and once more when the
 * server says that it has expired already.
 * @throws ApiError
 */
export async function withDatabaseToken<T>(addon: Addon, call: (token: string) => Promise<T>): Promise<T> {
  const token = tokenOf(addon);
  const value = await token;
  try {
    return await call(value);
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'unauthorized')) throw error;
    // Of several calls that meet the same expired token, the first drops it and all wait for the new one.
    if (tokens.get(addon.addonId)?.value === token) tokens.delete(addon.addonId);
    return call(await tokenOf(addon));
  }
}
