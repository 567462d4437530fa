import type { Page } from 'playwright/test';
import { expect, test, WITHIN_PAGE } from './fixtures';
import {
  connect,
  exposure,
  featureBlock,
  forceTls,
  goTo,
  goPublic,
  internetAccess,
  internetAccessibility,
  letTimePass,
  question,
} from './vocabulary';

test.use(WITHIN_PAGE);

// The way to the public Internet and back, in the order that the API wants.

const BLOG = internetAccess('blog-staging');
const way = (page: Page, name: string) => page.getByRole('region', { name });
const steps = (page: Page, name: string) => way(page, name).getByRole('listitem');

test('leads to the public Internet in two steps', async ({ page, open }) => {
  await open(BLOG);
  await featureBlock(page, 'Internet Accessibility')
    .getByRole('link', { name: 'Go to Force TLS connections' })
    .click();
  const card = 'Two steps to the public Internet';
  await expect(steps(page, card)).toHaveText([
    /Turn on Force TLS connections/,
    /Internet Accessibility.*After step 1/,
  ]);
  await expect(steps(page, card).nth(1).getByRole('button')).toHaveCount(0);

  await steps(page, card).first().getByRole('button').click();
  await question(page, 'Turn on Force TLS connections?').getByRole('button', { name: 'Turn on' }).click();
  await expect(steps(page, card).first()).toContainText('Enabling…');
  await expect(way(page, card).getByRole('heading')).toBeFocused();
  await page.reload();
  await expect(steps(page, card).first()).toContainText('Enabling…');
  await letTimePass(page, (options) => expect(steps(page, card).first()).toContainText('Done', options));
  await expect(way(page, card).getByRole('status')).toHaveText(
    'Step 1 is done. Next: turn on Internet Accessibility.',
  );

  await steps(page, card).nth(1).getByRole('button').click();
  const dialog = question(page, 'Turn on Internet Accessibility?');
  await dialog.getByRole('textbox').fill('blog-staging');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(steps(page, card).nth(1)).toContainText('Enabling…');
  await expect(way(page, card)).not.toContainText('Done: any address');
  await letTimePass(page, (options) =>
    expect(way(page, card)).toContainText('Done: any address can try to connect, over TLS.', options),
  );
  await way(page, card).getByRole('link', { name: 'Show it in Connect' }).click();
  await expect(page.getByRole('heading', { name: 'Connect', exact: true })).toBeFocused();
  await expect(connect(page)).toContainText('From any address, over TLS.');
  await way(page, card).getByRole('button', { name: 'Close the steps' }).click();
  await expect(way(page, card)).toHaveCount(0);
  await expect(internetAccessibility(page)).toBeFocused();
  expect(new URL(page.url()).searchParams.has('goal')).toBe(false);
});

test('leads back to private', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-public' });
  await exposure(page).getByRole('link', { name: 'Make it private again' }).click();
  const card = 'Back to private';
  // One switch does it, so that is asked at once; the steps stay for who looks first.
  await question(page, 'Turn off Internet Accessibility?').getByRole('button', { name: 'Cancel' }).click();
  await expect(steps(page, card)).toHaveText([
    /Turn off Internet Accessibility/,
    /Force TLS connections.*After step 1/,
  ]);
  await steps(page, card).first().getByRole('button').click();
  await question(page, 'Turn off Internet Accessibility?').getByRole('button', { name: 'Turn off' }).click();
  await expect(steps(page, card).first()).toContainText('Disabling…');
  await expect(way(page, card)).not.toContainText('Done: only');
  await letTimePass(page, (options) =>
    expect(way(page, card)).toContainText(
      'Done: only the regional network can reach this database.',
      options,
    ),
  );

  await steps(page, card).nth(1).getByRole('button').click();
  const dialog = question(page, 'Turn off Force TLS connections?');
  await expect(dialog).toContainText('sends its password and its data unencrypted');
  await dialog.getByRole('button', { name: 'Turn off' }).click();
  await expect(steps(page, card).nth(1)).toContainText('Disabling…');
  await letTimePass(page, (options) => expect(forceTls(page)).not.toBeChecked(options));
  await expect(steps(page, card).nth(1)).toContainText('Done');
});

