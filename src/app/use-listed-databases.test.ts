import { afterAll, expect, it, vi } from 'vitest';
import type { DatabaseDetails } from '~/domain/database';
import { ORDERS } from '~/domain/testing';
import type { ListedExposure } from '~/features/exposure/listed-exposure';

vi.stubEnv('VITE_API_URL', 'http://api.test');
const { summarise } = await import('./use-listed-databases');
afterAll(() => vi.unstubAllEnvs());

const DETAILS: DatabaseDetails = {
  version: 'PostgreSQL 16.8',
  status: 'running',
  features: { 'force-tls': 'on', 'internet-accessibility': 'off' },
  endpoint: null,
  createdAt: null,
};

const row = (exposure: Omit<ListedExposure, 'text'>, isDown = false) => {
  return { database: ORDERS, details: DETAILS, exposure: { text: '', ...exposure }, isDown };
};
const OPEN = row({ tone: 'open' });
const IDLE = row({ tone: 'open' }, true);
const OPENING = row({ tone: 'closed', comingTone: 'open' });
const NONE = 'None is known to be open to the whole Internet.';

it.each([
  [[], ''],
  [[row({ tone: 'limited', comingTone: 'very-wide' })], `1 database. ${NONE}`],
  [[OPEN, OPEN, row({ tone: 'closed' })], '3 databases. 2 can be reached from anywhere on the Internet.'],
  [
    [OPEN, row({ tone: 'very-wide' }), IDLE],
    '3 databases. 1 can be reached from anywhere on the Internet. 1 more would be, but does not run. 1 is very wide.',
  ],
  [[OPENING], `1 database. ${NONE} 1 is opening.`],
  [
    [OPEN, OPENING, OPENING],
    '3 databases. 1 can be reached from anywhere on the Internet. 2 more are opening.',
  ],
  [[IDLE], `1 database. ${NONE} 1 would be, but does not run.`],
  [
    [OPEN, IDLE, IDLE, row({ tone: 'unknown' })],
    '4 databases. 1 can be reached from anywhere on the Internet. 2 more would be, but do not run. The exposure of 1 is unknown.',
  ],
])('sums up who can reach the databases: %#', (rows, text) => expect(summarise(rows)).toBe(text));
