import type { Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { addRule, connect, firewall, internetAccess, newRule, part, removeRule, source } from './vocabulary';

test.use(WITHIN_PAGE);

// The ways to the database, and whether the string can work on them.

const BLOG = internetAccess('blog-staging');
const tab = (page: Page, name: string) => connect(page).getByRole('tab', { name, exact: true });
const reveal = (page: Page) => connect(page).getByRole('button', { name: 'Reveal' }).click();

test('recommends the tunnel, with its commands; another way by keyboard keeps what was chosen for the string', async ({
  page,
  open,
}) => {
  await open(BLOG);
  await expect(tab(page, 'Encrypted tunnel')).toHaveAttribute('aria-selected', 'true');
  await expect(connect(page)).toContainText('Recommended. The database stays private.');
  await expect(connect(page)).toContainText(
    'scalingo --region osc-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
  );
  await expect(connect(page)).toContainText(
    'Leave the tunnel open. If it prints another port than 10000, use that one.',
  );
  await expect(connect(page)).toContainText('Reveal also shows its parts, ready for psql and other clients.');
  await tab(page, 'OpenSSH').click();
  await expect(connect(page)).toContainText('Leave the tunnel open.');
  await expect(connect(page)).not.toContainText('another port');
  await expect(connect(page)).toContainText(
    'ssh -L 10000:blog-staging-7343.postgresql.a.osc-fr1.scalingo-dbs.com:31002 git@ssh.osc-fr1.scalingo.com -p 22 -N',
  );

  await tab(page, 'Encrypted tunnel').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Direct access')).toBeFocused();
  await expect(tab(page, 'Direct access')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(tab(page, 'Encrypted tunnel')).toBeFocused();

  await connect(page).getByRole('button', { name: 'For another database user' }).click();
  await connect(page).getByRole('tab', { name: 'JDBC' }).click();
  await tab(page, 'Direct access').click();
  await expect(part(page, 'User')).toHaveText('USER');
  await expect(connect(page).getByRole('tab', { name: 'JDBC' })).toHaveAttribute('aria-selected', 'true');
});

test('names the region for a database elsewhere, and what a stopped one is good for', async ({
  page,
  open,
}) => {
  await open(internetAccess('search-staging'));
  await expect(connect(page)).toContainText(
    'scalingo --region osc-secnum-fr1 --app search-staging db-tunnel SCALINGO_OPENSEARCH_URL',
  );
  await tab(page, 'OpenSSH').click();
  await expect(connect(page)).toContainText('git@ssh.osc-secnum-fr1.scalingo.com -p 22 -N');

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(connect(page)).toContainText('The database is stopped, so nothing can connect to it for now.');
});

test('the route changes the string, and not whether it is shown', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-public' });
  await reveal(page);
  await expect(part(page, 'Host')).toHaveText('127.0.0.1');
  await expect(part(page, 'Port')).toHaveText('10000');
  await tab(page, 'Direct access').click();
  await expect(connect(page)).toContainText('From any address, over TLS.');
  await expect(part(page, 'Host')).toHaveText('blog-staging-7343.postgresql.a.osc-fr1.scalingo-dbs.com');
  // Over the Internet there is no falling back to plain text.
  await expect(part(page, 'TLS mode')).toHaveText('require');
  await expect(part(page, 'Password')).toHaveText(passwordOf('blog-staging', 'shared-public'));
  await page.reload();
  await expect(page).toHaveURL(/#connect$/);
  await expect(tab(page, 'Direct access')).toHaveAttribute('aria-selected', 'true');
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
});

for (const [scenario, name, url] of [
  ['default', 'cache-production', 'rediss://'],
  ['engines', 'catalog-production', 'mongodb://USER:PASSWORD@127.0.0.1:10000/DATABASE?'],
] as const) {
  test(`insists on TLS where ${name} does, before anything is revealed`, async ({ page, open }) => {
    await open(internetAccess(name), { scenario });
    if (name === 'catalog-production') {
      await connect(page).getByRole('button', { name: 'For another database user' }).click();
      await expect(part(page, 'TLS mode')).toHaveText('on');
      await expect(part(page, 'Options')).toHaveText('directConnection=true&tlsAllowInvalidHostnames=true');
    } else {
      await expect(connect(page).getByRole('button', { name: 'For another database user' })).toHaveCount(0);
    }
    await expect(connect(page)).toContainText(url);
  });
}

test('insists on TLS through the tunnel for the default user too', async ({ page, open }) => {
  await open(BLOG, { scenario: 'shared-tls' });
  await reveal(page);
  await expect(part(page, 'TLS mode')).toHaveText('require');
  await expect(connect(page).getByText(/sslmode=require$/)).toBeVisible();
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('for another database user: the same endpoint, without any secret', async ({ page, open }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(internetAccess('orders-production'));
    await connect(page).getByRole('button', { name: 'For another database user' }).click();
    await expect(part(page, 'Host')).toHaveText(
      'orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com',
    );
    await expect(part(page, 'User')).toHaveText('USER');
    await expect(part(page, 'Password')).toHaveText('PASSWORD');
    await expect(part(page, 'Database')).toHaveText('DATABASE');
    expect(asked.filter((url) => url.includes('/variables'))).toEqual([]);

    await connect(page).getByRole('button', { name: 'For the default user' }).click();
    await reveal(page);
    await expect(part(page, 'User')).toHaveText('orders_production_7342');
    await tab(page, 'Node').click();
    await connect(page).getByRole('button', { name: 'For another database user' }).press('Enter');
    await expect(connect(page).getByRole('button', { name: 'For the default user' })).toBeFocused();
    await expect(part(page, 'User')).toHaveText('USER');
    // The client that was chosen stays.
    await expect(tab(page, 'Node')).toHaveAttribute('aria-selected', 'true');
    await expect(part(page, 'Database')).toHaveText('orders_production_7342');
    await expect(page.getByText(passwordOf('orders-production', 'default'))).toHaveCount(0);
  });
});

test('says that no rule allows anyone, leads to the rules, and claims nothing once they can’t be read again', async ({
  page,
  open,
}) => {
  await open('/databases/patients-archive');
  await expect(connect(page)).toContainText('No rule allows anyone yet, so this string can’t work.');
  await connect(page).getByRole('link', { name: 'Go to Firewall rules' }).click();
  await expect(firewall(page)).toBeVisible();
  await page.goBack();
  await expect(connect(page)).toContainText('No rule allows anyone yet');
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) =>
      input instanceof URL && input.pathname.endsWith('/firewall_rules')
        ? Promise.reject(new TypeError())
        : real(input, init);
  });
  await page.clock.fastForward(6_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(connect(page)).toContainText(
    'The firewall rules could not be read again, so whether this string can work now is not known.',
  );
  await expect(connect(page)).not.toContainText('No rule allows anyone yet');
});

