import { parseCidr, type Cidr } from './cidr';

/**
 * An Outscale Net Peering between the database's network and another. Its dates are milliseconds since 1970 by the
 * server's clock; what the API does not say is null.
 */
export type NetPeering = {
  readonly id: string;
  /** `pcx-…` */
  readonly outscaleId: string;
  /** As the API says it; of its words only `active` and `deleted` are known. */
  readonly status: string;
  readonly source: {
    readonly netId: string | null;
    readonly ipRange: string | null;
    readonly accountId: string | null;
  };
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
};

/** The network of a database, which the other end of a Net Peering is created for. As the API says it. */
export type NetworkConfiguration = {
  readonly accountId: string;
  readonly netId: string;
  readonly ipRange: string;
};

export function isActive({ status }: NetPeering): boolean {
  return status === 'active';
}

export function isDeleted({ status }: NetPeering): boolean {
  return status === 'deleted';
}

/** Whether it is being removed. Scalingo documents no status for that; `deleting` is the mock's. */
export function isLeaving({ status }: NetPeering): boolean {
  return status === 'deleting';
}

/** What the Net Peerings of a database come to: one of them is active, there are only others, or there is none. */
export type PeeringStanding = 'active' | 'inactive' | 'none';

export function standingOf(peerings: readonly NetPeering[]): PeeringStanding {
  if (peerings.some(isActive)) return 'active';
  return peerings.every(isDeleted) ? 'none' : 'inactive';
}

/**
 * How long after its last change a Net Peering may change once more, in milliseconds. Our estimate: the documentation
 * says "some delay".
 */
const DELAY_MS = 600_000;

/**
 * Whether a change of a Net Peering is likely under way: it changed not long ago, and is neither active nor deleted yet.
 * @param now milliseconds since 1970 by the server's clock
 */
export function isMoving(peering: NetPeering, now: number): boolean {
  const changedAt = peering.updatedAt ?? peering.createdAt ?? -Infinity;
  return !isActive(peering) && !isDeleted(peering) && now - changedAt < DELAY_MS;
}

/** The range that a peering's own network connects from; null when the API does not say one that can be judged. */
export function sourceRangeOf({ source }: NetPeering): Cidr | null {
  return parseCidr(source.ipRange ?? '');
}
