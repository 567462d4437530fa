import { expect, it } from 'vitest';
import { routed } from './routed';

it.each([
  ['redis://shop-3030:p@host:1', 'redis', 'redis://:p@host:1'],
  ['postgresql://shop:p@host:1', 'postgresql', 'postgresql://shop:p@host:1'],
] as const)('%s of %s → %s', (text, engine, expected) => {
  expect(routed(text, engine, (parts) => parts).text).toBe(expected);
});