test('says that the own address is not allowed, and starts the rule that allows it', async ({
  page,
  open,
}) => {
  await open('/databases/devices-gateway');
  await expect(connect(page)).toContainText(
    'Your current address, 198.51.100.25, is not allowed by any rule, so this string can’t work from here.',
  );
  await connect(page).getByRole('link', { name: 'Allow it…' }).click();
  await expect(source(page)).toHaveValue('198.51.100.25/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(connect(page)).toContainText(
    /is denied for now\. In (?:2 min 0 s|1 min \d+ s) it is allowed by 198\.51\.100\.25\/32\./,
  );
  await removeRule(page, '198.51.100.25/32');
  await expect(connect(page)).toContainText(/loses access by \d\d:\d\d: its rule was removed\./);
  await connect(page).getByRole('link', { name: 'Allow it…' }).click();
  await expect(source(page)).toHaveValue('198.51.100.25/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  // The link is gone: what it was about goes on from here.
  await expect(connect(page).locator(':focus')).toContainText('is allowed for certain once');
});

test.describe('when something is not known', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says what holds without the own address', async ({ page, open }) => {
    await open('/databases/orders-production', { fault: 'caller_address:503' });
    await expect(connect(page)).toContainText(
      'It works from the sources of the active firewall rules, and from nowhere else.',
    );

    await open(internetAccess('orders-production'), {
      scenario: 'empty-firewall',
      fault: 'caller_address:503',
    });
    await addRule(page, '10.0.0.0/8');
    await expect(connect(page)).toContainText('No firewall rule allows an address of the Internet');
    await addRule(page, '203.0.113.0/24');
    await expect(connect(page)).toContainText('No rule is active yet. The first one applies in');
    await removeRule(page, '203.0.113.0/24');
    await addRule(page, '192.0.2.0/24');
    await expect(connect(page)).toContainText(/No rule is active yet, and until \d\d:\d\d removed ones may/);
    for (const rule of ['10.0.0.0/8', '192.0.2.0/24']) await removeRule(page, rule);
    await expect(connect(page)).toContainText('Every rule was removed.');
    await expect(connect(page).getByRole('link', { name: 'Go to Firewall rules' })).toBeVisible();
  });
});
