import { FEATURES, type DatabaseDetails, type Feature, type FeatureState } from '~/domain/database';

export const WIRE_NAMES: Readonly<Record<Feature, string>> = {
  'force-tls': 'force-ssl',
  'internet-accessibility': 'publicly-available',
};

/** docs "Databases features"; `PENDING` is go's, whose client waits after enabling alone. */
const STATES: ReadonlyMap<string, FeatureState> = new Map([
  ['PENDING', 'enabling'],
  ['PENDING_TO_ACTIVATE', 'enabling'],
  ['ACTIVATED', 'on'],
  ['PENDING_TO_REMOVE', 'disabling'],
  ['FAILED', 'failed'],
]);

/** What a status on the wire means. @param before the state that was known last: it tells which way a change goes */
export function featureState(status: string, before?: FeatureState): FeatureState {
  const state = STATES.get(status) ?? 'unknown';
  const wasOn = before === 'on' || before === 'disabling' || before === 'not-disabled';
  if (status === 'PENDING') return wasOn ? 'disabling' : state;
  if (state !== 'failed') return state;
  if (before === 'enabling' || before === 'not-enabled') return 'not-enabled';
  return before === 'disabling' || before === 'not-disabled' ? 'not-disabled' : 'failed';
}

/** A feature that the API does not list is off. */
export function readFeatures(
  listed: readonly { readonly name: string; readonly status: string }[],
  before?: DatabaseDetails['features'],
): DatabaseDetails['features'] {
  const stateOf = (feature: Feature) => {
    const found = listed.find(({ name }) => name === WIRE_NAMES[feature]);
    return found ? featureState(found.status, before?.[feature]) : 'off';
  };
  const [forceTls, internetAccessibility] = FEATURES;
  return { [forceTls]: stateOf(forceTls), [internetAccessibility]: stateOf(internetAccessibility) };
}
