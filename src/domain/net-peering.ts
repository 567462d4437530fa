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

export function isActive({ status }: NetPeering): boolean {
  return status === 'active';
}

/** The range that a peering's own network connects from; null when the API does not say one that can be judged. */
export function sourceRangeOf({ source }: NetPeering): Cidr | null {
  return parseCidr(source.ipRange ?? '');
}
