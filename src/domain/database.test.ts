import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseName, parseDatabaseName, sharedExposure } from './database';

describe('the name of a database', () => {
  it.each([
    ['shop', 'postgresql', true, 'shop'],
    ['shop', 'redis', false, 'shop.redis'],
    ['my-shop-1', 'postgresql', false, 'my-shop-1.postgresql'],
  ])('app %s with %s, the only one: %s → %s', (appName, provider, isOnlyOne, expected) => {
    expect(databaseName(appName, provider, isOnlyOne)).toBe(expected);
  });

  it.each([
    ['shop', 'shop', null],
    ['shop.redis', 'shop', 'redis'],
    ['shop.redis.two', 'shop', 'redis.two'],
    ['shop.', 'shop', ''],
    ['.redis', '', 'redis'],
    ['', '', null],
  ])('reads %j as the app %j and the technology %j', (name, appName, provider) => {
    expect(parseDatabaseName(name)).toEqual({ appName, provider });
  });

  it('is read back as it was made, for every app name without a dot', () => {
    const names = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
    fc.assert(
      fc.property(names, names, fc.boolean(), (appName, provider, isOnlyOne) => {
        const name = databaseName(appName, provider, isOnlyOne);
        expect(parseDatabaseName(name)).toEqual({ appName, provider: isOnlyOne ? null : provider });
      }),
      { numRuns: 1000 },
    );
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
