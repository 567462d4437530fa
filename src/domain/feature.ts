import { isChanging, type DatabaseDetails, type Feature, type FeatureState } from './database';

/** A change of a feature. */
export type FeatureChange = { readonly feature: Feature; readonly to: 'on' | 'off' };

/** Why a change can't be made now: another has to come first, one is under way, or there is nothing to change. */
export type Obstacle = 'force-tls-first' | 'internet-accessibility-first' | 'changing' | 'done';

/**
 * What stands in the way of a change, or null. Force TLS comes first on the way to the public Internet, and last on the
 * way back. Source: Scalingo's documentation, "Making Your Database Reachable from the Internet".
 */
export function obstacleTo(
  { feature, to }: FeatureChange,
  features: DatabaseDetails['features'],
): Obstacle | null {
  const state = features[feature];
  if (state === to) return 'done';
  if (isChanging(state)) return 'changing';
  switch (feature) {
    case 'force-tls':
      // Internet Accessibility needs Force TLS unless it is known to be off.
      return to === 'off' && features['internet-accessibility'] !== 'off'
        ? 'internet-accessibility-first'
        : null;
    case 'internet-accessibility':
      return to === 'on' && features['force-tls'] !== 'on' ? 'force-tls-first' : null;
  }
}

/** The safer setting of each feature. */
export const SAFER: Readonly<Record<Feature, FeatureChange['to']>> = {
  'force-tls': 'on',
  'internet-accessibility': 'off',
};

/** Whether a feature counts as on: what is not known is taken for the less safe. */
export function countsAsOn(feature: Feature, state: FeatureState): boolean {
  switch (state) {
    case 'on':
    case 'disabling':
    case 'not-disabled':
      return true;
    case 'off':
    case 'enabling':
      return false;
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'unknown':
      return SAFER[feature] === 'off';
  }
}

/**
 * The change that a switch offers: toggles a known state, repeats a failed change, or goes the safer way when it is not
 * known what failed; null during a change, and for an unknown state.
 */
export function nextChange(feature: Feature, state: FeatureState): FeatureChange | null {
  switch (state) {
    case 'off':
      return { feature, to: 'on' };
    case 'failed':
    case 'not-enabled':
      return { feature, to: SAFER[feature] };
    case 'on':
    case 'not-disabled':
      return { feature, to: 'off' };
    case 'enabling':
    case 'disabling':
    case 'changing':
    case 'unknown':
      return null;
  }
}
