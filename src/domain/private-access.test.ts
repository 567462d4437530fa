import { describe, expect, it } from 'vitest';
import { privateAccess } from './private-access';
import { active, peering, rulesOf } from './testing';

const first = peering('pcx-1', { ipRange: '172.17.0.0/16' });
const second = peering('pcx-2', { ipRange: '172.18.0.0/16' });
const unknown = peering('pcx-3');

describe('who can connect to the private endpoint', () => {
  it.each([
    ['nobody without a Net Peering', [], [], { kind: 'no-peering' }],
    [
      'nobody by one that is not active',
      [{ ...first, status: 'pending' }],
      ['172.17.0.0/16'],
      { kind: 'no-peering' },
    ],
    ['nobody knows when no range is said', [unknown], ['172.16.0.0/12'], { kind: 'range-unknown' }],
    [
      'nobody without a rule',
      [first],
      [],
      {
        kind: 'not-allowed',
        range: '172.17.0.0/16',
        label: 'Net Peering pcx-1',
        access: { kind: 'denied' },
        allowed: '',
        applying: '',
        isAlone: true,
      },
    ],
    [
      'a part of the range',
      [first],
      ['172.17.0.0/17'],
      {
        kind: 'not-allowed',
        range: '172.17.0.0/16',
        label: 'Net Peering pcx-1',
        access: { kind: 'partly' },
        allowed: '',
        applying: '',
        isAlone: true,
      },
    ],
    [
      'the first of two ranges alone',
      [first, second],
      ['172.17.0.0/16'],
      {
        kind: 'not-allowed',
        range: '172.18.0.0/16',
        label: 'Net Peering pcx-2',
        access: { kind: 'denied' },
        allowed: '172.17.0.0/16',
        applying: '',
        isAlone: false,
      },
    ],
    [
      'every range',
      [first, second, unknown],
      ['172.16.0.0/12'],
      { kind: 'allowed', ranges: '172.17.0.0/16, 172.18.0.0/16' },
    ],
  ])('%s', (_name, peerings, rules, expected) => {
    expect(privateAccess(peerings, active(rulesOf(...rules)))).toEqual(expected);
  });

  it('waits for the rule of one range among several', () => {
    const [there, coming] = rulesOf('172.17.0.0/16', '172.18.0.0/16');
    if (!there || !coming) throw new Error('two rules');
    const entries = [
      ...active([there]),
      { rule: coming, phase: { name: 'applying', appliesAt: 9 } } as const,
    ];
    expect(privateAccess([first, second], entries)).toEqual({
      kind: 'applying',
      ranges: '172.17.0.0/16, 172.18.0.0/16',
    });
    const third = peering('pcx-4', { ipRange: '10.9.0.0/16' });
    expect(privateAccess([first, second, third], entries)).toMatchObject({
      kind: 'not-allowed',
      range: '10.9.0.0/16',
      allowed: '172.17.0.0/16',
      applying: '172.18.0.0/16',
    });
  });
});
