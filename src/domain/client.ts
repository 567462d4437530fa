import type { ConnectionParts } from './connection-string';

/** What to type into a client, or to fill in. */
export type ClientOutput =
  | { readonly kind: 'code'; readonly text: string }
  /** For a graphical client, in the order and the words of its own form; the values are as they stand. */
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly name: string; readonly value: string }[];
    };

export type Client = {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly output: (parts: ConnectionParts) => ClientOutput;
};

export const NOTES = {
  shell:
    'For bash, zsh and other POSIX shells. The password is not in the list of processes, but in the shell’s history.',
  environment: 'For an .env file or a dashboard’s field. In a shell, put single quotes around the value.',
  properties:
    'A .properties file. The driver takes user and password as properties, so the URL is without them.',
} as const;

/**
 * Scalingo's certificates are of an authority of its own, which no system knows. Its documentation therefore has clients
 * not verify them (doc.scalingo.com: MongoDB, Elasticsearch and InfluxDB "Getting started", MySQL "Connecting").
 */
export const UNVERIFIED =
  'Encrypted, but not verified: Scalingo signs certificates with an authority of its own.';
