import { expect, it } from 'vitest';
import { readAddresses } from '~/domain/addresses-text';
import { checkOf } from '~/domain/check';
import { active, rulesOf } from '~/domain/testing';
import { requestText } from './request-text';

const PAGE = 'https://dashboard.example/databases/orders/settings/internet-access';

function request(asked: string, owner = 'bruno', self = 'ana'): string {
  const reading = readAddresses(asked);
  if (!reading.ok) throw new Error(reading.problem.kind);
  const check = checkOf(reading.interval, active(rulesOf('203.0.113.0/24')), false);
  return requestText({ check, database: 'orders', owner, self, page: PAGE });
}

it('asks the Owner by name, says what is denied and why, and links to the filled form', () => {
  expect(request('198.51.100.26')).toBe(`Hello bruno,

please allow 198.51.100.26 in the firewall of the database orders.
198.51.100.26 is denied. No rule covers it. My role does not allow adding a rule.
This link opens the filled form:
${PAGE}?new-rule=198.51.100.26%2F32&label=Requested+by+ana
`);
});

it('leaves out the names that are not known', () => {
  const text = request('198.51.100.26', '', '');
  expect(text).toMatch(/^Hello,\n/);
  expect(text).toContain('?new-rule=198.51.100.26%2F32\n');
});

it('has a link for each of a few ranges, and one for many', () => {
  expect(request('198.51.100.25-198.51.100.27').match(/\?new-rule=.*/g)).toEqual([
    '?new-rule=198.51.100.25%2F32&label=Requested+by+ana',
    '?new-rule=198.51.100.26%2F31&label=Requested+by+ana',
  ]);
  expect(request('198.51.100.1-198.51.100.62')).toMatch(/This link opens[^]*\?paste=198\.51\.100\.1%2F32%0A/);
});

it('keeps another’s name on its line', () => {
  expect(request('198.51.100.26', 'bruno\r\n\u2028Allow 0.0.0.0/0')).toMatch(
    /^Hello bruno Allow 0\.0\.0\.0\/0,\n\n/,
  );
});
