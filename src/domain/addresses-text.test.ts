import { describe, expect, it } from 'vitest';
import { readAddresses } from './addresses-text';
import { formatAddress, formatCidr } from './cidr';

describe('reading one or more addresses in a row', () => {
  it.each([
    [' 203.0.113.10 ', 'address', '203.0.113.10', '203.0.113.10', ['203.0.113.10/32']],
    ['203.0.113.0/24', 'cidr', '203.0.113.0', '203.0.113.255', ['203.0.113.0/24']],
    ['203.0.113.0-203.0.113.255', 'first-last', '203.0.113.0', '203.0.113.255', ['203.0.113.0/24']],
    [' 203.0.113.7 - 203.0.113.7\n', 'first-last', '203.0.113.7', '203.0.113.7', ['203.0.113.7/32']],
    [
      '203.0.113.2\t– 203.0.113.5',
      'first-last',
      '203.0.113.2',
      '203.0.113.5',
      ['203.0.113.2/31', '203.0.113.4/31'],
    ],
    ['0.0.0.0—255.255.255.255', 'first-last', '0.0.0.0', '255.255.255.255', ['0.0.0.0/0']],
  ])('%j', (text, form, first, last, cidrs) => {
    const reading = readAddresses(text);
    if (!reading.ok) throw new Error(reading.problem.kind);
    expect([
      reading.form,
      formatAddress(reading.interval.first),
      formatAddress(reading.interval.last),
    ]).toEqual([form, first, last]);
    expect(reading.cidrs.map(formatCidr)).toEqual(cidrs);
  });

  it.each([
    ['', { kind: 'empty' }, []],
    [
      '203.0.113.10/24',
      { kind: 'host-bits', address: '203.0.113.10', prefix: 24 },
      [['203.0.113.0/24'], ['203.0.113.10/32']],
    ],
    ['203.0.113.5-203.0.113.2', { kind: 'reversed' }, [['203.0.113.2/31', '203.0.113.4/31']]],
    ['255.255.255.255-0.0.0.0', { kind: 'reversed' }, []],
    ['203.0.113.2-5', { kind: 'number-count', count: 1 }, [['203.0.113.2/31', '203.0.113.4/31']]],
    ['203.0.113.5-2', { kind: 'number-count', count: 1 }, []],
    ['203.0.113.5-5', { kind: 'number-count', count: 1 }, [['203.0.113.5/32']]],
    ['203.0.113.2-256', { kind: 'number-count', count: 1 }, []],
    ['0.0.0.0-256', { kind: 'number-count', count: 1 }, []],
    ['203.0.113.02-203.0.113.5', { kind: 'leading-zero', part: '02' }, []],
    ['203.0.113.2-203.0.113.500', { kind: 'too-high', part: '500' }, []],
    ['Lab 203.0.113.2-203.0.113.5', { kind: 'several' }, []],
    ['203.0.113.2-203.0.113.5/32', { kind: 'character', part: '-' }, []],
    ['2001:db8::1', { kind: 'ipv6' }, []],
    ['host-1', { kind: 'hostname' }, []],
  ])('refuses %j', (text, problem, fixes) => {
    const reading = readAddresses(text);
    if (reading.ok) throw new Error('read');
    expect(reading.problem).toEqual(problem);
    expect(reading.fixes.map((meaning) => meaning.map(formatCidr))).toEqual(fixes);
  });
});
