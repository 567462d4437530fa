import { expect, FAILED_REQUEST, OVER_HTTP, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  changesSent,
  exposure,
  featureBlock,
  forceTls,
  goPrivate,
  goPublic,
  internetAccess,
  internetAccessibility,
  letTimePass,
  question,
  turnOnForceTls,
} from './vocabulary';

test.use(WITHIN_PAGE);

// Force TLS connections and Internet Accessibility of a Shared Resources database.

const BLOG = internetAccess('blog-staging');
const REGIONAL = 'Only the osc-fr1 regional network can reach this database';
const EVERYONE = 'Anyone on the Internet can reach this database';

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('both are off at first, and Internet Accessibility says what comes before it', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(BLOG);
    await expect(forceTls(page)).not.toBeChecked();
    await expect(forceTls(page)).toBeEnabled();
    await expect(internetAccessibility(page)).not.toBeChecked();
    await expect(internetAccessibility(page)).toBeDisabled();
    await expect(internetAccessibility(page)).toHaveAccessibleDescription(
      /Turn on Force TLS connections first\.$/,
    );

    await internetAccessibility(page).click({ force: true });
    await internetAccessibility(page).press('Space');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect(changes).toEqual([]);

    await featureBlock(page, 'Internet Accessibility')
      .getByRole('link', { name: 'Go to Force TLS connections' })
      .click();
    await expect(forceTls(page)).toBeFocused();
  });

  test('Force TLS connections says who is cut off, and is on when the API says so', async ({
    page,
    open,
  }) => {
    await open(BLOG);
    await forceTls(page).click();
    const dialog = question(page, 'Turn on Force TLS connections?');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(dialog).toHaveAccessibleDescription(
      /^From then on the database denies any connection without TLS\./,
    );
    await expect(dialog).toContainText('Scalingo apps that connect without TLS are denied too.');
    await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(forceTls(page)).toBeFocused();
    await expect(forceTls(page)).not.toBeChecked();

    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && /features$/.test(request.url()),
    );
    await turnOnForceTls(page);
    expect((await sent).postDataJSON()).toEqual({ feature: { name: 'force-ssl' } });
    await expect(featureBlock(page, 'Force TLS connections')).toContainText('Enabling…');
    await expect(featureBlock(page, 'Force TLS connections')).toContainText(
      'You can leave this page; it goes on.',
    );
    await expect(forceTls(page)).toBeFocused();
    await expect(forceTls(page)).toBeDisabled();
    await expect(forceTls(page)).not.toBeChecked();
    await expect(internetAccessibility(page)).toHaveAccessibleDescription(
      /Internet Accessibility can be turned on once Force TLS is on\.$/,
    );

    await letTimePass(page, (options) => expect(forceTls(page)).toBeChecked(options));
    await expect(internetAccessibility(page)).toBeEnabled();
  });

  test(
    'Internet Accessibility takes the database’s name, and says how far it is',
    OVER_HTTP,
    async ({ page, open }) => {
      const changes = changesSent(page);
      await open(BLOG, { scenario: 'shared-tls' });
      await internetAccessibility(page).click();
      const dialog = question(page, 'Turn on Internet Accessibility?');
      await expect(dialog).toHaveAccessibleDescription(/^This exposes the database to the public Internet/);
      await expect(dialog).toContainText(
        'scalingo --region osc-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
      );
      const field = dialog.getByRole('textbox', { name: 'Type blog-staging to confirm' });
      await expect(field).toBeFocused();
      for (const wrong of ['', 'blog', 'Blog-Staging', 'cache-production']) {
        await field.fill(wrong);
        await expect(dialog.getByRole('button', { name: 'Turn on' })).toBeDisabled();
        await field.press('Enter');
        await expect(dialog.getByText('Type blog-staging to confirm.')).toBeVisible();
      }
      expect(changes).toEqual([]);
      await field.fill(' blog-staging ');
      await field.press('Enter');

      await expect(dialog).toHaveCount(0);
      await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Enabling…');
      await expect(exposure(page).getByRole('heading')).toHaveText(REGIONAL);
      await expect(exposure(page)).toContainText(
        'The public Internet will be able to reach this database soon.',
      );
      await expect(forceTls(page)).toBeDisabled();
      await expect(forceTls(page)).toHaveAccessibleDescription(/turn off Internet Accessibility first\.$/);

      await letTimePass(page, (options) => expect(internetAccessibility(page)).toBeChecked(options));
      await expect(exposure(page).getByRole('heading')).toHaveText(EVERYONE);
      await expect(exposure(page)).toContainText('Keep this on only for a specific use case');
      expect(changes).toHaveLength(1);
    },
  );

  test('counts as public until the API says that it is off', OVER_HTTP, async ({ page, open }) => {
    await open(BLOG, { scenario: 'shared-public' });
    await internetAccessibility(page).click();
    const dialog = question(page, 'Turn off Internet Accessibility?');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(dialog).toContainText('Every client outside of it is cut off.');
    const sent = page.waitForRequest((request) => request.method() === 'DELETE');
    await dialog.getByRole('button', { name: 'Turn off' }).click();
    expect(new URL((await sent).url()).search).toBe('?feature=publicly-available');

    await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Disabling…');
    await expect(internetAccessibility(page)).toBeChecked();
    await expect(exposure(page).getByRole('heading')).toHaveText(EVERYONE);
    await expect(exposure(page)).toContainText('Until that is done, any address can try to connect.');
    await expect(forceTls(page)).toBeDisabled();

    await letTimePass(page, (options) => expect(internetAccessibility(page)).not.toBeChecked(options));
    await expect(exposure(page).getByRole('heading')).toHaveText(REGIONAL);
    await expect(forceTls(page)).toBeEnabled();
  });
});

test('says of an engine that speaks http whom each change cuts off', async ({ page, open }) => {
  await open(internetAccess('search-staging'));
  await forceTls(page).click();
  const dialog = question(page, 'Turn on Force TLS connections?');
  await expect(dialog).toContainText('From then on the database answers only over https.');
  await expect(dialog).toContainText('Every client that uses http is cut off');
  await expect(dialog).not.toContainText('not affected');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await letTimePass(page, (options) => expect(forceTls(page)).toBeChecked(options));
  await forceTls(page).click();
  const back = question(page, 'Turn off Force TLS connections?');
  await expect(back).toContainText('Every client that uses https is cut off');
  await expect(back).not.toContainText('Nobody is cut off');
});

test('the list of databases follows', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-tls' });
  await goPublic(page, 'blog-staging');
  await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Enabling…');
  await page.getByRole('link', { name: 'Databases' }).first().click();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'blog-staging' }) });
  await expect(row).toContainText('Regional network, opening');
  await letTimePass(page, (options) => expect(row).toContainText('Public Internet', options));
  await row.getByRole('link').click();
  await goPrivate(page);
  await page.getByRole('link', { name: 'Databases' }).first().click();
  await expect(row).toContainText('Public Internet, closing');
});

test.describe('without the token that a change takes', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says that nothing was changed, and claims nothing else', async ({ page, open }) => {
    await open(BLOG, { fault: 'addon_token:ok:1,addon_token:503:1' });
    await expect(forceTls(page)).not.toBeChecked();
    // Longer than a token lives; nothing is read again meanwhile.
    await page.clock.fastForward(3_600_000);
    await forceTls(page).click();
    const dialog = question(page, 'Turn on Force TLS connections?');
    await dialog.getByRole('button', { name: 'Turn on' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Force TLS connections was not turned on');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(featureBlock(page, 'Force TLS connections')).not.toContainText('Unknown');
  });
});
