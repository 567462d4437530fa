import { passwordOf } from '~mocks/seed';
import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { connect, internetAccess, newRule, part } from './vocabulary';

test.use(WITHIN_PAGE);

// Connect: the connection string, asked for and forgotten.

const ORDERS = internetAccess('orders-production');
const BLOG = internetAccess('blog-staging');
const PASSWORD = passwordOf('orders-production', 'default');

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('reveals the string and its parts, and hides it by its button and when the page is put to sleep', async ({
    page,
    open,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/variables')) asked.push(request.url());
    });
    await open(ORDERS);
    await expect(
      connect(page).getByText('orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com:31001'),
    ).toBeVisible();
    await expect(connect(page).getByText('Connection string', { exact: true })).toBeVisible();
    expect(asked).toEqual([]);

    await connect(page).getByRole('button', { name: 'Reveal' }).press('Enter');
    await expect(part(page, 'Host')).toHaveText(
      'orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com',
    );
    await expect(part(page, 'Port')).toHaveText('31001');
    await expect(part(page, 'Database')).toHaveText('orders_production_7342');
    await expect(part(page, 'User')).toHaveText('orders_production_7342');
    await expect(part(page, 'Password')).toHaveText(PASSWORD);
    await expect(part(page, 'TLS mode')).toHaveText('require');
    await expect(connect(page)).toContainText(
      `postgresql://orders_production_7342:${PASSWORD}@orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com:31001/orders_production_7342?sslmode=require`,
    );
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0] ?? '').search).toBe('?aliases=false');

    await expect(connect(page).getByRole('button', { name: 'Hide' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(connect(page).getByText(PASSWORD)).toHaveCount(0);
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(connect(page).getByText(PASSWORD).first()).toBeVisible();
    await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
    await expect(connect(page).getByText(PASSWORD)).toHaveCount(0);
  });

  test('a double click on Reveal asks once, and an answer that comes after leaving is not shown anywhere', async ({
    page,
    open,
  }) => {
    let asked = 0;
    page.on('request', (request) => (asked += request.url().includes('/variables') ? 1 : 0));
    await open(ORDERS, { latency: 1_000 });
    const reveal = connect(page).getByRole('button', { name: 'Reveal' });
    await expect(async () => {
      await page.clock.runFor(1_000);
      await expect(reveal).toBeVisible({ timeout: 200 });
    }).toPass();
    await reveal.dblclick();
    await expect(connect(page).getByRole('button', { name: 'Copy connection string' })).toBeDisabled();
    await page.clock.runFor(3_000);
    await expect(page.getByText(PASSWORD).first()).toBeVisible();
    expect(asked).toBe(1);

    await connect(page).getByRole('button', { name: 'Hide' }).dblclick();
    await expect(page.getByText(PASSWORD)).toHaveCount(0);
    await expect(reveal).toBeVisible();
    expect(asked).toBe(1);
    const sent = page.waitForRequest(/variables/);
    await reveal.click();
    await sent;
    await expect(connect(page).getByRole('button', { name: 'Reading…' })).toBeVisible();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.clock.runFor(3_000);
    await expect(page.getByText(PASSWORD)).toHaveCount(0);
  });
});

test('hides after 60 seconds without interaction', async ({ page, open }) => {
  await open(ORDERS);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page)).toContainText('Hides in 60 s');
  await page.clock.runFor(24_000);
  await expect(connect(page)).toContainText('Hides in 36 s');
  await connect(page).getByRole('tab', { name: 'Node' }).click();
  await expect(connect(page)).toContainText('Hides in 60 s');
  await page.clock.runFor(59_000);
  await expect(connect(page).getByText(PASSWORD).first()).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(connect(page).getByText(PASSWORD)).toHaveCount(0);
  // What had the focus is gone with the string.
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(connect(page)).toContainText('Hides in 60 s');
  const copy = connect(page).getByRole('button', { name: 'Copy connection string' });
  await copy.focus();
  await page.clock.runFor(61_000);
  await expect(connect(page).getByText(PASSWORD)).toHaveCount(0);
  await expect(copy).toBeFocused();
});

