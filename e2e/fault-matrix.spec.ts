import { ENDPOINTS, FAULTS, type EndpointName } from '~mocks/faults';
import { CHANGES } from './fault-changes';
import { READINGS } from './fault-readings';
import { faultParameter, isWaiting, letTimeRunOut, walkThroughFaults, watchCalls } from './fault-walk';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { connect, firewall, internetAccess, netPeering, newRule, rulesTable, source } from './vocabulary';

// Every fault of every endpoint gives a sentence and a way out. One page walks through all the faults of a call: each try
// meets the next one, and the one after the last leads to the state without a fault.

test.use({ expectedMessages: [FAILED_REQUEST] });

const CALLS = [...READINGS, ...CHANGES];

/** Nothing of the dashboard calls these. */
const NOT_CALLED = [
  'token_exchange',
  'regions',
  'dedicated_database',
  'addon',
  'net_peering',
  'database_users',
  'create_database_user',
  'update_database_user',
  'delete_database_user',
  'reset_database_user_password',
  'operation',
] as const satisfies EndpointName[];

for (const call of CALLS) {
  test(`${call.endpoint}: ${call.when}`, async ({ page, open }) => {
    await open(call.path, { scenario: call.scenario ?? 'default', fault: faultParameter(call) });
    await walkThroughFaults(page, call, async () => call.act?.(page));
  });
}

test('caller_address: New rule offers the current address as soon as it is known', async ({ page, open }) => {
  let asked = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/caller-address') ? 1 : 0));
  const underWay = watchCalls(page);
  await open(`${internetAccess('orders-production')}?new-rule`, {
    fault: FAULTS.map((name) => `caller_address:${name}:1`).join(),
  });
  await source(page).fill('192.0.2.1');
  const offer = newRule(page).getByRole('button', { name: 'Use my current address' });
  // It is asked for again whenever somebody comes back to the page.
  const ask = () =>
    underWay.send('caller_address', () =>
      page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange'))),
    );
  for (const [index, fault] of FAULTS.entries()) {
    await test.step(fault, async () => {
      const request = index === 0 ? null : await ask();
      if (isWaiting(fault)) await letTimeRunOut(page, 'caller_address');
      else await request?.response();
      await expect(offer).toHaveCount(0);
    });
  }
  await ask();
  await expect(offer).toBeVisible();
  expect(asked, 'a call for each fault, and one without').toBe(FAULTS.length + 1);
  await expect(source(page)).toHaveValue('192.0.2.1');
  await offer.click();
  await expect(source(page)).toHaveValue('198.51.100.25/32');
});

test('self and collaborators: who can’t be told their role may try a change', async ({ page, open }) => {
  for (const fault of ['403', '503', 'network-down', 'wrong-json', 'endless-body']) {
    await test.step(fault, async () => {
      await open(internetAccess('orders-production'), { fault: `self:${fault},collaborators:${fault}` });
      await expect(rulesTable(page)).toBeVisible();
      // What is still asked for would run out of time too.
      await expect(netPeering(page)).toContainText('10.1.0.0/24');
      await expect(connect(page)).toContainText('Your current address, 198.51.100.25, is allowed');
      await page.clock.fastForward(21_000);
      await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test.describe('what nothing calls', () => {
  // Chromium would say of each that it has failed.
  test.use({ expectedMessages: [] });

  test('can fail without anybody noticing', async ({ page, open }) => {
    const fault = NOT_CALLED.map((name) => `${name}:503`).join();
    await open('/', { fault });
    await page.getByRole('link', { name: 'orders-production' }).click();
    await expect(rulesTable(page)).toBeVisible();
    await expect(firewall(page).getByText('4 of 30 rules')).toBeVisible();
    await expect(connect(page)).toContainText('is allowed by');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('the matrix has every endpoint', () => {
  const covered = new Set<EndpointName>([
    ...CALLS.map(({ endpoint }) => endpoint),
    ...NOT_CALLED,
    'caller_address',
    'self',
    'collaborators',
  ]);
  expect(ENDPOINTS.filter((name) => !covered.has(name))).toEqual([]);
  console.log(`${CALLS.length + 1} calls × ${FAULTS.length} faults = ${(CALLS.length + 1) * FAULTS.length}`);
});
