import { describe, expect, it } from 'vitest';
import { isChanging, sharedExposure, type FeatureState } from './database';
import { countsAsOn, nextChange, obstacleTo, type FeatureChange } from './feature';

const STATES: readonly FeatureState[] = [
  'off',
  'enabling',
  'on',
  'disabling',
  'changing',
  'failed',
  'not-enabled',
  'not-disabled',
  'unknown',
];

const of = (tls: FeatureState, internet: FeatureState) => ({
  'force-tls': tls,
  'internet-accessibility': internet,
});

describe('what stands in the way of a change', () => {
  it.each([
    ['force-tls', 'on', 'off', 'off', null],
    ['force-tls', 'on', 'on', 'off', 'done'],
    ['force-tls', 'on', 'enabling', 'off', 'changing'],
    ['force-tls', 'on', 'not-enabled', 'off', null],
    ['force-tls', 'on', 'off', 'on', null],
    ['force-tls', 'off', 'on', 'off', null],
    ['force-tls', 'off', 'off', 'off', 'done'],
    ['force-tls', 'off', 'disabling', 'off', 'changing'],
    ['internet-accessibility', 'on', 'on', 'off', null],
    ['internet-accessibility', 'on', 'on', 'failed', null],
    ['internet-accessibility', 'on', 'on', 'on', 'done'],
    ['internet-accessibility', 'on', 'on', 'disabling', 'changing'],
    ['internet-accessibility', 'off', 'on', 'on', null],
    ['internet-accessibility', 'off', 'off', 'on', null],
    ['internet-accessibility', 'off', 'on', 'unknown', null],
    ['internet-accessibility', 'off', 'on', 'off', 'done'],
    ['internet-accessibility', 'off', 'on', 'enabling', 'changing'],
  ] as const)('turning %s %s, with TLS %s and Internet %s: %s', (feature, to, tls, internet, expected) => {
    expect(obstacleTo({ feature, to }, of(tls, internet))).toBe(expected);
  });

  it.each(STATES.filter((state) => state !== 'on'))('Force TLS comes first while it is %s', (tls) => {
    const change: FeatureChange = { feature: 'internet-accessibility', to: 'on' };
    expect(obstacleTo(change, of(tls, 'off'))).toBe('force-tls-first');
  });

  it.each(STATES.filter((state) => state !== 'off'))(
    'Force TLS is held while Internet Accessibility is %s',
    (internet) => {
      const change: FeatureChange = { feature: 'force-tls', to: 'off' };
      expect(obstacleTo(change, of('on', internet))).toBe('internet-accessibility-first');
    },
  );
});

describe('what a switch does next', () => {
  it.each([
    ['off', 'on'],
    ['failed', 'on'],
    ['not-enabled', 'on'],
    ['on', 'off'],
    ['not-disabled', 'off'],
    ['enabling', null],
    ['disabling', null],
    ['changing', null],
    ['unknown', null],
  ] as const)('from %s: %s', (state, to) => {
    expect(nextChange('force-tls', state)).toEqual(to && { feature: 'force-tls', to });
  });

  it.each(['failed', 'not-enabled'] as const)('Internet Accessibility, from %s: the safe way', (state) => {
    expect(nextChange('internet-accessibility', state)).toEqual({
      feature: 'internet-accessibility',
      to: 'off',
    });
  });
});

describe('what counts as on', () => {
  it.each([
    ['force-tls', ['on', 'disabling', 'not-disabled']],
    [
      'internet-accessibility',
      ['on', 'disabling', 'changing', 'failed', 'not-enabled', 'not-disabled', 'unknown'],
    ],
  ] as const)('%s: %s', (feature, on) => {
    expect(STATES.filter((state) => countsAsOn(feature, state))).toEqual(on);
  });
});

describe('exposure', () => {
  it('is private only while Internet Accessibility is known to be off, or not yet on', () => {
    const calm = STATES.filter((state) => {
      const exposure = sharedExposure(of('on', state));
      return exposure === 'regional' || exposure === 'opening';
    });
    expect(calm).toEqual(['off', 'enabling']);
    expect(calm).toEqual(STATES.filter((state) => !countsAsOn('internet-accessibility', state)));
  });

  it('is asked for again while a feature changes', () => {
    expect(STATES.filter(isChanging)).toEqual(['enabling', 'disabling', 'changing']);
  });
});
