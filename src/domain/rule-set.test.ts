import { describe, expect, it } from 'vitest';
import { setOf } from './address-set';
import { countAddresses, isPrivate, isVeryWide } from './rule-set';
import { range } from './testing';

describe('one range', () => {
  it.each([
    ['10.0.0.0/8', true],
    ['10.255.255.255/32', true],
    ['172.16.0.0/12', true],
    ['172.31.255.0/24', true],
    ['192.168.0.0/16', true],
    ['10.0.0.0/7', false],
    ['11.0.0.0/8', false],
    ['172.0.0.0/11', false],
    ['172.32.0.0/32', false],
    ['192.168.0.0/15', false],
    ['192.169.0.0/32', false],
    ['100.64.0.0/10', false],
    ['127.0.0.1/32', false],
    ['0.0.0.0/0', false],
  ])('%s is private: %s', (text, expected) => expect(isPrivate(range(text))).toBe(expected));

  it.each([
    ['0.0.0.0/0', true],
    ['2.0.0.0/7', true],
    ['2.0.0.0/8', false],
    ['2.0.0.0/32', false],
  ])('%s is very wide: %s', (text, expected) => expect(isVeryWide(range(text))).toBe(expected));

  it.each([
    [['203.0.113.0/24'], 256, 0],
    [['10.0.0.0/8'], 0, 2 ** 24],
    [['10.0.0.0/7'], 2 ** 24, 2 ** 24],
    [['203.0.113.10/32', '192.168.1.0/24', '192.168.0.0/16'], 1, 2 ** 16],
    [['172.0.0.0/8'], 2 ** 24 - 2 ** 20, 2 ** 20],
    [['0.0.0.0/0'], 2 ** 32, 0],
    [['0.0.0.0/1', '128.0.0.0/1'], 2 ** 32, 0],
    [['0.0.0.0/1'], 2 ** 31 - 3 * 2 ** 24 - 2 ** 22, 2 ** 24],
    [['127.0.0.0/8'], 0, 0],
    [[], 0, 0],
  ])('%j has %i public and %i private addresses', (texts, publicCount, privateCount) => {
    expect(countAddresses(setOf(texts.map(range)))).toEqual({ public: publicCount, private: privateCount });
  });
});
