import { describe, expect, it } from 'vitest';
import { formatCidr } from './cidr';
import { readSource } from './source';
import { refusalOf, type RefusalRow } from './testing';

function expectRefusal(...[text, problem, fixes = []]: RefusalRow): void {
  expect(refusalOf(text)).toEqual({ problem, fixes });
}

describe('readSource accepts', () => {
  it.each([
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['0.0.0.0/0 ', '0.0.0.0/0'],
    ['128.0.0.0/1', '128.0.0.0/1'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['203.0.113.10/31', '203.0.113.10/31'],
    ['203.0.113.10/32', '203.0.113.10/32'],
    ['255.255.255.255/32', '255.255.255.255/32'],
  ])('the range %j', (text, expected) => {
    const reading = readSource(text);
    expect(reading.ok && [formatCidr(reading.cidr), reading.isBare]).toEqual([expected, false]);
  });

  it.each(['0.0.0.0', '1.2.3.4', '203.0.113.10', '255.255.255.255'])('the address %s as /32', (text) => {
    const reading = readSource(text);
    expect(reading.ok && [formatCidr(reading.cidr), reading.isBare]).toEqual([`${text}/32`, true]);
  });

  it.each([
    ' 1.2.3.4',
    '1.2.3.4\n',
    '1.2.3.4\r\n\r\n',
    '\t1.2.3.4\t',
    '\u00a01.2.3.4\u3000',
    '\ufeff1.2.3.4',
  ])('white space around an address: %j', (text) => {
    const reading = readSource(text);
    expect(reading.ok && formatCidr(reading.cidr)).toBe('1.2.3.4/32');
  });
});

describe('readSource refuses', () => {
  it.each(['', ' ', '\n', '\t\r\n', '\u00a0', '\u3000', ' '.repeat(10_000)])('nothing at all: %j', (text) => {
    expectRefusal(text, { kind: 'empty' });
  });

  it.each<RefusalRow>([
    [
      '203.0.113.10/24',
      { kind: 'host-bits', address: '203.0.113.10', prefix: 24 },
      ['203.0.113.0/24', '203.0.113.10/32'],
    ],
    ['1.2.3.5/31', { kind: 'host-bits', address: '1.2.3.5', prefix: 31 }, ['1.2.3.4/31', '1.2.3.5/32']],
    ['10.1.2.3/8', { kind: 'host-bits', address: '10.1.2.3', prefix: 8 }, ['10.0.0.0/8', '10.1.2.3/32']],
    ['0.0.0.1/0', { kind: 'host-bits', address: '0.0.0.1', prefix: 0 }, ['0.0.0.1/32']],
  ])('host bits, and offers the range, then the address: %j', expectRefusal);

  it.each<RefusalRow>([
    ['10.1', { kind: 'number-count', count: 2 }],
    ['1.2.3', { kind: 'number-count', count: 3 }],
    ['1.2.3.', { kind: 'number-count', count: 3 }],
    ['1.2.3/24', { kind: 'number-count', count: 3 }],
    ['1.2.3.4.5', { kind: 'number-count', count: 5 }],
    ['1.2.3.4.5.', { kind: 'number-count', count: 5 }],
    ['0', { kind: 'number-count', count: 1 }],
    ['42', { kind: 'number-count', count: 1 }],
    ['3405803786', { kind: 'number-count', count: 1 }],
  ])('too few or too many numbers: %j', expectRefusal);

  it.each<RefusalRow>([
    ['.', { kind: 'number-missing' }],
    ['...', { kind: 'number-missing' }],
    ['1..2.3', { kind: 'number-missing' }],
    ['1.2..3.4', { kind: 'number-missing' }],
    ['.1.2.3.4', { kind: 'number-missing' }],
    ['1.2.3.4.', { kind: 'number-missing' }],
    ['1.2.3.4./24', { kind: 'number-missing' }],
  ])('a missing number: %j', expectRefusal);

  it.each<RefusalRow>([
    ['010.1.1.1', { kind: 'leading-zero', part: '010' }],
    ['1.2.3.00', { kind: 'leading-zero', part: '00' }],
    ['0177.0.0.1', { kind: 'leading-zero', part: '0177' }],
    ['203.0.113.010/32', { kind: 'leading-zero', part: '010' }],
    ['017700000001', { kind: 'leading-zero', part: '017700000001' }],
  ])('a leading zero, which some tools read as octal, and offers nothing: %j', expectRefusal);

  it.each<RefusalRow>([
    ['300.1.1.1', { kind: 'too-high', part: '300' }],
    ['1.1.1.256', { kind: 'too-high', part: '256' }],
    ['1.1.1.256/24', { kind: 'too-high', part: '256' }],
    ['1.99999999999999999999999999.1.1', { kind: 'too-high', part: '999999999999999999999999…' }],
  ])('a number above 255: %j', expectRefusal);

  it.each<RefusalRow>([
    ['/', { kind: 'address-missing', part: '/' }],
    ['/24', { kind: 'address-missing', part: '/24' }],
    ['//24', { kind: 'address-missing', part: '//24' }],
    ['/1.2.3.4', { kind: 'address-missing', part: '/1.2.3.4' }],
  ])('a missing address: %j', expectRefusal);
});

describe('readSource refuses after the slash', () => {
  it.each<RefusalRow>([
    ['1.2.3.4/', { kind: 'prefix-missing' }, ['1.2.3.4/32']],
    ['203.0.113.0/', { kind: 'prefix-missing' }, ['203.0.113.0/32']],
    ['0.0.0.0/', { kind: 'prefix-missing' }, ['0.0.0.0/32']],
  ])('nothing, and offers the address: %j', expectRefusal);

  it.each<RefusalRow>([
    ['1.2.3.0/024', { kind: 'prefix-leading-zero', part: '024' }, ['1.2.3.0/24']],
    ['1.2.3.4/024', { kind: 'prefix-leading-zero', part: '024' }, ['1.2.3.0/24', '1.2.3.4/32']],
    ['1.2.3.4/032', { kind: 'prefix-leading-zero', part: '032' }, ['1.2.3.4/32']],
    ['0.0.0.0/00', { kind: 'prefix-leading-zero', part: '00' }, []],
    ['1.2.3.4/033', { kind: 'prefix-leading-zero', part: '033' }],
  ])('a leading zero, and offers the length without it: %j', expectRefusal);

  it.each<RefusalRow>([
    ['1.2.3.4/33', { kind: 'prefix-too-long', part: '33' }],
    ['1.2.3.4/64', { kind: 'prefix-too-long', part: '64' }],
    ['1.2.3.4/100', { kind: 'prefix-too-long', part: '100' }],
    [`1.2.3.4/${'9'.repeat(24)}`, { kind: 'prefix-too-long', part: '9'.repeat(24) }],
    ['1.2.3.4/4294967296', { kind: 'prefix-too-long', part: '4294967296' }],
  ])('a length above 32: %j', expectRefusal);

  it.each<RefusalRow>([
    ['1.2.3.4/-1', { kind: 'prefix-not-a-number', part: '-1' }],
    ['1.2.3.4/+24', { kind: 'prefix-not-a-number', part: '+24' }],
    ['1.2.3.4/1e1', { kind: 'prefix-not-a-number', part: '1e1' }],
    ['1.2.3.4/0x18', { kind: 'prefix-not-a-number', part: '0x18' }],
    ['1.2.3.4/any', { kind: 'prefix-not-a-number', part: 'any' }],
    ['1.2.3.4/24/8', { kind: 'prefix-not-a-number', part: '24/8' }],
    ['1.2.3.4//24', { kind: 'prefix-not-a-number', part: '/24' }],
    ['1.2.3.4/24:5432', { kind: 'prefix-not-a-number', part: '24:5432' }],
  ])('what is not a number: %j', expectRefusal);

  it.each<RefusalRow>([
    ['203.0.113.0/255.255.255.0', { kind: 'netmask', part: '255.255.255.0' }, ['203.0.113.0/24']],
    ['1.2.3.4/255.255.255.255', { kind: 'netmask', part: '255.255.255.255' }, ['1.2.3.4/32']],
    ['0.0.0.0/0.0.0.0', { kind: 'netmask', part: '0.0.0.0' }, []],
    [
      '203.0.113.9/255.255.255.0',
      { kind: 'netmask', part: '255.255.255.0' },
      ['203.0.113.0/24', '203.0.113.9/32'],
    ],
    ['203.0.113.0 255.255.255.0', { kind: 'netmask', part: '255.255.255.0' }, ['203.0.113.0/24']],
    [
      '203.0.113.9\t255.255.255.0',
      { kind: 'netmask', part: '255.255.255.0' },
      ['203.0.113.0/24', '203.0.113.9/32'],
    ],
    ['203.0.113.0 255.255.0', { kind: 'netmask', part: '255.255.0' }],
    ['203.0.113.0/0.0.0.255', { kind: 'netmask', part: '0.0.0.255' }],
    ['203.0.113.0/255.0.255.0', { kind: 'netmask', part: '255.0.255.0' }],
    ['203.0.113.0/255.255.0', { kind: 'netmask', part: '255.255.0' }],
    ['203.0.113.0/24.', { kind: 'prefix-not-a-number', part: '24.' }],
    ['203.0.113.0/24.5', { kind: 'prefix-not-a-number', part: '24.5' }],
    ['203.0.113.0/32.5', { kind: 'prefix-not-a-number', part: '32.5' }],
  ])('a netmask, and offers its length when the ones are all on the left: %j', expectRefusal);
});
