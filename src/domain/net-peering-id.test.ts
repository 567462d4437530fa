import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeeringId, type PeeringIdProblem } from './net-peering-id';

const ACCEPTED: [typed: string, id: string][] = [
  ['pcx-123456789', 'pcx-123456789'],
  ['pcx-4e7a90b1', 'pcx-4e7a90b1'],
  ['vpcx-1234', 'vpcx-1234'],
  ['  pcx-4e7a90b1 \n', 'pcx-4e7a90b1'],
  ['\u00a0pcx-4e7a90b1\t', 'pcx-4e7a90b1'],
];

const REFUSED: [typed: string, problem: PeeringIdProblem, fix: string | null][] = [
  ['', { kind: 'empty' }, null],
  ['  \n ', { kind: 'empty' }, null],
  ['vpc-12345678', { kind: 'other', text: 'vpc-12345678', of: 'net' }, null],
  ['sg-12345678', { kind: 'other', text: 'sg-12345678', of: 'security-group' }, null],
  ['rtb-12345678', { kind: 'other', text: 'rtb-12345678', of: 'route-table' }, null],
  ['subnet-12345678', { kind: 'other', text: 'subnet-12345678', of: 'subnet' }, null],
  ['420153978610', { kind: 'other', text: '420153978610', of: 'account' }, null],
  ['10.1.0.0/24', { kind: 'other', text: '10.1.0.0/24', of: 'range' }, null],
  ['10.1.0.70', { kind: 'other', text: '10.1.0.70', of: 'range' }, null],
  // Another ID only when it is all there is.
  ['my vpc-12345678', { kind: 'prefix-missing' }, null],
  ['my sg-12345678', { kind: 'prefix-missing' }, null],
  ['my rtb-12345678', { kind: 'prefix-missing' }, null],
  ['my subnet-12345678', { kind: 'prefix-missing' }, null],
  ['from 10.1.0.0/24', { kind: 'prefix-missing' }, null],
  ['10.1.0.0/24 of ours', { kind: 'prefix-missing' }, null],
  ['pcx-4e7a90b1 pcx-81c3d25f', { kind: 'several' }, null],
  ['PCX-4E7A90B1', { kind: 'upper-case' }, 'pcx-4e7a90b1'],
  ['pcx-4E7a90b1', { kind: 'upper-case' }, 'pcx-4e7a90b1'],
  ['4e7a90b1', { kind: 'prefix-missing' }, 'pcx-4e7a90b1'],
  ['4E7A90B1', { kind: 'prefix-missing' }, 'pcx-4e7a90b1'],
  ['a420153978610', { kind: 'prefix-missing' }, 'pcx-a420153978610'],
  ['420153978610a', { kind: 'prefix-missing' }, 'pcx-420153978610a'],
  ['cafe', { kind: 'prefix-missing' }, null],
  ['peering', { kind: 'prefix-missing' }, null],
  ['pcx_4e7a90b1', { kind: 'prefix-missing' }, null],
  ['"NetPeeringId": "pcx-4e7a90b1",', { kind: 'prefix-missing' }, 'pcx-4e7a90b1'],
  ['my pcx-4e7a90b1 and again PCX-4E7A90B1', { kind: 'prefix-missing' }, 'pcx-4e7a90b1'],
  ['pcx-', { kind: 'digits-missing', prefix: 'pcx-' }, null],
  ['VPCX-', { kind: 'digits-missing', prefix: 'vpcx-' }, null],
  [`pcx-${'a'.repeat(40)}`, { kind: 'too-long', digits: 40 }, null],
  ['pcx-4e7a90bz', { kind: 'character', character: 'z' }, null],
  ['pcx-4e7a 90b1', { kind: 'character', character: ' ' }, 'pcx-4e7a90b1'],
  ['pcx-4e7a\u200b90b1', { kind: 'character', character: '\u200b' }, 'pcx-4e7a90b1'],
  ['pcx-4e7a90b1.', { kind: 'character', character: '.' }, 'pcx-4e7a90b1'],
  ['pcx-4e7a😀', { kind: 'character', character: '😀' }, 'pcx-4e7a'],
];

describe('the ID of a Net Peering', () => {
  it.each(ACCEPTED)('%j is read', (typed, id) => {
    expect(readPeeringId(typed)).toEqual({ ok: true, id });
  });

  it.each(REFUSED)('%j is refused', (typed, problem, fix) => {
    expect(readPeeringId(typed)).toEqual({ ok: false, problem, fix });
  });

  const pieces = fc.constantFrom(
    'pcx-',
    'PCX-',
    'vpcx-',
    'vpc-',
    '4e7a90b1',
    '-',
    '.',
    ' ',
    '\u200b',
    'z',
    '"',
    '٣',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );

  it('takes nothing but what it says, and a fix is always taken as it is', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const reading = readPeeringId(typed);
        if (reading.ok) {
          expect(reading.id).toMatch(/^v?pcx-[0-9a-f]+$/);
          expect(typed.trim()).toBe(reading.id);
        } else if (reading.fix !== null) {
          expect(readPeeringId(reading.fix)).toEqual({ ok: true, id: reading.fix });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every ID again, whatever white space and letters it comes in', () => {
    const digits = fc.stringMatching(/^[0-9a-f]{1,16}$/);
    const space = fc.stringMatching(/^[ \t\n]{0,3}$/);
    fc.assert(
      fc.property(digits, space, space, (hex, before, after) => {
        const id = `pcx-${hex}`;
        expect(readPeeringId(before + id + after)).toEqual({ ok: true, id });
        const loud = readPeeringId(before + id.toUpperCase() + after);
        expect(loud.ok ? loud.id : loud.fix).toBe(id);
      }),
    );
  });
});
