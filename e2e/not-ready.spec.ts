import { expectExposure, FOUR_RULES } from './fault-calls';
import { expect, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { connect, cutReadings, internetAccess } from './vocabulary';

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

// What it says of one that is read: e2e/scenario-claims.ts.

test('nothing is said of a database that was not ready and can’t be read again: by now it may run', async ({
  page,
  open,
}) => {
  await open(internetAccess('orders-production'), { scenario: 'database-stopped' });
  await expectExposure(page, 'Nothing can connect: this database is stopped');
  await expect(connect(page)).toContainText('The database is stopped');
  await cutReadings(page);
  await page.clock.fastForward(6_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expectExposure(page, FOUR_RULES);
  await expect(connect(page)).not.toContainText('The database is stopped');
});
