import type { DatabaseDetails, SharedExposure } from '~/domain/database';
import { WITHOUT_TLS } from '~/domain/words';
import type { Headline } from './readiness';

/**
 * The verdict on a Shared Resources database, in words.
 * @param features undefined while they are not known
 */
export function sharedHeadline(
  exposure: SharedExposure,
  region: string,
  features: DatabaseDetails['features'] | undefined,
): Headline & { readonly pill: string } {
  const regional = `Only the ${region} regional network can reach this database`;
  const everyone = 'Anyone on the Internet can reach this database';
  switch (exposure) {
    case 'regional':
      return {
        pill: 'Regional network',
        title: regional,
        text: 'On Shared Resources, exposure is binary: the regional network only, or the public Internet. Sources can’t be filtered.',
      };
    case 'opening':
      return {
        pill: 'Regional network',
        title: regional,
        text: 'Internet Accessibility is being enabled. The public Internet will be able to reach this database soon.',
      };
    case 'public':
      return {
        pill: 'Public Internet',
        title: everyone,
        text: `Sources can’t be filtered on Shared Resources. Only the password ${features?.['force-tls'] === 'on' ? 'and TLS protect your data.' : `protects your data. ${WITHOUT_TLS}`}`,
      };
    case 'closing':
      return {
        pill: 'Public Internet',
        title: everyone,
        text: 'Internet Accessibility is being disabled. Until that is done, any address can try to connect.',
      };
    case 'unknown':
      return {
        pill: 'Unknown',
        title: 'Who can reach this database is unknown for now',
        text:
          features?.['internet-accessibility'] === 'changing'
            ? 'Internet Accessibility is being changed. Scalingo’s API does not say whether to on or to off.'
            : 'Scalingo’s API does not say clearly whether Internet Accessibility is on.',
        coming: 'Treat this database as public until that is known.',
      };
  }
}

/** "Regional network only", for a list of databases. */
export function sharedSummary(exposure: SharedExposure): string {
  switch (exposure) {
    case 'regional':
      return 'Regional network only';
    case 'opening':
      return 'Regional network, opening';
    case 'public':
      return 'Public Internet';
    case 'closing':
      return 'Public Internet, closing';
    case 'unknown':
      return 'Exposure unknown';
  }
}
