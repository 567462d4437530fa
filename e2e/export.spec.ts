import { readFile } from 'node:fs/promises';
import { expect, test, WITHIN_PAGE } from './fixtures';
import { firewall, internetAccess } from './vocabulary';

test.use(WITHIN_PAGE);

test('exports the rules as text, CSV and JSON, under a name that says what it is', async ({ page, open }) => {
  await open(internetAccess('orders-production'));
  await firewall(page).getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export rules' });
  await expect(dialog).toContainText(
    /# orders-production \([\w-]+\)\s+# osc-fr1, read at 2026-06-19T\d\d:\d\d:\d\dZ/,
  );
  await expect(dialog).toContainText('4 rules, read at ');
  await expect(dialog).toContainText('203.0.113.0/24 # Paris office');
  await dialog.getByRole('tab', { name: 'CSV' }).click();
  await expect(dialog).toContainText('source,label');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('orders-production-firewall-rules-2026-06-19.csv');
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toMatch(/^\uFEFFsource,label\r\n/);
  expect(file).toContain('203.0.113.0/24,Paris office\r\n');
  await dialog.getByRole('tab', { name: 'JSON' }).click();
  await expect(dialog).toContainText('"type": "managed_range"');
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(firewall(page).getByRole('button', { name: 'Export' })).toBeFocused();
});
