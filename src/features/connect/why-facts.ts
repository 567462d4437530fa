import type { Cidr } from '~/domain/cidr';
import type { Engine } from '~/domain/connection-string';
import type { DatabaseDetails, Endpoint } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import type { FirewallEntry } from '~/domain/rule';

type Common = {
  readonly engine: Engine;
  readonly region: string;
  /** Why nothing can connect whatever the settings say, as in "is stopped". */
  readonly obstacle: string | null;
  /** Whether the operator may read the connection string, as far as is known. */
  readonly mayRead: boolean;
};

/** What is known of a Dedicated Resources database just now; what is not known is null. */
export type DedicatedFacts = Common & {
  readonly model: 'dedicated';
  /** Of the two endpoints, the one that is chosen. */
  readonly route: 'public' | 'private';
  /** The database's own network, which its private endpoint is in. */
  readonly ipRange: Cidr | null;
  readonly entries: readonly FirewallEntry[] | null;
  /** The address of this browser. */
  readonly caller: string | null;
  readonly peerings: readonly NetPeering[] | null;
  /** Whether the operator may add a rule, as far as is known. */
  readonly mayChange: boolean;
};

/** The same of a Shared Resources database. */
export type SharedFacts = Common & {
  readonly model: 'shared';
  readonly features: DatabaseDetails['features'] | null;
  readonly endpoint: Endpoint | null;
};

export type WhyFacts = DedicatedFacts | SharedFacts;
