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
      // As long as it is not known to be off, Internet Accessibility needs it.
      return to === 'off' && features['internet-accessibility'] !== 'off'
        ? 'internet-accessibility-first'
        : null;
    case 'internet-accessibility':
      return to === 'on' && features['force-tls'] !== 'on' ? 'force-tls-first' : null;
  }
}

/** Which way is the safe one, for what is not known. */
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
 * What a feature's switch does: the opposite of what is, once more what has failed, or the safe way when it isn't known what
 * has; null when nothing is known.
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
