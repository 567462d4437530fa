import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrProblem } from './ipv4';

const RUNS = { numRuns: 2000 };
const BLANK = "can't be blank";
const INVALID = 'is not a valid IPv4 CIDR';
const HOST_BITS = 'has host bits set';

const prefixes = fc.nat(32);
const sizeOf = (prefix: number) => 2 ** (32 - prefix);

/** An address and the prefix, written by division. */
function write(address: number, prefix: number): string {
  const octets = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(address / unit) % 256);
  return `${octets.join('.')}/${prefix}`;
}

/** The model: numbers alone, and the text must be the one way to write them. */
function isRight(text: string): boolean {
  const [address = '', prefixText = ''] = text.split('/');
  const octets = address.split('.').map(Number);
  const prefix = Number(prefixText);
  const isIn = (number: number, last: number) => Number.isInteger(number) && number >= 0 && number <= last;
  return (
    octets.length === 4 &&
    octets.every((octet) => isIn(octet, 255)) &&
    isIn(prefix, 32) &&
    text === `${octets.join('.')}/${prefix}` &&
    octets.reduce((sum, octet) => sum * 256 + octet, 0) % sizeOf(prefix) === 0
  );
}

describe('cidrProblem', () => {
  it.each(['0.0.0.0/0', '0.0.0.0/32', '128.0.0.0/1', '10.0.0.0/8', '203.0.113.128/25', '255.255.255.255/32'])(
    'accepts %s',
    (cidr) => expect(cidrProblem(cidr)).toBeNull(),
  );

  it.each([undefined, null, '', 0, 42, true, [], ['1.2.3.4/32'], {}, { toString: () => '1.2.3.4/32' }])(
    'asks for a text, not for %j',
    (cidr) => expect(cidrProblem(cidr)).toBe(BLANK),
  );

  it.each([
    '1.2.3.4',
    '1.2.3.4/',
    '/32',
    '1.2.3.4/33',
    '1.2.3.4/-1',
    '1.2.3.4/024',
    '1.2.3.4/3.0',
    '1.2.3.4/32/32',
  ])('refuses the prefix of %j', (cidr) => expect(cidrProblem(cidr)).toBe(INVALID));

  it.each([
    '256.1.1.1/32',
    '1.2.3/24',
    '1.2.3.4.5/32',
    '010.1.1.1/32',
    '1.2.3.00/32',
    '0x1.2.3.4/32',
    '1e0.2.3.4/32',
  ])('refuses the address of %j', (cidr) => expect(cidrProblem(cidr)).toBe(INVALID));

  it.each([
    '::/0',
    '::1/128',
    '2001:db8::/32',
    '::ffff:1.2.3.4/128',
    '::ffff:1.2.3.4/32',
    'example.com/32',
    '*',
  ])('refuses %j, which is not IPv4', (cidr) => expect(cidrProblem(cidr)).toBe(INVALID));

  it.each([
    ' 1.2.3.4/32',
    '1.2.3.4/32 ',
    '1.2.3.4 /32',
    '1.2.3.4/32\n',
    '\n1.2.3.4/32',
    'x\n1.2.3.4/32',
    '1.2.3.4/٣٢',
  ])('refuses the character that does not belong in %j', (cidr) => expect(cidrProblem(cidr)).toBe(INVALID));

  it.each(['0.0.0.1/0', '255.255.255.255/31', '203.0.113.1/24', '64.0.0.0/1', '10.0.0.0/6'])(
    'refuses the host bits of %s',
    (cidr) => expect(cidrProblem(cidr)).toBe(HOST_BITS),
  );

  it('accepts each multiple of the size of its range', () => {
    fc.assert(
      fc.property(prefixes, fc.nat(2 ** 32 - 1), (prefix, address) => {
        const network = address - (address % sizeOf(prefix));
        expect(cidrProblem(write(network, prefix))).toBeNull();
      }),
      RUNS,
    );
  });

  it('refuses each address between two multiples', () => {
    const between = fc
      .nat(31)
      .chain((prefix) =>
        fc.tuple(
          fc.constant(prefix),
          fc.nat(2 ** prefix - 1),
          fc.integer({ min: 1, max: sizeOf(prefix) - 1 }),
        ),
      );
    fc.assert(
      fc.property(between, ([prefix, block, offset]) => {
        expect(cidrProblem(write(block * sizeOf(prefix) + offset, prefix))).toBe(HOST_BITS);
      }),
      RUNS,
    );
  });

  it('agrees with arithmetic on octets and prefixes of any size', () => {
    const octet = fc.oneof(fc.constantFrom(0, 128, 255, 256), fc.nat(300));
    fc.assert(
      fc.property(octet, octet, octet, octet, fc.nat(40), (a, b, c, d, prefix) => {
        const text = `${a}.${b}.${c}.${d}/${prefix}`;
        expect(cidrProblem(text) === null).toBe(isRight(text));
      }),
      RUNS,
    );
  });

  it('agrees with arithmetic on texts that are one edit away from a right one', () => {
    const characters = fc.constantFrom(...'0123456789./ -+\n:aex');
    fc.assert(
      fc.property(
        prefixes,
        fc.nat(2 ** 32 - 1),
        fc.nat(18),
        fc.nat(1),
        characters,
        (prefix, address, at, cut, added) => {
          const right = write(address - (address % sizeOf(prefix)), prefix);
          const place = at % (right.length + 1);
          const inserted = right.slice(0, place) + added + right.slice(place + cut);
          const deleted = right.slice(0, place) + right.slice(place + 1);
          for (const text of [inserted, deleted]) expect(cidrProblem(text) === null).toBe(isRight(text));
        },
      ),
      RUNS,
    );
  });
});
