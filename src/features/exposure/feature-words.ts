import type { Feature, FeatureState } from '~/domain/database';

export const FEATURE_NAMES: Readonly<Record<Feature, string>> = {
  'force-tls': 'Force TLS connections',
  'internet-accessibility': 'Internet Accessibility',
};

/** The word beside a switch. */
export const STATE_WORDS: Readonly<Record<FeatureState, string>> = {
  off: 'Off',
  enabling: 'Enabling…',
  on: 'On',
  disabling: 'Disabling…',
  changing: 'Changing…',
  failed: 'Failed',
  'not-enabled': 'Failed',
  'not-disabled': 'Failed',
  unknown: 'Unknown',
};

type Description = { readonly title: string; readonly on: string; readonly off: string };

/** What a feature does: said as a fact while it is on, else as a promise. */
export const DESCRIPTIONS: Readonly<Record<Feature, Description>> = {
  'force-tls': {
    title: 'Deny every connection without TLS',
    on: 'The database denies any connection without TLS, from Scalingo apps and from the Internet.',
    off: 'When on, the database denies any connection without TLS, from Scalingo apps and from the Internet.',
  },
  'internet-accessibility': {
    title: 'Let the public Internet reach this database',
    on: 'Any address can try to connect. Sources can’t be filtered on Shared Resources.',
    off: 'When on, any address can try to connect. Sources can’t be filtered on Shared Resources.',
  },
};

/** What went wrong, when a feature has failed; empty when it has not. */
export function failureText(feature: Feature, state: FeatureState): string {
  const name = FEATURE_NAMES[feature];
  const remedy = 'If it fails again, contact support@scalingo.com.';
  switch (state) {
    case 'not-enabled':
      return `${name} could not be turned on. ${remedy}`;
    case 'not-disabled':
      return `${name} could not be turned off. ${remedy}`;
    case 'failed':
      return `The last change of ${name} failed; whether it is on is not known. ${remedy}`;
    case 'off':
    case 'enabling':
    case 'on':
    case 'disabling':
    case 'changing':
    case 'unknown':
      return '';
  }
}