test('hides on leaving, and Back does not bring it back', async ({ page, open }) => {
  await open(ORDERS);
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page).getByText(PASSWORD).first()).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'Architecture model' })).toBeVisible();
  await expect(page.getByText(PASSWORD)).toHaveCount(0);
  await page.goBack();
  await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeVisible();
  await expect(page.getByText(PASSWORD)).toHaveCount(0);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies each part, and what the chosen route makes of the string', async ({ page, open }) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await open(BLOG);
    await connect(page).getByRole('button', { name: 'Copy tunnel command' }).click();
    await expect
      .poll(copied)
      .toBe('scalingo --region osc-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL');
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    const password = passwordOf('blog-staging', 'default');
    await expect
      .poll(copied)
      .toBe(`postgresql://blog_staging_7343:${password}@127.0.0.1:10000/blog_staging_7343?sslmode=prefer`);
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    for (const [name, value] of [
      ['host', '127.0.0.1'],
      ['port', '10000'],
      ['database', 'blog_staging_7343'],
      ['user', 'blog_staging_7343'],
      ['password', password],
      ['TLS mode', 'prefer'],
    ] as const) {
      await connect(page)
        .getByRole('button', { name: `Copy ${name}`, exact: true })
        .click();
      await expect.poll(copied).toBe(value);
    }

    // Given up for another route, whose string is another one.
    await connect(page).getByRole('button', { name: 'Hide' }).click();
    await page.evaluate(() => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        await new Promise((resolve) => window.addEventListener('answer', resolve, { once: true }));
        window.fetch = real;
        return real(input, init);
      };
    });
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await connect(page).getByRole('tab', { name: 'Direct access' }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('answer')));
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeEnabled();
    expect(await copied()).toBe('prefer');
    await connect(page).getByRole('tab', { name: 'Encrypted tunnel' }).click();

    // A string that nobody can take apart is the one of the database itself, whatever the route.
    await page.evaluate(() => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const answer = await real(input, init);
        const isOdd = input instanceof URL && input.pathname.endsWith('/variables');
        return isOdd ? new Response((await answer.text()).replaceAll('://', '|')) : answer;
      };
    });
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await expect(connect(page)).toContainText('Put 127.0.0.1:10000 in the place of its host and port.');
    await connect(page).getByRole('tab', { name: 'Direct access' }).click();
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page)).toContainText('Use it as it is.');
  });
});

test('a browser that denies the clipboard gets a selected field, one at a time, and forgets it with the string', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await connect(page).getByRole('button', { name: 'Copy endpoint' }).click();
  await expect(connect(page).getByRole('textbox', { name: 'endpoint' })).toBeFocused();

  const copy = connect(page).getByRole('button', { name: 'Copy connection string' });
  await copy.click();
  const field = connect(page).getByRole('textbox', { name: 'Connection string' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/press Ctrl\+C/);
  const selected = await field.evaluate((node) =>
    node instanceof HTMLTextAreaElement ? node.value.slice(node.selectionStart, node.selectionEnd) : '',
  );
  expect(selected).toContain(`:${PASSWORD}@`);
  await page.clock.fastForward(61_000);
  await expect(field).toHaveCount(0);
  await expect(page.getByText(PASSWORD)).toHaveCount(0);

  await copy.click();
  await expect(connect(page).getByRole('textbox')).toHaveCount(1);
  await connect(page).getByRole('button', { name: 'Hide' }).click();
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(connect(page).getByRole('button', { name: 'Hide' })).toBeFocused();
  await expect(connect(page).getByRole('textbox')).toHaveCount(0);
  await connect(page).getByRole('button', { name: 'Copy host' }).click();
  await connect(page).getByRole('button', { name: 'Copy user' }).click();
  await expect(connect(page).getByRole('textbox')).toHaveCount(1);
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('a role that may not read secrets is told so, and the rest stays useful', async ({ page, open }) => {
    await open(BLOG, { fault: 'variables:403' });
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page)).toContainText('Your role can’t read this password.');
    await expect(connect(page)).toContainText(
      'scalingo --region osc-fr1 --app blog-staging db-tunnel SCALINGO_POSTGRESQL_URL',
    );
    await connect(page).getByRole('button', { name: 'For another database user' }).click();
    await expect(connect(page)).toContainText('postgresql://USER:PASSWORD@127.0.0.1:10000/DATABASE');

    // Redis has no other user: its form is offered once the password is refused.
    await open(internetAccess('cache-production'), { fault: 'variables:403' });
    await expect(connect(page).getByRole('button', { name: 'Without the password' })).toHaveCount(0);
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await connect(page).getByRole('button', { name: 'Without the password' }).click();
    await expect(connect(page)).toContainText(/rediss?:\/\/:PASSWORD@/);
    await expect(connect(page)).toContainText('Replace PASSWORD.');
    await expect(connect(page).getByRole('tab', { name: 'redis-cli' })).toBeVisible();
    await connect(page).getByRole('button', { name: 'With the password' }).click();
    await expect(connect(page).getByRole('button', { name: 'Without the password' })).toBeFocused();
  });

  test('a database that is being created may get its variable yet', async ({ page, open }) => {
    await open(BLOG, { scenario: 'shared-creating', fault: 'variables:404' });
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page)).toContainText('It may come yet: the database is being created.');
  });

  test('a failed reading is said where it was asked, and tried again', async ({ page, open }) => {
    await open(ORDERS, { fault: 'variables:503:2' });
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page)).toContainText(
      'The connection string could not be read. Scalingo’s API answered 503',
    );
    await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
    await expect(connect(page)).toContainText('The connection string could not be read.');
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(part(page, 'Password')).toHaveText(PASSWORD);
    await expect(connect(page)).not.toContainText('could not be read');
  });
});

test('a dialog that Connect opens closes by going back', async ({ page, open }) => {
  await open('/', { scenario: 'findings' });
  await page.getByRole('link', { name: 'orders-production' }).click();
  await connect(page).getByRole('link', { name: 'Allow it…' }).click();
  await expect(newRule(page)).toBeVisible();
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
});
