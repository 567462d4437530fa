import { ANSWERS } from './connect-error-answers';
import { ON_THE_WAY } from './connect-error-network';

/** Where on the way to the database it failed. */
export type ConnectLayer =
  | 'dns'
  | 'no-host'
  /** Of a tunnel: its SSH server refused the key, or its near end could not be opened. */
  | 'ssh-key'
  | 'port-in-use'
  | 'timeout'
  | 'pool'
  | 'refused'
  | 'unreachable'
  | 'closed'
  | 'certificate'
  | 'no-tls-there'
  | 'another-server'
  | 'tls-required'
  /** PostgreSQL has no entry for a connection without TLS: it may have one with TLS, or none at all. */
  | 'no-encryption'
  | 'plain-password'
  | 'not-admitted'
  | 'starting'
  | 'too-many'
  | 'credentials'
  | 'no-database'
  | 'no-right'
  | 'statement';

/** Words in lower case, as whole words. "…" stands for what differs, up to 300 characters of anything. */
export type Words = readonly [ConnectLayer, string];

/**
 * The words that clients and servers themselves use when a connection fails, the most telling first: what the server
 * says proves that the network is well, whatever else the text has, such as an earlier try of the same client.
 */
export const WORDS: readonly Words[] = [...ANSWERS, ...ON_THE_WAY];
