import { expect, test, WITHIN_PAGE } from './fixtures';

test.use(WITHIN_PAGE);

const html = 'html';

test('follows the system, until the other theme is chosen', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('/');
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'light');

  await page.getByRole('button', { name: 'Change theme' }).click();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
});

test('follows the system again once the system’s theme is chosen', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open('/');
  const change = page.getByRole('button', { name: 'Change theme' });
  await change.click();
  await change.click();
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator(html)).toHaveAttribute('data-theme', 'dark');
});

test('moves nothing for someone who asks for less motion', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('/databases/events-ingest');
  await expect(page.getByText('Creating').first()).toBeVisible();
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
});
