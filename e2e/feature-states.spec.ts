import type { Page, Request } from 'playwright/test';
import { FEATURE_MS } from '~mocks/seed';
import { expect, FAILED_REQUEST, OFTEN, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  changesSent,
  connect,
  cutReadings,
  exposure,
  featureBlock,
  forceTls,
  goPublic,
  internetAccess,
  internetAccessibility,
  letTimePass,
  question,
  turnOnForceTls,
} from './vocabulary';

test.use(WITHIN_PAGE);

// What the page does while a status is pending. What it says of each status: e2e/scenario-claims.ts.

const BLOG = internetAccess('blog-staging');
const tls = (page: Page) => featureBlock(page, 'Force TLS connections');
const internet = (page: Page) => featureBlock(page, 'Internet Accessibility');
const REGIONAL = 'Only the osc-fr1 regional network can reach this database';
const EVERYONE = 'Anyone on the Internet can reach this database';
const UNKNOWN = 'Who can reach this database is unknown for now';

test('claims no TLS of a public database unless it is forced', async ({ page, open }) => {
  await open(`${BLOG}?route=direct&goal=public`, { scenario: 'shared-public' });
  const done = page.getByText('Done: any address can try to connect, over TLS.');
  await expect(done).toBeVisible();
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    // Force TLS is the first of the features.
    window.fetch = async (input, init) => {
      const answer = await real(input, init);
      const isDatabase = input instanceof URL && /^\/api\/databases\/[^/]+$/.test(input.pathname);
      return isDatabase ? new Response((await answer.text()).replace('"ACTIVATED"', '"PAUSED"')) : answer;
    };
  });
  await page.clock.fastForward(6_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  const words = 'Connections without TLS may be accepted too.';
  await expect(exposure(page)).toContainText(words);
  await expect(connect(page)).toContainText(`From any address. ${words}`);
  await expect(done).toHaveCount(0);
});

test('a failure says its remedy, and is tried again', async ({ page, open }) => {
  await open(BLOG, { scenario: 'feature-fails-once' });
  await turnOnForceTls(page);
  await expect(tls(page)).toContainText('Enabling…');
  await letTimePass(page, (options) =>
    expect(tls(page)).toContainText(
      'Force TLS connections could not be turned on. If it fails again, contact support@scalingo.com.',
      options,
    ),
  );
  await expect(internetAccessibility(page)).toBeDisabled();
  // It is off: to make sure of that is no help.
  await expect(tls(page).getByRole('button', { name: 'Turn off' })).toHaveCount(0);

  await tls(page).getByRole('button', { name: 'Try again' }).click();
  await question(page, 'Turn on Force TLS connections?').getByRole('button', { name: 'Turn on' }).click();
  await expect(tls(page)).toContainText('Enabling…');
  await letTimePass(page, (options) => expect(forceTls(page)).toBeChecked(options));
  await expect(tls(page).getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('a failure of which the direction is not known offers both, and turning on takes the name', async ({
  page,
  open,
}) => {
  await open(BLOG, { scenario: 'shared-failed' });
  await expect(internet(page)).toContainText('failed; whether it is on is not known.');
  await expect(internet(page)).toContainText('contact support@scalingo.com');
  await expect(internet(page).getByRole('button', { name: /^Turn/ })).toHaveText(['Turn off', 'Turn on']);
  await expect(forceTls(page)).toBeDisabled();
  await internetAccessibility(page).click();
  await expect(question(page, 'Turn off Internet Accessibility?')).toBeVisible();
  await page.keyboard.press('Escape');
  await internet(page).getByRole('button', { name: 'Turn on' }).click();
  await expect(
    question(page, 'Turn on Internet Accessibility?').getByRole('button', { name: 'Turn on' }),
  ).toBeDisabled();
  await page.keyboard.press('Escape');

  await internet(page).getByRole('button', { name: 'Turn off' }).click();
  await question(page, 'Turn off Internet Accessibility?').getByRole('button', { name: 'Turn off' }).click();
  await expect(internet(page)).toContainText('Disabling…');
  await letTimePass(page, (options) =>
    expect(exposure(page).getByRole('heading')).toHaveText(REGIONAL, options),
  );
});

test('turning on what may have been on all the time makes nothing private', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-failed' });
  await internet(page).getByRole('button', { name: 'Turn on' }).click();
  const dialog = question(page, 'Turn on Internet Accessibility?');
  await dialog.getByRole('textbox').fill('blog-staging');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(internet(page)).toContainText('Changing…');
  await expect(exposure(page).getByRole('heading')).toHaveText(UNKNOWN);
  await letTimePass(page, (options) =>
    expect(exposure(page).getByRole('heading')).toHaveText(EVERYONE, options),
  );
});

/** How often the database is read from now on. */
function readings(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'GET' && /\/api\/databases\/[^/]+$/.test(request.url())) count += 1;
  });
  return () => count;
}

