import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { exposure, firewall, newRule, openNewRule, source } from './vocabulary';

test.use(WITHIN_PAGE);

test('lists every database with its exposure, the most exposed first; a new one joins without taking the list away', async ({
  page,
  open,
}) => {
  await open('/');
  await expect(
    page.getByText('9 databases. 2 can be reached from anywhere on the Internet. 1 is very wide.'),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Databases' }).getByRole('row')).toHaveText([
    /Exposure/,
    /partners-api.*MySQL 8\.0.*Public Internet.*Shared Resources.*osc-fr1.*Business 1024.*Running/,
    /telemetry-hub.*Open to everyone.*Dedicated Resources.*osc-secnum-fr1/,
    /devices-gateway.*2 firewall rules, very wide/,
    /blog-staging.*PostgreSQL 15\.12.*Regional network only/,
    /cache-production.*Redis 7\.2/,
    /orders-production.*4 firewall rules/,
    /search-staging.*OpenSearch 2\.18.*Stopped/,
    /events-ingest.*No network can reach it.*Creating/,
    /patients-archive.*No network can reach it/,
  ]);

  await expect(page.getByRole('rowheader')).toHaveCount(9);
  await page.getByRole('link', { name: 'orders-production' }).focus();
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    window.addEventListener('database-created', () => (window.fetch = real));
    window.fetch = (input, init) => {
      const isHidden = input instanceof URL && input.pathname === '/v1/apps/blog-staging/addons';
      return isHidden ? Promise.resolve(new Response('{"addons":[]}')) : real(input, init);
    };
  });
  /** Longer than what nobody shows is kept. */
  const comeBack = async () => {
    await page.clock.fastForward(310_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  };
  await comeBack();
  await expect(page.getByRole('rowheader')).toHaveCount(8);
  await page.evaluate(() => window.dispatchEvent(new Event('database-created')));
  await comeBack();
  await expect(page.getByRole('rowheader')).toHaveCount(9);
  await expect(page.getByRole('link', { name: 'orders-production' })).toBeFocused();
});

test('filters by name, and says when there is none; stays filtered when somebody comes back', async ({
  page,
  open,
}) => {
  await open('/');
  const filter = page.getByRole('searchbox', { name: 'Filter by name' });
  await filter.fill(' STAGING ');
  await expect(page.getByRole('rowheader')).toHaveText([/blog-staging/, /search-staging/]);
  await expect(page.getByRole('status').filter({ hasText: '2 of 9 databases are shown.' })).toBeVisible();
  await filter.fill('<b>nothing</b>');
  await expect(page.getByText('No database has “<b>nothing</b>” in its name.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '0 of 9 databases are shown.' })).toBeVisible();
  await expect(filter).toHaveValue('<b>nothing</b>');

  await test.step('the link to the list leads to all of it, and stays there', async () => {
    await page.clock.runFor(400);
    await expect(page).toHaveURL(/filter=/);
    await page.getByRole('link', { name: 'Scalingo' }).click();
    await expect(filter).toHaveValue('');
    await expect(page.getByRole('rowheader')).toHaveCount(9);
    await page.clock.runFor(400);
    await expect(page).not.toHaveURL(/filter=/);
  });

  await test.step('what may be a connection string stays out of the URL', async () => {
    await filter.fill('staging');
    await page.clock.runFor(400);
    await filter.fill('postgres://orders:hunter2@203.0.113.7/db');
    await page.clock.runFor(400);
    await expect(page).not.toHaveURL(/filter=/);
    await expect(filter).toHaveValue('postgres://orders:hunter2@203.0.113.7/db');
  });

  await test.step('stays filtered when somebody comes back', async () => {
    await filter.fill('staging');
    await page.getByRole('link', { name: 'blog-staging' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'blog-staging' })).toBeVisible();
    await page.goBack();
    await expect(filter).toHaveValue('staging');
    await expect(page.getByRole('rowheader')).toHaveCount(2);
    await filter.fill('');
    await page.clock.runFor(400);
    await page.reload();
    await expect(page.getByRole('rowheader')).toHaveCount(9);
  });
});

test('another page is announced, starts at its top, and has the focus', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open('/');
  await page.getByRole('link', { name: 'patients-archive' }).press('Enter');
  await expect(page).toHaveTitle('Internet Access · patients-archive · Scalingo');
  await expect(page.getByRole('heading', { level: 1, name: 'patients-archive' })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await test.step('also after a dialog was closed', async () => {
    await openNewRule(page);
    await expect(source(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(newRule(page)).toHaveCount(0);
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeFocused();
    const overview = page.getByRole('link', { name: 'Overview' });
    await overview.focus();
    await page.evaluate(() => window.scrollTo(0, 600));
    // Enter follows a link wherever the page is scrolled to.
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle('Overview · patients-archive · Scalingo');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
  await expect(
    page.locator('[aria-live=polite]').filter({ hasText: 'Overview · patients-archive' }),
  ).toBeAttached();

  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
  // The second press is on the page that the first led to.
  await page.getByRole('link', { name: 'devices-gateway' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'devices-gateway' })).toBeFocused();
  await expect(page).not.toHaveURL(/#/);
});

test.describe('where an answer is another one', () => {
  test.use(THROUGH_WORKER);

  test('a database that has another name by now is called by that', async ({ page, open }) => {
    await page.addInitScript(() => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const response = await real(input, init);
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        if (pathname !== '/v1/apps/blog-staging/addons') return response;
        const [, addon = ''] = /^\{"addons":\[(.*)\]\}$/.exec(await response.text()) ?? [];
        return new Response(`{"addons":[${addon},${addon.replaceAll('postgresql', 'redis')}]}`);
      };
    });
    await open('/databases/blog-staging');
    await expect(page.getByRole('heading', { level: 1, name: 'blog-staging.postgresql' })).toBeVisible();
    await expect(page).toHaveTitle('Overview · blog-staging.postgresql · Scalingo');
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText(
      'blog-staging.postgresql',
    );
  });
});

test('Overview says what the database is and what its architecture model means', async ({ page, open }) => {
  await open('/databases/orders-production');
  await expect(exposure(page)).toContainText('Only the sources of 4 firewall rules can reach this database');
  await expect(page.getByRole('region', { name: 'Database', exact: true })).toContainText('PostgreSQL 16.8');
  const model = page.getByRole('region', { name: 'Architecture model' });
  await expect(model).toContainText('This database runs on Dedicated Resources.');
  await expect(model).toContainText('VM with dedicated vCPU');
  const link = page.getByRole('link', { name: 'Go to Internet Access' });
  await expect(link).toHaveCSS(
    'text-decoration-color',
    await link.evaluate((element) => getComputedStyle(element).color),
  );
  await link.click();
  await expect(firewall(page)).toBeVisible();

  await test.step('Force TLS connections is on, locked, and says why', async () => {
    const tls = page.getByRole('switch', { name: 'Force TLS connections' });
    await expect(tls).toBeChecked();
    await expect(tls).toHaveAttribute('aria-disabled', 'true');
    await expect(tls).toHaveAccessibleDescription(/This can’t be turned off\./);
    await tls.press('Space');
    await expect(tls).toBeChecked();
  });
});

test.describe('when it can’t be read again', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('a list that was empty says so, with a way to try again', async ({ page, open }) => {
    await open('/', { scenario: 'no-databases', fault: 'apps:ok:1,apps:503:1' });
    await expect(page.getByText('No database yet')).toBeVisible();
    await page.clock.fastForward(6_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByRole('alert')).toContainText(
      'This list could not be read again and may have changed.',
    );
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
