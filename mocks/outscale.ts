import { MINUTE, SECOND } from './clock';
import type { AppRecord, NetPeeringRecord } from './db';

/** How long a net peering takes to be made or undone, in milliseconds (ours: the clients speak of "some delay"). */
export const NET_PEERING_MS = 10 * SECOND;

/** How long a net peering that is undone is still listed (ours), in milliseconds. */
const LISTED_MS = 10 * MINUTE;

/** Scalingo's account, in the form that Outscale gives them. */
const ACCOUNT = '420153978610';

/** The network that a Dedicated Resources database is in. */
export function networkOf({ id }: AppRecord): object {
  // An app's ID ends in eight zeros; what comes before is its own.
  const own = id.slice(-16, -8);
  return {
    outscale_account_id: ACCOUNT,
    outscale_net_id: `vpc-${own}`,
    ip_range: `10.${Number.parseInt(own, 16) % 256}.0.0/24`,
  };
}

/** A net peering as of now; undefined when it has been gone for so long that it is no longer listed. */
export function netPeeringAt(peering: NetPeeringRecord, now: number): NetPeeringRecord | undefined {
  const { settles_at: at, settles_as: as } = peering;
  if (at === null || as === null || at > now) return peering;
  if (as === 'deleted' && at + LISTED_MS <= now) return undefined;
  return { ...peering, status: as, updated_at: at };
}

/** Whose network is at the other end; the real API learns it from Outscale. */
export function sourceOf({ outscale_net_peering_id: id }: NetPeeringRecord): object {
  const number = lastDigits(id);
  return {
    outscale_source_net_id: `vpc-${number.toString(16).padStart(8, '0')}`,
    outscale_source_net_ip_range: `172.${16 + (number % 16)}.0.0/16`,
    outscale_source_account_id: String(100_000_000_000 + number),
  };
}

function lastDigits(id: string): number {
  return Number.parseInt(id.replace(/[^0-9a-f]/g, '').slice(-7), 16);
}
