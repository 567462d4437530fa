import { describe, expect, it } from 'vitest';
import { setOf } from './address-set';
import { isEveryone } from './rule-set';
import { blocksWithout, inFirstOctet, PUBLIC_OCTETS, range } from './testing';

/** All that a connection from the Internet can come from, as the fewest ranges. */
const INTERNET = [
  '1.0.0.0/8 2.0.0.0/7 4.0.0.0/6 8.0.0.0/7 11.0.0.0/8 12.0.0.0/6 16.0.0.0/4 32.0.0.0/3 64.0.0.0/3',
  '96.0.0.0/6 100.0.0.0/10 100.128.0.0/9 101.0.0.0/8 102.0.0.0/7 104.0.0.0/5 112.0.0.0/5',
  '120.0.0.0/6 124.0.0.0/7 126.0.0.0/8 128.0.0.0/3 160.0.0.0/5 168.0.0.0/8 169.0.0.0/9',
  '169.128.0.0/10 169.192.0.0/11 169.224.0.0/12 169.240.0.0/13 169.248.0.0/14 169.252.0.0/15',
  '169.255.0.0/16 170.0.0.0/7 172.0.0.0/12 172.32.0.0/11 172.64.0.0/10 172.128.0.0/9 173.0.0.0/8',
  '174.0.0.0/7 176.0.0.0/4 192.0.0.0/9 192.128.0.0/11 192.160.0.0/13 192.169.0.0/16 192.170.0.0/15',
  '192.172.0.0/14 192.176.0.0/12 192.192.0.0/10 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6 200.0.0.0/5',
  '208.0.0.0/4',
].flatMap((line) => line.split(' '));

describe('everyone', () => {
  it('is every range that a connection from the Internet can come from', () => {
    expect(isEveryone(setOf(INTERNET.map(range)))).toBe(true);
  });

  it.each(INTERNET)('is not reached without %s', (text) => {
    expect(isEveryone(setOf(INTERNET.filter((other) => other !== text).map(range)))).toBe(false);
  });

  it.each([
    [['0.0.0.0/0'], true],
    [['0.0.0.0/1', '128.0.0.0/1'], true],
    [['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'], true],
    [['0.0.0.0/1'], false],
    [['128.0.0.0/1'], false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], false],
    [[], false],
  ])('from %j is %s', (texts, expected) => expect(isEveryone(setOf(texts.map(range)))).toBe(expected));
});

describe('everyone, against the 256 first octets', () => {
  it.each(Array.from({ length: 256 }, (_, octet) => octet))(
    'is judged right without the octet %i',
    (octet) => {
      const list = blocksWithout(new Set([octet]));
      expect(isEveryone(setOf(list.map(inFirstOctet)))).toBe(!PUBLIC_OCTETS.has(octet));
    },
  );
});
