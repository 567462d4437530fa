import { Check, CircleAlert } from 'lucide-react';
import { speaksHttp } from '~/domain/connection-tls';
import type { DatabaseRef } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { Callout } from '~/ui/callout';

type ConsequencesProps = { database: DatabaseRef; change: FeatureChange };

/** What a change does, first to whom it harms. */
export function Consequences({ database, change }: ConsequencesProps) {
  if (change.feature === 'internet-accessibility' && change.to === 'on') {
    return (
      <Callout kind="error" title="This exposes the database to the public Internet">
        Turn it on only for a specific use case, and only if you understand the security implications. Any
        address can try to connect.
      </Callout>
    );
  }
  const { summary, harms, keeps } = consequencesOf(change, database);
  return (
    <>
      <p className="-mt-2 text-text-2">{summary}</p>
      <ul className="mt-4 grid gap-2.5">
        {harms.map((text) => (
          <li key={text} className="flex gap-2.5">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none text-x2" />
            {text}
          </li>
        ))}
        {keeps.map((text) => (
          <li key={text} className="flex gap-2.5">
            <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-x1" />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

type Words = {
  readonly summary: string;
  readonly harms: readonly string[];
  readonly keeps: readonly string[];
};

function consequencesOf({ feature, to }: FeatureChange, { region, engine }: DatabaseRef): Words {
  if (feature === 'internet-accessibility') {
    return {
      summary: `From then on only the ${region} regional network can reach this database.`,
      harms: [`Every client outside of the ${region} regional network is cut off.`],
      keeps: [`Scalingo apps in ${region} and encrypted tunnels go on working.`],
    };
  }
  if (speaksHttp(engine)) return HTTP_WORDS[to];
  if (to === 'on') {
    return {
      summary: 'From then on the database denies any non-TLS connection.',
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
