import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { DatabaseDetails, DatabaseRef, Feature, FeatureState } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { withDatabaseToken } from './database-token';
import { databaseDetailsQuery } from './databases';
import type { ApiError } from './errors';
import { WIRE_NAMES, featureState } from './feature-state';
import { fetchJson } from './http';
import { disabledFeatureBody, enabledFeatureBody } from './wire';

/**
 * Turns a feature on or off; the API only accepts it, and the database's details say when it is done. Throws ApiError, of
 * kind `invalid` when another change has to come first.
 */
export const changeFeature = (database: DatabaseRef) =>
  mutationOptions({
    mutationFn: ({ feature, to }: FeatureChange): Promise<FeatureState> =>
      withDatabaseToken(database, async (token) => {
        const path = `/api/databases/${encodeURIComponent(database.addonId)}/features`;
        const name = WIRE_NAMES[feature];
        if (to === 'on') {
          const body = { feature: { name } };
          const { status } = await fetchJson(enabledFeatureBody, { method: 'POST', path, body, token });
          return featureState(status);
        }
        await fetchJson(disabledFeatureBody, { method: 'DELETE', path, query: { feature: name }, token });
        // "has been disabled" is all it says: until it is read again, it may still be on.
        return 'disabling';
      }),
    onSuccess: (state, { feature }, _result, { client }) => setState(client, database, feature, state),
    onError: (error, { feature, to }, _result, { client }) =>
      to === 'on' && isAnswerLost(error) ? setState(client, database, feature, 'unknown') : undefined,
    onSettled: (_state, _error, _change, _result, { client }) => {
      void client.invalidateQueries({ queryKey: databaseDetailsQuery(database).queryKey });
    },
  });

/** Whether the change may have been made although its answer is an error. */
function isAnswerLost({ status }: ApiError): boolean {
  return status === null || status < 400 || status >= 500;
}

/** Shows a change at once; an answer that is still under way would be older than the change, so it is dropped. */
async function setState(
  client: QueryClient,
  database: DatabaseRef,
  feature: Feature,
  state: FeatureState,
): Promise<void> {
  const { queryKey } = databaseDetailsQuery(database);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, (details: DatabaseDetails | undefined) => {
    return details && { ...details, features: { ...details.features, [feature]: state } };
  });
}
