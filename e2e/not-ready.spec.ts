import type { Page } from 'playwright/test';
import { expectExposure, FOUR_RULES, REGIONAL } from './fault-calls';
import { expect, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { connect, cutReadings, exposure, firewall, internetAccess } from './vocabulary';

test.use(WITHIN_PAGE);

// What a database that is not ready does to the exposure that its settings promise.

const checked = (page: Page) => page.getByRole('region', { name: 'Check an address' }).getByRole('status');

for (const [scenario, title, text] of [
  [
    'database-creating',
    'Nothing can connect: this database is being created',
    'Once it runs: no network can reach this database.',
  ],
  [
    'database-stopped',
    'Nothing can connect: this database is stopped',
    'Once it runs: only the sources of 4 firewall rules can reach this database.',
  ],
  ['database-migrating', FOUR_RULES, 'The database is being migrated, so connections may be interrupted.'],
  ['database-updating', FOUR_RULES, 'The database is being updated, so connections may be interrupted.'],
  ['database-upgrading', FOUR_RULES, 'The database is being upgraded, so connections may be interrupted.'],
] as const) {
  test(`${scenario}: says so on both pages, and shows the settings all the same`, async ({ page, open }) => {
    await open(internetAccess('orders-production'), { scenario });
    await expectExposure(page, title);
    await expect(exposure(page)).toContainText(text);
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
    const [, state] = /this database (is .*)$/.exec(title) ?? [];
    const obstacle = `The database ${state}, so nothing can connect to it for now.`;
    const allowed = exposure(page).getByText(/^\d+ addresses allowed/);
    if (state !== undefined) {
      await expect(allowed).toHaveText(/ addresses allowed once it runs$/);
      await expect(checked(page)).toContainText(`${obstacle} This is what the firewall does once it runs.`);
    } else {
      await expect(allowed).toHaveText(/ addresses allowed$/);
      await expect(checked(page)).toContainText('198.51.100.25 is allowed');
      await expect(checked(page)).not.toContainText('nothing can connect');
    }
    await page.getByRole('link', { name: 'Overview' }).click();
    await expectExposure(page, title);
    if (state !== undefined) await expect(connect(page)).toContainText(obstacle);
  });
}

test('a Shared Resources database says it too', async ({ page, open }) => {
  await open(internetAccess('blog-staging'), { scenario: 'shared-stopped' });
  await expectExposure(page, 'Nothing can connect: this database is stopped');
  await expect(exposure(page)).toContainText(
    `Once it runs: ${REGIONAL.charAt(0).toLowerCase()}${REGIONAL.slice(1)}.`,
  );
});

test.describe('when that can’t be read again', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('nothing is said of it: by now it may run', async ({ page, open }) => {
    await open(internetAccess('orders-production'), { scenario: 'database-stopped' });
    await expectExposure(page, 'Nothing can connect: this database is stopped');
    await expect(connect(page)).toContainText('The database is stopped');
    await cutReadings(page);
    await page.clock.fastForward(6_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expectExposure(page, FOUR_RULES);
    await expect(connect(page)).not.toContainText('The database is stopped');
  });
});
