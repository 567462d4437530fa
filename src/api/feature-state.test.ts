import { describe, expect, it } from 'vitest';
import { featureState, toFeatures } from './feature-state';

describe('a feature’s status on the wire', () => {
  it.each([
    ['PENDING', 'changing'],
    ['PENDING_TO_ACTIVATE', 'enabling'],
    ['ACTIVATED', 'on'],
    ['PENDING_TO_REMOVE', 'disabling'],
    ['FAILED', 'failed'],
    ['PAUSED', 'unknown'],
    ['activated', 'unknown'],
    ['', 'unknown'],
    ['toString', 'unknown'],
  ])('%j means %s', (status, expected) => {
    expect(featureState(status)).toBe(expected);
  });

  it.each([
    ['enabling', 'not-enabled'],
    ['not-enabled', 'not-enabled'],
    ['disabling', 'not-disabled'],
    ['not-disabled', 'not-disabled'],
    ['on', 'failed'],
    ['off', 'failed'],
    ['failed', 'failed'],
    ['unknown', 'failed'],
  ] as const)('FAILED after %s means %s', (before, expected) => {
    expect(featureState('FAILED', before)).toBe(expected);
  });

  it.each([
    ['on', 'disabling'],
    ['disabling', 'disabling'],
    ['not-disabled', 'disabling'],
    ['off', 'enabling'],
    ['enabling', 'enabling'],
    ['failed', 'changing'],
    ['unknown', 'changing'],
    ['changing', 'changing'],
  ] as const)('PENDING after %s means %s: what was on counts as on', (before, expected) => {
    expect(featureState('PENDING', before)).toBe(expected);
  });

  it.each([
    ['off', 'enabling'],
    ['enabling', 'enabling'],
    ['not-enabled', 'enabling'],
    ['on', 'enabling'],
    ['failed', 'changing'],
    ['not-disabled', 'changing'],
    ['unknown', 'changing'],
    ['changing', 'changing'],
  ] as const)('PENDING_TO_ACTIVATE after %s means %s: a retry makes nothing private', (before, expected) => {
    expect(featureState('PENDING_TO_ACTIVATE', before)).toBe(expected);
  });

  it('says nothing of the past once it is no failure', () => {
    expect(featureState('ACTIVATED', 'not-enabled')).toBe('on');
  });
});

describe('the features of a database', () => {
  it('are off when they are not listed', () => {
    expect(toFeatures([{ name: 'redis-rdb', status: 'ACTIVATED' }])).toEqual({
      'force-tls': 'off',
      'internet-accessibility': 'off',
    });
  });

  it('may have no past', () => {
    expect(toFeatures([{ name: 'force-ssl', status: 'FAILED' }])).toMatchObject({ 'force-tls': 'failed' });
  });

  it('are read by their names, each with its own past', () => {
    const listed = [
      { name: 'publicly-available', status: 'FAILED' },
      { name: 'force-ssl', status: 'PENDING_TO_REMOVE' },
    ];
    const before = { 'force-tls': 'enabling', 'internet-accessibility': 'disabling' } as const;
    expect(toFeatures(listed, before)).toEqual({
      'force-tls': 'disabling',
      'internet-accessibility': 'not-disabled',
    });
  });
});
