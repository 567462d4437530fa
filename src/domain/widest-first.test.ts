import { expect, it } from 'vitest';
import { rulesOf, UNJUDGED } from './testing';
import { widestFirst } from './widest-first';

it('puts what may be the widest first, and leaves equals in their order', () => {
  const [host, half, office, other] = rulesOf(
    '192.0.2.1/32',
    '0.0.0.0/1',
    '203.0.113.0/24',
    '198.51.100.0/24',
  );
  if (!host || !half || !office || !other) throw new Error('four rules');
  const unjudged = { ...UNJUDGED, id: 'another' };
  expect(widestFirst([host, half, UNJUDGED, office, other, unjudged])).toEqual([
    UNJUDGED,
    unjudged,
    half,
    office,
    other,
    host,
  ]);
});
