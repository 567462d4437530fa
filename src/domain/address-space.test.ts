import { describe, expect, it } from 'vitest';
import { contains, size } from './address-set';
import { EVERY_ADDRESS, INTERNET_ADDRESSES, PRIVATE_ADDRESSES } from './address-space';
import { parseAddress } from './cidr';

const address = (text: string) => parseAddress(text) ?? NaN;

/** First and last address of the blocks that are never a source on the Internet. */
const SPECIAL = [
  ['"this network"', '0.0.0.0', '0.255.255.255', false],
  ['private, 24 bits', '10.0.0.0', '10.255.255.255', true],
  ['shared (carrier-grade NAT)', '100.64.0.0', '100.127.255.255', false],
  ['loopback', '127.0.0.0', '127.255.255.255', false],
  ['link-local', '169.254.0.0', '169.254.255.255', false],
  ['private, 20 bits', '172.16.0.0', '172.31.255.255', true],
  ['private, 16 bits', '192.168.0.0', '192.168.255.255', true],
  ['multicast and reserved', '224.0.0.0', '255.255.255.255', false],
] as const;

describe('address space', () => {
  it.each(SPECIAL)(
    'leaves %s out of the Internet, from %s to %s, and no address around it',
    (_name, from, to) => {
      const [first, last] = [address(from), address(to)];
      expect(contains(INTERNET_ADDRESSES, first)).toBe(false);
      expect(contains(INTERNET_ADDRESSES, last)).toBe(false);
      expect(contains(INTERNET_ADDRESSES, first - 1)).toBe(first > 0);
      expect(contains(INTERNET_ADDRESSES, last + 1)).toBe(last < 2 ** 32 - 1);
    },
  );

  it.each(SPECIAL)('knows whether %s, from %s to %s, is private: %s', (_name, from, to, isPrivate) => {
    const [first, last] = [address(from), address(to)];
    expect(contains(PRIVATE_ADDRESSES, first)).toBe(isPrivate);
    expect(contains(PRIVATE_ADDRESSES, last)).toBe(isPrivate);
    expect(contains(PRIVATE_ADDRESSES, first - 1)).toBe(false);
    expect(contains(PRIVATE_ADDRESSES, last + 1)).toBe(false);
  });

  it('has as many addresses as the blocks add up to', () => {
    const privates = 2 ** 24 + 2 ** 20 + 2 ** 16;
    expect(size(EVERY_ADDRESS)).toBe(4_294_967_296);
    expect(size(PRIVATE_ADDRESSES)).toBe(privates);
    const others = 2 ** 24 + 2 ** 22 + 2 ** 24 + 2 ** 16 + 2 ** 29;
    expect(size(INTERNET_ADDRESSES)).toBe(2 ** 32 - privates - others);
  });
});
