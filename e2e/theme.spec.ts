import { expect, test, WITHIN_PAGE } from './fixtures';
import { internetAccess } from './vocabulary';

test.use(WITHIN_PAGE);

const html = 'html';

test('follows the system, until the other theme is chosen, and again once the system’s is', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('/');
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'light');

  await page.getByRole('button', { name: 'Change theme' }).click();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');

  // The system has the light one.
  await page.getByRole('button', { name: 'Change theme' }).click();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
});

test('prints light, whole, and without what does nothing on paper', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(`${internetAccess('orders-production')}?remove=67a1c8e2f000000100000102`);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 16, 14)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(250, 249, 248)');
  await expect(page.locator(html)).toHaveCSS('overflow-y', 'visible');
  await expect(dialog.getByRole('button', { includeHidden: true, name: 'Remove rule' })).toBeHidden();
  const top = await dialog.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  expect(top).toBeGreaterThan(1_000);
});
