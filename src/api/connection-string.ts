import type { QueryClient } from '@tanstack/react-query';
import { leadsTo, sharesVariable, variableName } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { databaseDetailsQuery } from './databases';
import { ApiError } from './errors';
import { fetchJson } from './http';
import { variablesBody } from './wire';

/**
 * The connection string of a database's default user, with its password, from the app's environment variables. Not a
 * query: no cache may keep it, so whoever asks for it keeps it, and forgets it.
 * @throws ApiError, of kind `forbidden` when the role may not read secrets, `not-found` without such a variable, `conflict`
 *   when it is not known to lead to this database
 */
export async function fetchConnectionString(
  client: QueryClient,
  database: DatabaseRef,
  signal: AbortSignal,
): Promise<string> {
  const path = `/v1/apps/${encodeURIComponent(database.appName)}/variables`;
  const { variables } = await fetchJson(variablesBody, { path, query: { aliases: 'false' }, signal });
  // Not its alias: an app may point that at another database.
  const name = variableName(database.engine);
  const value = variables.find((variable) => variable.name === name)?.value;
  if (!value) throw new ApiError('not-found', 'No variable holds a connection string');
  if (sharesVariable(database)) {
    const { endpoint } = await client.ensureQueryData(databaseDetailsQuery(database));
    if (!leadsTo(value, database.engine, endpoint)) {
      throw new ApiError('conflict', 'The variable is another database’s');
    }
  }
  return value;
}
