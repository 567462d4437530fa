import { speaksHttp } from '~/domain/connection-tls';
import type { DatabaseRef } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';

type Words = {
  readonly summary: string;
  readonly harms: readonly string[];
  readonly keeps: readonly string[];
};

/** What a change does, first to whom it harms. */
export function consequencesOf({ feature, to }: FeatureChange, { region, engine }: DatabaseRef): Words {
  if (feature === 'internet-accessibility') {
    if (to === 'on') {
      return {
        summary: 'This exposes the database to the public Internet',
        harms: [
          'Turn it on only for a specific use case, and only if you understand the security implications.',
          'Any address can try to connect.',
        ],
        keeps: [],
      };
    }
    return {
      summary: `From then on only the ${region} regional network can reach this database.`,
      harms: ['Every client outside of it is cut off.'],
      keeps: [`Scalingo apps in ${region} and encrypted tunnels go on working.`],
    };
  }
  if (speaksHttp(engine)) return HTTP_WORDS[to];
  if (to === 'on') {
    return {
      summary: 'From then on the database denies any connection without TLS.',
      harms: ['Scalingo apps that connect without TLS are denied too. Check their connection string first.'],
      keeps: [
        'Clients that already use TLS are not affected.',
        'Internet Accessibility can be turned on afterwards.',
      ],
    };
  }
  return {
    summary: 'From then on the database accepts connections without TLS too.',
    harms: ['A client that connects without TLS sends its password and its data unencrypted.'],
    keeps: ['Nobody is cut off: clients that use TLS are not affected.'],
  };
}

/** For engines that answer over https or over http, never over both. */
const HTTP_WORDS: Readonly<Record<FeatureChange['to'], Words>> = {
  on: {
    summary: 'From then on the database answers only over https.',
    harms: ['Every client that uses http is cut off, Scalingo apps included, until it uses https.'],
    keeps: ['Internet Accessibility can be turned on afterwards.'],
  },
  off: {
    summary: 'From then on the database answers only over http.',
    harms: [
      'Every client that uses https is cut off, Scalingo apps included, until it uses http.',
      'Clients send their password and their data unencrypted.',
    ],
    keeps: [],
  },
};
