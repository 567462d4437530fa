import { setOf, subtract, union, type AddressSet } from './address-set';
import { parseCidr } from './cidr';

function setOfTexts(texts: readonly string[]): AddressSet {
  return setOf(texts.flatMap((text) => parseCidr(text) ?? []));
}

/** Every IPv4 address. */
export const EVERY_ADDRESS = setOfTexts(['0.0.0.0/0']);

/** The private address space: RFC 1918. */
export const PRIVATE_ADDRESSES = setOfTexts(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);

/**
 * The addresses that a connection from the Internet can have: all but the private ones and those that are never a
 * source on the Internet ("this network", shared, loopback, link-local, multicast and reserved: RFC 6890, RFC 1112).
 * A rule set that allows all of these allows everyone, whatever it says of the rest.
 */
export const INTERNET_ADDRESSES = subtract(
  EVERY_ADDRESS,
  union(
    PRIVATE_ADDRESSES,
    setOfTexts(['0.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3']),
  ),
);

/** Those that a connection can come from at all: from the Internet, or over a Net Peering. */
export const REACHABLE_ADDRESSES = union(INTERNET_ADDRESSES, PRIVATE_ADDRESSES);
