import { expect, it } from 'vitest';
import { databasePath, decodeSegment, settingsPath } from './paths';

it('leads to the places of a database, whatever its name', () => {
  expect(databasePath('a/b c')).toBe('/databases/a%2Fb%20c');
  expect(settingsPath('orders')).toBe('/databases/orders/settings/internet-access');
});

it.each([
  ['a%2Fb%20c', 'a/b c'],
  ['100%', '100%'],
])('takes %j for %j', (segment, name) => expect(decodeSegment(segment)).toBe(name));
