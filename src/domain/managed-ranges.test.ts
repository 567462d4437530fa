import { describe, expect, it } from 'vitest';
import { size } from './address-set';
import { managedRangeIdOf, publishedAddresses, publishedSet, regionOf } from './managed-ranges';

describe('managed ranges', () => {
  it.each([
    ['osc-fr1', ['171.33.105.206', '171.33.92.211']],
    ['osc-secnum-fr1', ['148.253.96.190', '148.253.97.14']],
  ])('knows the addresses that Scalingo publishes for %s', (region, expected) => {
    expect(publishedAddresses(managedRangeIdOf(region))).toEqual(expected);
  });

  it('counts each published address as one, in order', () => {
    const first = ((171 * 256 + 33) * 256 + 92) * 256 + 211;
    const second = ((171 * 256 + 33) * 256 + 105) * 256 + 206;
    const set = publishedSet('mr-scalingo-osc-fr1');
    expect(set).toEqual([
      { first, last: first },
      { first: second, last: second },
    ]);
    expect(size(set ?? [])).toBe(2);
  });

  it.each([
    '',
    'mr-scalingo-',
    'mr-scalingo-osc-fr2',
    'MR-SCALINGO-OSC-FR1',
    'mr-scalingo-osc-fr1 ',
    'osc-fr1',
  ])('does not know the addresses of %j', (rangeId) => {
    expect(publishedAddresses(rangeId)).toBeNull();
    expect(publishedSet(rangeId)).toBeNull();
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'does not take %j, a name that every object has, for a managed range',
    (rangeId) => {
      expect(publishedAddresses(rangeId)).toBeNull();
      expect(publishedSet(rangeId)).toBeNull();
    },
  );

  it.each([
    ['Scalingo osc-fr1 region', 'osc-fr1'],
    ['Scalingo osc-secnum-fr1 region', 'osc-secnum-fr1'],
    ['All of Scalingo osc-fr1 region', undefined],
    ['Scalingo osc-fr1 regions', undefined],
    ['Scalingo all of osc-fr1 region', undefined],
    ['', undefined],
  ])('%j is named after the region %s', (name, region) => expect(regionOf(name)).toBe(region));
});
