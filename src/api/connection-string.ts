import { variableNames } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { ApiError } from './errors';
import { fetchJson } from './http';
import { variablesBody } from './wire';

/**
 * The connection string of a database's default user, with its password, from the app's environment variables. Not a
 * query: no cache may keep it, so whoever asks for it keeps it, and forgets it.
 * @throws ApiError, of kind `forbidden` when the role may not read secrets, `not-found` without such a variable
 */
export async function fetchConnectionString(database: DatabaseRef, signal: AbortSignal): Promise<string> {
  const path = `/v1/apps/${encodeURIComponent(database.appName)}/variables`;
  const { variables } = await fetchJson(variablesBody, { path, query: { aliases: 'false' }, signal });
  // Not its alias: an app may point that at another database.
  const [name] = variableNames(database.engine);
  const value = variables.find((variable) => variable.name === name)?.value;
  if (value) return value;
  throw new ApiError('not-found', 'No variable holds a connection string');
}
