import { setOf, type AddressSet } from './address-set';
import { parseCidr } from './cidr';

/** A managed range, by the ID and the name that the API gives it. */
export type ManagedRange = { readonly id: string; readonly name: string };

/** "osc-fr1", of "Scalingo osc-fr1 region"; undefined for a name that is made otherwise. */
export function regionOf(name: string): string | undefined {
  return /^Scalingo (\S+) region$/.exec(name)?.[1];
}

/**
 * The egress addresses that Scalingo publishes for each region, by the managed range's ID. The API does not return
 * them, and Scalingo may change them at any time.
 * Source: https://doc.scalingo.com/platform/networking/public/egress (2026-01-08)
 */
const PUBLISHED_ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['mr-scalingo-osc-fr1', ['171.33.105.206', '171.33.92.211']],
  ['mr-scalingo-osc-secnum-fr1', ['148.253.96.190', '148.253.97.14']],
]);

/** @returns the published addresses as text, or null for a managed range whose addresses are not known */
export function publishedAddresses(rangeId: string): readonly string[] | null {
  return PUBLISHED_ADDRESSES.get(rangeId) ?? null;
}

/** @returns the published addresses, or null for a managed range whose addresses are not known */
export function publishedSet(rangeId: string): AddressSet | null {
  const addresses = publishedAddresses(rangeId);
  return addresses && setOf(addresses.flatMap((address) => parseCidr(address) ?? []));
}

/** The managed range that stands for a region, by Scalingo's naming. */
export function managedRangeIdOf(region: string): string {
  return `mr-scalingo-${region}`;
}