/** Whether every request that the page has sent from now on is over. */
function idleness(page: Page): () => boolean {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return () => underWay.size === 0;
}

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('a change whose dialog was left is still being sent', async ({ page, open }) => {
    await open(BLOG, { latency: 2_000 });
    await expect(async () => {
      await page.clock.runFor(2_000);
      await expect(forceTls(page)).toBeEnabled({ timeout: 200 });
    }).toPass();
    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && /features$/.test(request.url()),
    );
    await turnOnForceTls(page);
    await sent;
    await page.goBack();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(tls(page)).toContainText('Sending…');
    await expect(forceTls(page)).toBeDisabled();
    await page.clock.runFor(2_000);
    await expect(tls(page)).toContainText('Enabling…');
  });

  test('an unknown status can be read again', async ({ page, open }) => {
    await open(BLOG, { scenario: 'shared-unknown-status' });
    const read = page.waitForResponse(/\/api\/databases\/[^/]+$/);
    await internet(page).getByRole('button', { name: 'Read again' }).click();
    await read;
    await expect(internet(page)).toContainText('Scalingo’s API does not say clearly whether this is on.');
  });

  test('asks for the state while it is pending, and only then', async ({ page, open }) => {
    const count = readings(page);
    const changes = changesSent(page);
    const isIdle = idleness(page);
    await open(BLOG);
    await expect(forceTls(page)).toBeEnabled();
    await page.clock.runFor(60_000);
    expect(count()).toBe(1);

    await forceTls(page).dblclick();
    await question(page, 'Turn on Force TLS connections?')
      .getByRole('button', { name: 'Turn on' })
      .dblclick();
    await expect(tls(page)).toContainText('Enabling…');
    // Second by second: the clock must not run ahead of an answer, which keeps the next reading from being asked for.
    for (let second = 0; second < FEATURE_MS / 1_000 + 3; second += 1) {
      await page.clock.runFor(1_000);
      await expect.poll(isIdle, OFTEN).toBe(true);
    }
    await expect(forceTls(page)).toBeChecked();
    expect(changes, 'the changes that two double clicks send').toHaveLength(1);
    const settled = count();
    expect(settled).toBeGreaterThan(2);
    expect(settled).toBeLessThan(10);
    // For a minute after the change the API may say it late: e2e/again.spec.ts.
    await page.clock.fastForward(61_000);
    await expect.poll(count).toBe(settled + 1);
    await page.clock.runFor(60_000);
    expect(count()).toBe(settled + 1);
  });

  test('a slow API delays what is shown, not what is asked', async ({ page, open }) => {
    const count = readings(page);
    // The worker answers by then: a clock that is moved before lets the page answer itself, and nothing is sent.
    const isAsked = page.waitForRequest(/\/v1\/apps\//);
    await open(BLOG, { scenario: 'tls-enabling', latency: 5_000 });
    await isAsked;
    await expect(async () => {
      await page.clock.runFor(5_000);
      await expect(tls(page)).toContainText('Enabling…', { timeout: 200 });
    }).toPass();
    const before = count();
    await page.clock.runFor(16_000);
    // One at a time: the next is sent when the last has answered.
    expect(count() - before).toBeLessThanOrEqual(4);
    await expect(tls(page)).toContainText('Enabling…');
    // And it is sent.
    await expect(async () => {
      await page.clock.runFor(4_000);
      expect(count()).toBeGreaterThan(before);
    }).toPass();
  });
});

test('shows in a window beside this one, and goes on after a reload', async ({ page, open, context }) => {
  await open(BLOG, { scenario: 'shared-tls' });
  await expect(exposure(page).getByRole('heading')).toHaveText(REGIONAL);
  const other = await context.newPage();
  await other.goto(`${BLOG}?scenario=shared-tls&latency=0`);
  await goPublic(other, 'blog-staging');
  await expect(internet(page)).toContainText('Enabling…');
  await page.reload();
  await expect(internet(page)).toContainText('Enabling…');
  await expect(internetAccessibility(page)).toBeDisabled();
  await letTimePass(page, (options) => expect(internetAccessibility(page)).toBeChecked(options));
  await expect(exposure(page).getByRole('heading')).toHaveText(EVERYONE);
});

test.describe('when reading fails', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('keeps what is known, says so, and goes on asking', async ({ page, open }) => {
    // The first reading is the page’s own; the fault meets the readings after the change.
    await open(BLOG);
    await expect(forceTls(page)).toBeEnabled();
    await cutReadings(page);
    await turnOnForceTls(page);
    await expect(tls(page)).toContainText('Enabling…');
    await expect(tls(page)).toContainText(
      'could not be read just now. The change goes on, and this page asks again.',
    );
    await page.clock.runFor(30_000);
    await expect(tls(page)).toContainText('Enabling…');
    await expect(forceTls(page)).not.toBeChecked();

    await page.evaluate(() => window.dispatchEvent(new Event('network-back')));
    await page.clock.runFor(11_000);
    await expect(forceTls(page)).toBeChecked();
    await expect(page.getByText('may have changed')).toHaveCount(0);
  });
});
