import type { ConnectLayer } from '~/domain/connect-error-words';
import type { Engine } from '~/domain/connection-string';
import { WHO_MAY } from '~/domain/words';
import { say, type Diagnosis } from './why-diagnosis';
import type { WhyFacts } from './why-facts';

/** What holds whatever the settings are: a title and a text. */
export const ALWAYS = {
  'ssh-key': [
    'The SSH key',
    'The tunnel’s SSH server knows none of the keys that it was offered. Add this machine’s key to your Scalingo account, or have ssh use the one that is there.',
  ],
  'port-in-use': [
    'The local port',
    'Another program is using that port on the client’s machine, perhaps a tunnel that is still open. Close it, or take another port.',
  ],
  'no-tls-there': [
    'Not this database',
    'What answered does not speak TLS, which this database does. Compare host and port with those above.',
  ],
  'another-server': [
    'Not this database',
    'What answered has no password, and this database has one. Compare host and port with those above.',
  ],
  'plain-password': [
    'TLS',
    'The client connected without TLS, and won’t send the password that way. Use the connection string above with its TLS mode, or turn TLS on in the client.',
  ],
  starting: ['The database', 'It is starting or stopping. Wait a moment, then try again.'],
  'too-many': [
    'Too many connections',
    'Network and TLS are fine: every connection that the plan has is in use. Close some, or let a pool share them.',
  ],
  'no-database': [
    'The database’s name',
    'Network, TLS and password are fine: there is no database of that name. Copy it from the parts above.',
  ],
  'no-right': [
    'Missing permission',
    'Network, TLS and password are fine: this user lacks the permission. A database of that name may well exist. Copy user and database from the parts above, or have the permission granted.',
  ],
  statement: [
    'A statement, not the connection',
    'Network, TLS and password are fine: a statement took too long or waited for another one.',
  ],
  refused: [
    'Host or port',
    'The host answered, but nothing listens on that port. Compare host and port with those above.',
  ],
  closed: [
    'The connection was cut',
    'Something answered and hung up. Often the client spoke without TLS: use the TLS mode shown above. If it is right, try again, since the database may have restarted.',
  ],
  dns: [
    'The host’s name',
    'The name was not found, so nothing has been tried yet. Compare it with the host above; if it is the same, the DNS of your network does not answer.',
  ],
} satisfies Partial<Record<ConnectLayer, readonly [title: string, text: string]>>;

export function credentials({ engine, mayRead }: WhyFacts): Diagnosis {
  const again = mayRead
    ? 'Copy the connection string once more.'
    : `Your role can’t read the password: ask for it anew. ${WHO_MAY} can read it.`;
  const user =
    engine === 'redis' ? ' Leave the user out: Redis has one here, whom the password alone identifies.' : '';
  return say(
    'User or password',
    `Network and TLS are fine: the database answered. ${again} In a URI, special characters of the password are percent-encoded; elsewhere they are not.${user}`,
  );
}

/** Clients that encrypt with the string's TLS mode, and don't verify. */
const LENIENT: Partial<Record<Engine, string>> = {
  postgresql: 'psql, psycopg and JDBC',
  mysql: 'mysql and JDBC',
};

/** Source: Scalingo's documentation, "Using MongoDB Compass", which has the certificate's address by region. */
export function certificate({ engine, region }: WhyFacts): Diagnosis {
  const lenient = LENIENT[engine];
  const others = lenient ? `${lenient} accept that with the TLS mode above; other clients` : 'Clients';
  return say(
    'The certificate',
    `The network is fine: the client does not trust the certificate that it was shown. Scalingo signs with an authority of its own. ${others} verify it unless they are told not to: use the client’s snippet, which Reveal shows, or give it the authority’s certificate (https://db-api.${region}.scalingo.com/api/ca_certificate).`,
  );
}