test('what is held leads to what holds it, and a link to it says so', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-public' });
  await expect(forceTls(page)).toBeDisabled();
  await expect(forceTls(page)).toHaveAccessibleDescription(
    /To turn this off, turn off Internet Accessibility first\.$/,
  );
  await featureBlock(page, 'Force TLS connections')
    .getByRole('link', { name: 'Go to Internet Accessibility' })
    .click();
  await expect(internetAccessibility(page)).toBeFocused();
  await expect(way(page, 'Back to private')).toBeVisible();

  const expectHeld = async (title: string, text: string) => {
    const dialog = question(page, title);
    await expect(dialog.getByRole('alert')).toContainText(text);
    await expect(dialog.getByRole('button', { name: /^Turn o(n|ff)$/ })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await goTo(page, `${BLOG}?turn-off=force-tls`);
  await expectHeld('Turn off Force TLS connections?', 'Turn off Internet Accessibility first.');
  await goTo(page, `${BLOG}?turn-on=internet-accessibility`);
  await expectHeld('Turn on Internet Accessibility?', 'is on already');
  await open(`${BLOG}?turn-on=internet-accessibility`, { scenario: 'shared-enabling' });
  await expectHeld('Turn on Internet Accessibility?', 'is being changed');
});

test('Direct access on Overview leads to the steps', async ({ page, open }) => {
  await open('/databases/blog-staging');
  await connect(page).getByRole('tab', { name: 'Direct access' }).click();
  await connect(page).getByRole('link', { name: 'Go to the two steps that turn it on' }).click();
  const title = way(page, 'Two steps to the public Internet').getByRole('heading');
  await expect(title).toBeFocused();
  await page.reload();
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
});

test('Direct access leads to the steps on the same page, and to the switch when one step is left', async ({
  page,
  open,
}) => {
  await open(`${BLOG}?route=direct`);
  await expect(connect(page)).toContainText('From Scalingo apps in osc-fr1 only.');
  await expect(connect(page)).toContainText('From your workstation, this string can’t work yet');
  await connect(page).getByRole('link', { name: 'Go to the two steps that turn it on' }).click();
  const title = way(page, 'Two steps to the public Internet').getByRole('heading');
  await expect(title).toBeFocused();
  await test.step('also when they are there already', async () => {
    const disclosure = connect(page).getByRole('button', { name: 'Why can’t I connect?' });
    await disclosure.click();
    await connect(page).getByRole('link', { name: 'Go to the two steps that turn it on' }).click();
    await expect(title).toBeFocused();
    // What is open in Connect stays so.
    await expect(connect(page).getByRole('tab', { name: 'Direct access' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  });

  await open(`${BLOG}?route=direct`, { scenario: 'shared-tls' });
  await connect(page).getByRole('link', { name: 'Go to Internet Accessibility' }).click();
  await expect(page.getByRole('heading', { name: 'Internet Accessibility' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Internet Accessibility' })).toBeInViewport();
});

test('a confirmation that a link opens too early says what comes first', async ({ page, open }) => {
  await open(`${BLOG}?turn-on=internet-accessibility`);
  const early = question(page, 'Turn on Internet Accessibility?');
  await expect(early.getByRole('button', { name: 'Turn on', exact: true })).toBeDisabled();
  await early.getByRole('button', { name: 'Turn on Force TLS connections…' }).click();
  await expect(question(page, 'Turn on Force TLS connections?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(way(page, 'Two steps to the public Internet')).toBeVisible();
});

test('leads to private right after public was reached, and once more after that was reached and left', async ({
  page,
  open,
}) => {
  await open(`${BLOG}?goal=public`, { scenario: 'shared-public' });
  await expect(way(page, 'Two steps to the public Internet')).toContainText('Done: any address');
  const link = exposure(page).getByRole('link', { name: 'Make it private again' });
  await link.click();
  const card = 'Back to private';
  await question(page, 'Turn off Internet Accessibility?').getByRole('button', { name: 'Turn off' }).click();
  await letTimePass(page, (options) =>
    expect(way(page, card)).toContainText('Done: only the regional network', options),
  );
  // The answer may be there before the browser has gone back from the dialog.
  await page.evaluate(() => {
    const back = history.back.bind(history);
    history.back = () => void setTimeout(back, 2_000);
  });
  await goPublic(page, 'blog-staging');
  await letTimePass(page, (options) => expect(internetAccessibility(page)).toBeChecked(options));
  await expect(way(page, card)).toHaveCount(0);
  await link.click();
  await expect(question(page, 'Turn off Internet Accessibility?')).toBeVisible();
});
