import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appNameOf, databaseName, isNamed, sharedExposure } from './database';

const addon = (provider: string, id = 'ad-1') => ({ id, provider });

describe('the name of a database', () => {
  it.each([
    [[addon('postgresql')], ['shop']],
    [
      [addon('postgresql'), addon('redis', 'ad-2')],
      ['shop.postgresql', 'shop.redis'],
    ],
    [
      [addon('redis'), addon('postgresql', 'ad-2'), addon('redis', 'ad-3')],
      ['shop.redis.ad-1', 'shop.postgresql', 'shop.redis.ad-3'],
    ],
  ])('of the app shop with %j: %j', (addons, names) => {
    expect(addons.map((one) => databaseName('shop', one, addons))).toEqual(names);
  });

  it.each([
    ['shop', 'shop'],
    ['shop.redis', 'shop'],
    ['shop.redis.ad-1', 'shop'],
    ['shop.', 'shop'],
    ['.redis', ''],
    ['', ''],
  ])('%j is of the app %j', (name, appName) => {
    expect(appNameOf(name)).toBe(appName);
  });

  it('is that of one database alone, and leads back to its app', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
    const addons = fc.uniqueArray(fc.record({ id: part, provider: fc.constantFrom('postgresql', 'redis') }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(part, addons, (appName, all) => {
        const names = all.map((one) => databaseName(appName, one, all));
        expect(new Set(names).size).toBe(all.length);
        for (const [index, name] of names.entries()) {
          expect(appNameOf(name)).toBe(appName);
          expect(names.findIndex((other) => isNamed({ name: other }, name))).toBe(index);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['shop', 'shop', true],
    ['shop.redis', 'shop', true],
    ['shop.redis.ad-1', 'shop', true],
    ['shop.redis.ad-1', 'shop.redis', true],
    ['shop.redis', 'shop.red', false],
    ['shop.redis', 'shop.', false],
    ['shop', 'shop.redis', false],
  ])('%j goes by %j: %j', (name, asked, expected) => {
    expect(isNamed({ name }, asked)).toBe(expected);
  });
});

describe('the exposure of a Shared Resources database', () => {
  it.each([
    ['off', 'regional'],
    ['enabling', 'opening'],
    ['on', 'public'],
    ['disabling', 'closing'],
    ['changing', 'unknown'],
    ['failed', 'unknown'],
    ['not-enabled', 'unknown'],
    ['not-disabled', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('is, with internet accessibility %s, %s', (state, expected) => {
    expect(sharedExposure({ 'force-tls': 'on', 'internet-accessibility': state })).toBe(expected);
  });
});
