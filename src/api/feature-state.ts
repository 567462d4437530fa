import { FEATURES, type DatabaseDetails, type Feature, type FeatureState } from '~/domain/database';

export const WIRE_NAMES: Readonly<Record<Feature, string>> = {
  'force-tls': 'force-ssl',
  'internet-accessibility': 'publicly-available',
};

/** docs "Databases features"; `PENDING` is in go-scalingo only, and does not tell the direction. */
const STATES: ReadonlyMap<string, FeatureState> = new Map([
  ['PENDING', 'changing'],
  ['PENDING_TO_ACTIVATE', 'enabling'],
  ['ACTIVATED', 'on'],
  ['PENDING_TO_REMOVE', 'disabling'],
  ['FAILED', 'failed'],
]);

/**
 * What a status on the wire means.
 * @param before the last known state: it tells the direction of a change, and so what a failure has left behind
 */
export function featureState(status: string, before?: FeatureState): FeatureState {
  const state = STATES.get(status) ?? 'unknown';
  switch (state) {
    case 'changing':
      if (isOff(before)) return 'enabling';
      return isOn(before) ? 'disabling' : 'changing';
    case 'enabling':
      // After a state that may have been on, `enabling` would claim that the database is still private: `changing`
      // claims nothing.
      return before === undefined || isOff(before) || before === 'on' ? 'enabling' : 'changing';
    case 'failed':
      if (isOff(before)) return before === 'off' ? 'failed' : 'not-enabled';
      return isOn(before) && before !== 'on' ? 'not-disabled' : 'failed';
    case 'off':
    case 'on':
    case 'disabling':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
      return state;
  }
}

const isOff = (state: FeatureState | undefined) =>
  state === 'off' || state === 'enabling' || state === 'not-enabled';
const isOn = (state: FeatureState | undefined) =>
  state === 'on' || state === 'disabling' || state === 'not-disabled';

/** A feature that the API does not list is off. */
export function toFeatures(
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
