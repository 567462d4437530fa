import { ENDPOINTS, FAULTS, type EndpointName, type FaultName } from '~mocks/faults';
import type { Call } from './fault-calls';
import { CHANGES } from './fault-changes';
import { READINGS } from './fault-readings';
import { sentenceOf } from './fault-sentences';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { firewall, internetAccess, newRule, rulesTable, source } from './vocabulary';

// Every fault of every endpoint gives a sentence and a way out. One page walks through all the faults of a call: each try
// meets the next one, and the one after the last leads to the state without a fault.

test.use({ expectedMessages: [FAILED_REQUEST] });

const CALLS = [...READINGS, ...CHANGES];

/** Nothing of the dashboard calls these. */
const NOT_CALLED = [
  'token_exchange',
  'self',
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

/** A 404 that takes the page away comes last. */
function faultsOf({ gone }: Call): readonly FaultName[] {
  return gone ? [...FAULTS.filter((fault) => fault !== '404'), '404'] : FAULTS;
}

function parameterOf(call: Call): string {
  const { endpoint, calls = 1, renews = false } = call;
  return faultsOf(call)
    .map((fault) => `${endpoint}:${fault}:${fault === '401' && renews ? 2 * calls : calls}`)
    .join();
}

for (const call of CALLS) {
  test(`${call.endpoint}: ${call.when}`, async ({ page, open }) => {
    const {
      path,
      scenario = 'default',
      act,
      said,
      what,
      words,
      refused,
      isHeld,
      again,
      meanwhile,
      after,
      gone,
    } = call;
    await open(path, { scenario, fault: parameterOf(call) });
    await act?.(page);
    for (const [index, fault] of faultsOf(call).entries()) {
      await test.step(fault, async () => {
        // What is said of two faults in a row may be the same: only the answer tells that the page knows of the second.
        const isWaiting = fault === 'time-out' || fault === 'endless-body';
        const sent = index > 0 || isWaiting ? page.waitForRequest(/\/(v1|api)\//) : null;
        if (index > 0) await again(page).click();
        const request = await sent;
        if (isWaiting) await page.clock.runFor(21_000);
        else await request?.response();
        if (fault === '404' && gone) return gone(page);
        if (fault === '422-field' && refused) {
          await expect(refused.at(page)).toContainText(refused.words);
        } else {
          const own = words?.(fault) ?? '';
          await expect(said(page)).toContainText(own);
          if (!own.endsWith('.')) await expect(said(page)).toContainText(sentenceOf(fault, what));
        }
        if (fault === '403' && isHeld) {
          await page.getByRole('button', { name: 'My role has changed' }).click();
        }
        await expect(again(page)).toBeEnabled();
        if (index > 0) await expect(page.locator(':focus')).toHaveCount(1);
        await meanwhile?.(page);
      });
    }
    if (!gone) await again(page).click();
    await after(page);
    await expect(page.locator(':focus')).toHaveCount(1);
  });
}

test('caller_address: New rule offers the current address as soon as it is known', async ({ page, open }) => {
  const fault = FAULTS.map((name) => `caller_address:${name}:1`).join();
  await open(`${internetAccess('orders-production')}?new-rule`, { fault });
  await source(page).fill('192.0.2.1');
  const offer = newRule(page).getByRole('button', { name: 'Use my current address' });
  await expect(offer).toHaveCount(0);
  // It is asked for again whenever somebody comes back to the page: it is there after the last fault.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.clock.runFor(21_000);
    await expect(offer).toBeVisible({ timeout: 200 });
  }).toPass({ intervals: [0] });
  await expect(source(page)).toHaveValue('192.0.2.1');
});

test('what nothing calls can fail without anybody noticing', async ({ page, open }) => {
  const fault = NOT_CALLED.map((name) => `${name}:503`).join();
  await open('/', { fault });
  await page.getByRole('link', { name: 'orders-production' }).click();
  await expect(rulesTable(page)).toBeVisible();
  await expect(firewall(page).getByText('4 of 30 rules')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the matrix has every endpoint', () => {
  const covered = new Set<EndpointName>([
    ...CALLS.map(({ endpoint }) => endpoint),
    ...NOT_CALLED,
    'caller_address',
  ]);
  expect(ENDPOINTS.filter((name) => !covered.has(name))).toEqual([]);
  console.log(`${CALLS.length + 1} calls × ${FAULTS.length} faults = ${(CALLS.length + 1) * FAULTS.length}`);
});
