import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { DatabaseRef, Feature, FeatureState } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { showChange } from './changes';
import { withDatabaseToken } from './database-token';
import { databaseDetailsQuery } from './databases';
import { isAnswerLost } from './errors';
import { WIRE_NAMES, featureState } from './feature-state';
import { fetchJson } from './http';
import { disabledFeatureBody, enabledFeatureBody } from './wire';

/** The mutation key of a feature's changes, for `useIsMutating`. */
export const changeFeatureKey = ({ addonId }: DatabaseRef, feature: Feature) => [
  'change-feature',
  addonId,
  feature,
];

/**
 * Turns a feature on or off; the API only accepts it, and the database's details say when it is done. Throws ApiError, of
 * kind `invalid` when another change has to come first.
 */
export const changeFeature = (database: DatabaseRef, feature: Feature) =>
  mutationOptions({
    mutationKey: changeFeatureKey(database, feature),
    meta: { addonId: database.addonId, changes: databaseDetailsQuery(database).queryKey },
    /** @returns the feature's status on the wire */
    mutationFn: (to: FeatureChange['to']): Promise<string> =>
      withDatabaseToken(database, async (token) => {
        const path = `/api/databases/${encodeURIComponent(database.addonId)}/features`;
        const name = WIRE_NAMES[feature];
        if (to === 'on') {
          const body = { feature: { name } };
          return (await fetchJson(enabledFeatureBody, { method: 'POST', path, body, token })).status;
        }
        await fetchJson(disabledFeatureBody, { method: 'DELETE', path, query: { feature: name }, token });
        // The answer says only "has been disabled"; until the details confirm it, the feature may still be on.
        return 'PENDING_TO_REMOVE';
      }),
    onSuccess: (status, _to, _result, { client }) =>
      setState(client, database, feature, (before) => featureState(status, before)),
    onError: (error, to, _result, { client }) => {
      if (!isAnswerLost(error)) return;
      // A lost answer to turning Internet Accessibility off: leave it on, which is the less safe assumption. Any other
      // change leaves the state unknown.
      if (feature === 'internet-accessibility' && to === 'off') return;
      return setState(client, database, feature, () => 'unknown');
    },
  });

function setState(
  client: QueryClient,
  database: DatabaseRef,
  feature: Feature,
  next: (before: FeatureState) => FeatureState,
): Promise<void> {
  return showChange(client, databaseDetailsQuery(database).queryKey, (details) => {
    const { features } = details;
    return { ...details, features: { ...features, [feature]: next(features[feature]) } };
  });
}
