import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import {
  addressCount,
  covers,
  formatAddress,
  formatCidr,
  isSameCidr,
  lastAddress,
  parseAddress,
  parseCidr,
  rangeAround,
} from './cidr';
import { blockAround, cellsOf, inLastOctet, isSubset } from './testing';

const RUNS = { numRuns: 2000 };
const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const addresses = fc.nat(2 ** 32 - 1);
const prefixes = fc.nat(32);
const blocks = fc.tuple(fc.nat(255), fc.nat(8)).map(([cell, depth]) => blockAround(cell, depth));

/** An address as 32 letters, 0 or 1: the model that ranges are checked against. */
const bits = (address: number) => address.toString(2).padStart(32, '0');

describe('parseAddress and formatAddress', () => {
  it.each([
    ['0.0.0.0', 0],
    ['0.0.0.1', 1],
    ['0.0.1.0', 256],
    ['127.255.255.255', 2 ** 31 - 1],
    ['128.0.0.0', 2 ** 31],
    ['203.0.113.10', 3_405_803_786],
    ['255.255.255.255', 2 ** 32 - 1],
  ])('%s is the number %i, both ways', (text, address) => {
    expect(parseAddress(text)).toBe(address);
    expect(formatAddress(address)).toBe(text);
  });

  it.each(['', ' ', '.', '1', '1.2.3', '1.2.3.4.5', '1.2.3.', '.1.2.3', '1..2.3', '256.1.1.1', '1.1.1.999'])(
    '%j is not an address',
    (text) => expect(parseAddress(text)).toBeNull(),
  );

  it.each([
    '01.2.3.4',
    '1.2.3.04',
    '00.0.0.0',
    '0x1.2.3.4',
    '1e0.2.3.4',
    '-1.2.3.4',
    '+1.2.3.4',
    '1.2.3.4/32',
  ])('%j is another form, and refused', (text) => expect(parseAddress(text)).toBeNull());

  it.each([' 1.2.3.4', '1.2.3.4 ', '1.2.3.4\n', '1.2.3.4\0', '١.2.3.4', '1.2.3.\uff14', '1.2.3.4\u200b'])(
    '%j has a character that no address has, and is refused',
    (text) => expect(parseAddress(text)).toBeNull(),
  );

  it('reads what ipaddr.js reads in its strict form, and nothing else', () => {
    const almost = fc
      .array(
        fc.oneof(
          fc.nat(300).map(String),
          fc.constantFrom('', '00', '01', '0x1', '1e1', '-1', '+1', ' 1', '1\n', '1_0', '256', '1000'),
          fc.string({ maxLength: 3 }),
        ),
        { minLength: 3, maxLength: 5 },
      )
      .map((pieces) => pieces.join('.'));
    const near = fc.array(fc.nat(300), { minLength: 4, maxLength: 4 }).map((octets) => octets.join('.'));
    fc.assert(
      fc.property(fc.oneof(near, almost, fc.string()), (text) => {
        const isStrict = ipaddr.IPv4.isValidFourPartDecimal(text);
        const octets = isStrict ? ipaddr.IPv4.parse(text).toByteArray() : null;
        expect(parseAddress(text)).toBe(octets && new DataView(Uint8Array.from(octets).buffer).getUint32(0));
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads the address that four octets make, and writes it back', () => {
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        const text = `${a}.${b}.${c}.${d}`;
        const address = ((a * 256 + b) * 256 + c) * 256 + d;
        expect(parseAddress(text)).toBe(address);
        expect(formatAddress(address)).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('ranges, against their bits', () => {
  it('sets the host bits to zero, and to one for the last address', () => {
    fc.assert(
      fc.property(addresses, prefixes, (address, prefix) => {
        const kept = bits(address).slice(0, prefix);
        const cidr = rangeAround(address, prefix);
        expect(cidr).toEqual({ network: parseInt(kept.padEnd(32, '0'), 2), prefix });
        expect(lastAddress(cidr)).toBe(parseInt(kept.padEnd(32, '1'), 2));
        expect(addressCount(cidr)).toBe(Number(2n ** BigInt(32 - prefix)));
      }),
      RUNS,
    );
  });

  it.each(Array.from({ length: 33 }, (_, prefix) => prefix))(
    'reads back each /%i that it writes',
    (prefix) => {
      fc.assert(
        fc.property(octets, ([a, b, c, d]) => {
          const network = parseInt(
            bits(((a * 256 + b) * 256 + c) * 256 + d)
              .slice(0, prefix)
              .padEnd(32, '0'),
            2,
          );
          expect(parseCidr(formatCidr({ network, prefix }))).toEqual({ network, prefix });
          expect(parseCidr(`${a}.${b}.${c}.${d}/${prefix}`)).toEqual({ network, prefix });
        }),
        { numRuns: 100 },
      );
    },
  );

  it('covers a range when its bits begin with the own ones', () => {
    const near = fc
      .tuple(addresses, prefixes, prefixes, fc.nat(31))
      .map(([address, outer, inner, flipped]) => {
        const letters = [...bits(address)];
        letters[flipped] = letters[flipped] === '0' ? '1' : '0';
        return { address, outer, inner, other: parseInt(letters.join(''), 2) };
      });
    fc.assert(
      fc.property(near, ({ address, outer, inner, other }) => {
        const expected = outer <= inner && bits(other).startsWith(bits(address).slice(0, outer));
        expect(covers(rangeAround(address, outer), rangeAround(other, inner))).toBe(expected);
      }),
      RUNS,
    );
  });

  it('covers a range when it has all of its addresses', () => {
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        expect(covers(inLastOctet(a), inLastOctet(b))).toBe(isSubset(cellsOf(b), cellsOf(a)));
        expect(isSameCidr(inLastOctet(a), inLastOctet(b))).toBe(a.start === b.start && a.depth === b.depth);
      }),
      RUNS,
    );
  });
});

describe('parseCidr', () => {
  it.each([
    ['1.2.3.4', '1.2.3.4/32'],
    ['1.2.3.4/24', '1.2.3.0/24'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['255.255.255.255/1', '128.0.0.0/1'],
  ])('reads %s as %s', (text, expected) => {
    const cidr = parseCidr(text);
    expect(cidr && formatCidr(cidr)).toBe(expected);
  });

  it.each([
    '',
    '/',
    '/24',
    '1.2.3.4/',
    '1.2.3.4/33',
    '1.2.3.4/99',
    '1.2.3.4/100',
    '1.2.3.4/-1',
    '1.2.3/24',
    '::/0',
  ])('%j is not an IPv4 range', (text) => expect(parseCidr(text)).toBeNull());

  it.each(['1.2.3.4/24\n', ' 1.2.3.4/24', '1.2.3.4 /24', '1.2.3.4/2 4', '1.2.3.4/1e1', '01.2.3.4/24', 'any'])(
    '%j is not an IPv4 range either',
    (text) => expect(parseCidr(text)).toBeNull(),
  );
});
