import { expect, FAILED_REQUEST, OVER_HTTP, test, WITHIN_PAGE } from './fixtures';
import {
  cutReadings,
  exposure,
  featureBlock,
  forceTls,
  goPublic,
  internetAccess,
  internetAccessibility,
  question,
} from './vocabulary';

// A change that the API refuses, or whose answer is lost.

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const BLOG = internetAccess('blog-staging');

test(
  'a change whose answer and reading are lost leaves the exposure unknown',
  OVER_HTTP,
  async ({ page, open }) => {
    await open(BLOG, { scenario: 'shared-tls', fault: 'enable_feature:network-down' });
    await expect(internetAccessibility(page)).toBeEnabled();
    await cutReadings(page);
    await goPublic(page, 'blog-staging');
    await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('could not be reached');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(exposure(page).getByRole('heading')).toHaveText(
      'Who can reach this database is unknown for now',
    );

    await page.evaluate(() => window.dispatchEvent(new Event('network-back')));
    await featureBlock(page, 'Internet Accessibility').getByRole('button', { name: 'Read again' }).click();
    await expect(exposure(page).getByRole('heading')).toHaveText(
      'Only the osc-fr1 regional network can reach this database',
    );
  },
);

test('a lost answer to turning Force TLS off claims no TLS', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-tls', fault: 'disable_feature:network-down' });
  await expect(forceTls(page)).toBeEnabled();
  await cutReadings(page);
  await forceTls(page).click();
  const dialog = question(page, 'Turn off Force TLS connections?');
  await dialog.getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Whether Force TLS connections was turned off is not known',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(forceTls(page)).not.toBeChecked();
  await expect(featureBlock(page, 'Force TLS connections')).toContainText('does not say clearly');
});

test('an order that another operator has changed shows in the confirmation', async ({
  page,
  open,
  context,
}) => {
  await open(BLOG, { scenario: 'shared-tls' });
  await forceTls(page).click();
  const dialog = question(page, 'Turn off Force TLS connections?');
  await expect(dialog).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${BLOG}?scenario=shared-tls&latency=0`);
  await goPublic(other, 'blog-staging');
  await expect(featureBlock(other, 'Internet Accessibility')).toContainText('Enabling…');

  await expect(dialog.getByRole('alert')).toContainText('Turn off Internet Accessibility first.');
  await expect(dialog.getByRole('button', { name: 'Turn off', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(forceTls(page)).toBeChecked();
  await expect(forceTls(page)).toBeDisabled();
  await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Enabling…');
});
