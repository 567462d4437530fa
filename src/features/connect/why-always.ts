import type { ConnectLayer } from '~/domain/connect-error-words';

/** What depends on no setting. */
export type AlwaysLayer = Extract<
  ConnectLayer,
  | 'certificate'
  | 'no-tls-there'
  | 'another-server'
  | 'plain-password'
  | 'starting'
  | 'too-many'
  | 'credentials'
  | 'no-database'
  | 'no-right'
  | 'statement'
>;

export const ALWAYS: Readonly<Record<AlwaysLayer, readonly [title: string, text: string]>> = {
  certificate: [
    'The certificate',
    'The network is fine: the client does not trust the certificate that it was shown. Use the TLS mode of the connection string above, which encrypts, or give the client the certificate of the authority.',
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
    'The client spoke without TLS, and won’t send the password so. Use the connection string above with its TLS mode, or turn TLS on in the client.',
  ],
  starting: ['The database', 'It is starting or stopping. Wait a moment, then try again.'],
  'too-many': [
    'Too many connections',
    'Network and TLS are fine: every connection that the plan has is in use. Close some, or let a pool share them.',
  ],
  credentials: [
    'User or password',
    'Network and TLS are fine: the database answered. Copy the connection string once more. In a URI, special characters of the password are percent-encoded; elsewhere they are not.',
  ],
  'no-database': [
    'The database’s name',
    'Network, TLS and password are fine: there is no database of that name. Copy it from the parts above.',
  ],
  'no-right': [
    'A right that is missing',
    'Network, TLS and password are fine: this user may not do that there. A database of that name may well exist. Copy user and database from the parts above, or have the right granted.',
  ],
  statement: [
    'A statement, not the connection',
    'Network, TLS and password are fine: a statement took too long or waited for another one.',
  ],
};
