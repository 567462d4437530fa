import { describe, expect, it } from 'vitest';
import {
  countOf,
  countOfAddresses,
  formatAllowed,
  formatDate,
  formatDay,
  formatNumber,
  formatTime,
  formatTimeLeft,
  formatTimeWithSeconds,
  formatUntil,
  labelWords,
  listOf,
  shareOfAll,
} from './words';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [65_536, '65,536'],
    [4_294_967_296, '4,294,967,296'],
  ])('writes %i as %s', (value, expected) => expect(formatNumber(value)).toBe(expected));

  it.each([
    [0, '0 rules'],
    [1, '1 rule'],
    [2, '2 rules'],
    [1000, '1,000 rules'],
  ])('counts %i as "%s"', (value, expected) => expect(countOf(value, 'rule')).toBe(expected));

  it.each([
    [0, '0 addresses'],
    [1, '1 address'],
    [256, '256 addresses'],
    [4_294_967_296, '4,294,967,296 addresses'],
  ])('counts %i as "%s"', (value, expected) => expect(countOfAddresses(value)).toBe(expected));
});

describe('a list of names', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
    [[1, 2, 3], '1, 2 and 3'],
  ])('%j', (names, text) => {
    expect(listOf(names)).toBe(text);
  });
});

describe('a label in a sentence', () => {
  it.each([
    ['Paris office', '“Paris office”'],
    ['', 'empty'],
    ['a'.repeat(200), `“${'a'.repeat(200)}”`],
    ['a'.repeat(201), `“${'a'.repeat(200)}…”`],
    ['Café', '“\u2068Café\u2069”'],
    ['日\u2066本\u2069', '“\u2068日本\u2069”'],
  ])('%s', (label, expected) => expect(labelWords(label)).toBe(expected));
});

describe('time left', () => {
  it.each([
    [-1, '0 s'],
    [0, '0 s'],
    [1, '1 s'],
    [999, '1 s'],
    [1000, '1 s'],
    [1001, '2 s'],
    [59_000, '59 s'],
    [59_001, '1 min 0 s'],
    [60_000, '1 min 0 s'],
    [60_001, '1 min 1 s'],
    [84_000, '1 min 24 s'],
    [119_999, '2 min 0 s'],
    [120_000, '2 min 0 s'],
    [3_600_000, '60 min 0 s'],
  ])('writes %i ms as "%s", rounded up', (ms, expected) => expect(formatTimeLeft(ms)).toBe(expected));
});

describe('time of day', () => {
  it.each([
    [0, 0, 0, '00:00', '00:00:00'],
    [0, 5, 9, '00:05', '00:05:09'],
    [9, 59, 59, '09:59', '09:59:59'],
    [12, 0, 0, '12:00', '12:00:00'],
    [14, 34, 7, '14:34', '14:34:07'],
    [23, 59, 59, '23:59', '23:59:59'],
  ])(
    'writes %i h %i min %i s as %s and %s, in the reader’s time zone',
    (hours, minutes, seconds, short, long) => {
      const ms = new Date(2026, 0, 15, hours, minutes, seconds).getTime();
      expect(formatTime(ms)).toBe(short);
      expect(formatTimeWithSeconds(ms)).toBe(long);
    },
  );
});

describe('date', () => {
  it.each([
    [2026, 0, 1, '1 January 2026'],
    [2024, 1, 29, '29 February 2024'],
    [2025, 11, 31, '31 December 2025'],
  ])(
    'writes year %i, month index %i, day %i as %s, from the first minute to the last',
    (year, month, day, text) => {
      expect(formatDate(new Date(year, month, day, 0, 0).getTime())).toBe(text);
      expect(formatDate(new Date(year, month, day, 23, 59).getTime())).toBe(text);
      const iso = [year, month + 1, day].map((part) => String(part).padStart(2, '0')).join('-');
      expect(formatDay(new Date(year, month, day, 0, 0).getTime())).toBe(iso);
      expect(formatDay(new Date(year, month, day, 23, 59).getTime())).toBe(iso);
    },
  );
});

describe('until', () => {
  it.each([
    [14, 34, 0, '14:34'],
    [14, 34, 1, '14:35'],
    [23, 59, 59, '00:00'],
  ])('is over by the minute that %i:%i:%i is written as', (hours, minutes, seconds, text) => {
    expect(formatUntil(new Date(2026, 0, 15, hours, minutes, seconds).getTime())).toBe(text);
  });
});

it.each([
  [2 ** 28, '1 in 16 of all IPv4 addresses'],
  [2 ** 24 + 259, '1 in 256 of all IPv4 addresses'],
  [1, '1 in 4,294,967,296 of all IPv4 addresses'],
])('writes the share of %i addresses as %s', (addresses, text) => {
  expect(shareOfAll(addresses)).toBe(text);
});

it.each([
  [0, 0, '0 addresses allowed'],
  [1, 0, '1 address allowed'],
  [259, 1, '259 addresses allowed, plus 1 private address'],
  [0, 65_536, '0 addresses allowed, plus 65,536 private addresses'],
])('writes %i addresses and %i private ones as %s', (addresses, privateAddresses, text) => {
  expect(formatAllowed(addresses, privateAddresses)).toBe(text);
});
