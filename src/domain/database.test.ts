import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from './connection-string';
import { appNameOf, databaseName, isNamed, sharedExposure } from './database';

const database = (engine: Engine, addonId = 'ad-1', appName = 'shop') => ({ appName, engine, addonId });

describe('the name of a database', () => {
  it.each([
    [[database('postgresql')], ['shop']],
    [
      [database('postgresql'), database('redis', 'ad-2')],
      ['shop.postgresql', 'shop.redis'],
    ],
    [
      [database('redis'), database('postgresql', 'ad-2'), database('redis', 'ad-3')],
      ['shop.redis.ad-1', 'shop.postgresql', 'shop.redis.ad-3'],
    ],
  ])('of %j: %j', (all, names) => {
    expect(all.map((one) => databaseName(one, all))).toEqual(names);
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
    const addons = fc.uniqueArray(
      fc.record({ addonId: part, engine: fc.constantFrom('postgresql', 'redis') }),
      { selector: ({ addonId }) => addonId, minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(part, addons, (appName, listed) => {
        const all = listed.map((one) => ({ appName, ...one }));
        const names = all.map((one) => databaseName(one, all));
        expect(new Set(names).size).toBe(all.length);
        for (const [index, name] of names.entries()) {
          expect(appNameOf(name)).toBe(appName);
          expect(all.findIndex((other) => isNamed(other, name))).toBe(index);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['shop', true],
    ['shop.redis', true],
    ['shop.redis.ad-1', true],
    ['shop.red', false],
    ['shop.redis.ad-12', false],
    ['shop.redis.ad-2', false],
    ['shop.postgresql', false],
    ['shop.redis.ad-1.x', false],
    ['shop.', false],
    ['sho', false],
    ['', false],
  ])('%j is one of shop’s Redis ad-1, whatever else shop has: %j', (name, expected) => {
    expect(isNamed(database('redis'), name)).toBe(expected);
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
