import { expect, test } from './fixtures';
import { exposure, firewall, internetAccess } from './vocabulary';

// What a database that is not ready does to the exposure that its settings promise.

for (const [scenario, title, text] of [
  ['database-creating', 'This database is being created', 'Nothing can connect until it runs.'],
  ['database-stopped', 'This database is stopped', 'Nothing can connect until it runs again.'],
  ['database-migrating', 'This database is being migrated', 'Connections may be interrupted.'],
  ['database-updating', 'This database is being updated', 'Connections may be interrupted.'],
  ['database-upgrading', 'This database is being upgraded', 'Connections may be interrupted.'],
] as const) {
  test(`${scenario}: says so on both pages, and shows the settings all the same`, async ({ page, open }) => {
    await open(internetAccess('orders-production'), { scenario });
    const notice = page.getByRole('note').filter({ hasText: title });
    await expect(notice).toContainText(text);
    await expect(exposure(page)).toBeVisible();
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect(notice).toBeVisible();
  });
}

test('a Shared Resources database says it too', async ({ page, open }) => {
  await open(internetAccess('blog-staging'), { scenario: 'shared-stopped' });
  await expect(page.getByRole('note').filter({ hasText: 'This database is stopped' })).toBeVisible();
});
