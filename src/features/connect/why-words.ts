import type { ConnectLayer } from '~/domain/connect-error-words';
import type { ConnectError } from '~/domain/connect-errors';
import type { ArchitectureModel, DatabaseDetails } from '~/domain/database';
import { comingOf, type Verdict } from '~/domain/verdict';
import { formatTimeLeft } from '~/domain/words';

/** What is known of the database just now; what is not known is null. */
export type WhyFacts = {
  readonly model: ArchitectureModel;
  /** Why nothing can connect whatever the settings say, as in "is stopped". */
  readonly obstacle: string | null;
  /** Of a Dedicated Resources database: what its firewall does to the address of this browser. */
  readonly own: { readonly address: string; readonly verdict: Verdict } | null;
  readonly hasPeering: boolean | null;
  /** Of a Shared Resources database. */
  readonly features: DatabaseDetails['features'] | null;
};

/** Where the remedy is: a rule for the own address, or a block of the page. */
export type Remedy =
  'allow-own' | 'check-an-address' | 'net-peering' | 'force-tls' | 'internet-accessibility' | 'tunnel';

export type Diagnosis = {
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy | null;
};

/** What likely went wrong and what to do, by the client's error and the database as it is. */
export function diagnose(error: ConnectError, facts: WhyFacts): Diagnosis {
  const { layer, isLocal } = error;
  if (facts.obstacle !== null && NETWORK.includes(layer)) {
    return say('The database', `It ${facts.obstacle}, so nothing answers for now.`);
  }
  if (isLocal && NETWORK.includes(layer)) {
    return say(
      'The tunnel',
      'The client tried this machine, where a tunnel would end: none is open, or at another port.',
      facts.model === 'shared' ? 'tunnel' : null,
    );
  }
  switch (layer) {
    case 'timeout':
    case 'unreachable':
      return facts.model === 'shared' ? sharedTimeout(facts) : dedicatedTimeout(error, facts);
    case 'tls-required':
      return say('TLS', tlsText(facts), facts.model === 'shared' ? 'force-tls' : null);
    case 'not-admitted':
      return facts.model === 'shared' && facts.features?.['internet-accessibility'] !== 'on'
        ? say('The database’s own access list', notPublic(facts), 'tunnel')
        : say(
            'The database’s own access list',
            'It knows no such user or database from there. Copy both from above.',
          );
    case 'refused':
      return say(
        'Host or port',
        'Something answered, and nothing listens there. Compare host and port with those above.',
      );
    case 'dns':
    case 'closed':
    case 'certificate':
    case 'no-tls-there':
    case 'starting':
    case 'too-many':
    case 'credentials':
    case 'no-database': {
      const [title, text] = ALWAYS[layer];
      return say(title, text);
    }
  }
}

const NETWORK: readonly ConnectLayer[] = ['timeout', 'unreachable', 'refused', 'closed'];

/** Not more than is known: it may be on. */
function notPublic({ features }: WhyFacts): string {
  return features?.['internet-accessibility'] === 'off'
    ? 'Internet Accessibility is off, so from outside Scalingo only the encrypted tunnel leads to this database.'
    : 'Unless Internet Accessibility is on, only the encrypted tunnel leads to this database from outside Scalingo.';
}

/** What holds whatever the settings are. */
const ALWAYS: Readonly<
  Record<
    | 'dns'
    | 'closed'
    | 'certificate'
    | 'no-tls-there'
    | 'starting'
    | 'too-many'
    | 'credentials'
    | 'no-database',
    readonly [title: string, text: string]
  >
> = {
  dns: [
    'The host’s name',
    'The name was not found, so nothing has been tried yet. Compare it with the host above; if it is the same, the DNS of your network does not answer.',
  ],
  closed: [
    'The connection was cut',
    'Something answered and hung up. Often the client spoke without TLS: use the TLS mode shown above. If it is right, try again, since the database may have restarted.',
  ],
  certificate: [
    'The certificate',
    'The network is well: the client does not trust the certificate that it was shown. Use the TLS mode of the connection string above, which encrypts, or give the client the certificate of the authority.',
  ],
  'no-tls-there': [
    'Not this database',
    'What answered does not speak TLS, which this database does. Compare host and port with those above.',
  ],
  starting: ['The database', 'It is starting or stopping. Wait a moment, then try again.'],
  'too-many': [
    'Too many connections',
    'Network and TLS are well: every connection that the plan has is in use. Close some, or let a pool share them.',
  ],
  credentials: [
    'User or password',
    'Network and TLS are well: the database answered. Copy the connection string once more. In a URI, special characters of the password are percent-encoded; elsewhere they are not.',
  ],
  'no-database': [
    'The database’s name',
    'Network, TLS and password are well: there is no database of that name. Copy it from the parts above.',
  ],
};

function dedicatedTimeout({ isPrivate }: ConnectError, { own, hasPeering }: WhyFacts): Diagnosis {
  if (isPrivate) {
    return hasPeering
      ? say(
          'The Net Peering',
          'The private endpoint answers through a Net Peering alone. See what is missing on the way: route table, security group, or a firewall rule for the range.',
          'net-peering',
        )
      : say(
          'The Net Peering',
          `${hasPeering === false ? 'No Net Peering is active. ' : ''}The private endpoint answers through an active Net Peering alone.`,
          'net-peering',
        );
  }
  const title = 'The firewall';
  const waits = 'It drops what no rule allows without an answer, so the client waits until it gives up.';
  if (!own)
    return say(title, `${waits} Check the address that the client connects from.`, 'check-an-address');
  const { address, verdict } = own;
  const coming = comingOf(verdict);
  if (coming) {
    return say(
      title,
      `The rule that allows your current address, ${address}, applies in ${formatTimeLeft(coming.msLeft)}. Try again then.`,
    );
  }
  switch (verdict.kind) {
    case 'denied':
      return say(title, `It denies your current address, ${address}. ${waits}`, 'allow-own');
    case 'applying':
    case 'closing':
      return say(
        title,
        `The rule that allowed your current address, ${address}, was removed. ${waits}`,
        'allow-own',
      );
    case 'allowed':
      return say(
        'The address, or a network on the way',
        `The firewall ${verdict.certainty === 'likely' ? 'likely allows' : 'allows'} your current address, ${address}. A client on a server, in a container or behind a VPN has another one: check that. If it is the same, a network on the way blocks the port.`,
        'check-an-address',
      );
  }
}

function sharedTimeout(facts: WhyFacts): Diagnosis {
  switch (facts.features?.['internet-accessibility']) {
    case 'on':
    case 'disabling':
      return say(
        'A network on the way',
        'The database can be reached from the Internet, so something nearer to the client blocks the port: a company network, a VPN. The tunnel takes another port.',
        'tunnel',
      );
    case 'enabling':
      return say(
        'Internet Accessibility',
        'It is being enabled. Try again once it is on.',
        'internet-accessibility',
      );
    case 'off':
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
    case undefined:
      return say('Internet Accessibility', notPublic(facts), 'tunnel');
  }
}

function tlsText({ model, features }: WhyFacts): string {
  const what = 'The database answered, and denies connections without TLS.';
  const how = 'Use the connection string above with its TLS mode, or turn TLS on in the client.';
  if (model === 'dedicated') return `${what} On Dedicated Resources that can’t be turned off. ${how}`;
  return features?.['force-tls'] === 'on' ? `${what} Force TLS connections is on. ${how}` : `${what} ${how}`;
}

function say(title: string, text: string, remedy: Remedy | null = null): Diagnosis {
  return { title, text, remedy };
}
