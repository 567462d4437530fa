import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addingPeering,
  addRule,
  firewall,
  goTo,
  internetAccess,
  letTimePass,
  newRule,
  openNewRule,
  ruleRow,
  source,
} from './vocabulary';

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const ORDERS = internetAccess('orders-production');
const EMPTY = internetAccess('patients-archive');

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('what has failed is not asked for again where the URL leads on to another page', async ({
    page,
    open,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // Settings leads to its one tab. Were it asked again, it would be there.
    await open('/databases/orders-production/settings', { fault: 'firewall_rules:503:1' });
    await expect(page).toHaveURL(/\/databases\/orders-production\/settings\/internet-access/);
    await expect(firewall(page).getByRole('alert')).toContainText('Try again');
    await expect(page.getByRole('button', { name: 'Copy Outscale account ID' })).toBeVisible();
    expect(asked.filter((url) => url.endsWith('/firewall_rules'))).toHaveLength(1);
  });

  test('shows a database as the list has it when it cannot be read by its name', async ({ page, open }) => {
    await open('/', { fault: 'app:503' });
    const link = page.getByRole('link', { name: 'orders-production' });
    await expect(link).toBeVisible();
    // By now what the list has read is asked for again.
    await page.clock.runFor(6_000);
    const failure = page.waitForResponse((response) => response.url().endsWith('/v1/apps/orders-production'));
    await link.click();
    expect((await failure).status()).toBe(503);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  });
});

test('offers to load the region of the apps again in an empty firewall', async ({ page, open }) => {
  await open(EMPTY, { fault: 'managed_ranges:not-json:1' });
  const start = firewall(page).getByRole('listitem').filter({ hasText: 'The region of your apps' });
  await start.getByRole('button', { name: 'Try again' }).click();
  await start.getByRole('button', { name: 'Add Scalingo osc-secnum-fr1 region' }).click();
  await expect(ruleRow(page, 'Scalingo osc-secnum-fr1 region')).toBeVisible();
});

test('keeps the focus in the dialog in which the network is loaded again', async ({ page, open }) => {
  await open(`${ORDERS}?add-net-peering`, { fault: 'network_configuration:503:1' });
  const dialog = addingPeering(page);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Copy net ID' })).toBeVisible();
  await expect(dialog).toBeFocused();
});

test('shows a managed rule by its ID while its name cannot be loaded, and adds others', async ({
  page,
  open,
}) => {
  await open(ORDERS, { fault: 'managed_ranges:500' });
  await expect(ruleRow(page, 'mr-scalingo-osc-fr1')).toContainText('Maintained by Scalingo');
  await addRule(page, '192.0.2.1');
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
});

test('does not offer the current address where it is not known', async ({ page, open }) => {
  await open(EMPTY, { fault: 'caller_address:503' });
  await expect(
    firewall(page).getByRole('button', { name: 'Add Scalingo osc-secnum-fr1 region' }),
  ).toBeEnabled();
  await expect(firewall(page).getByText('My current address')).toHaveCount(0);
  await openNewRule(page);
  await expect(source(page)).toBeVisible();
  await expect(newRule(page).getByRole('button', { name: /current address/ })).toHaveCount(0);
  await source(page).fill('0.0.0.0/0');
  await expect(newRule(page).getByText('This opens the database to everyone')).toBeVisible();
  await expect(newRule(page).getByRole('button', { name: /current address/ })).toHaveCount(0);
});

test('says which app is missing in the list of databases', async ({ page, open }) => {
  await open('/', { fault: 'addons:503:1' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(
    'The databases of orders-production could not be read and are missing here.',
  );
  await expect(page.getByRole('link', { name: 'telemetry-hub' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'orders-production' })).toHaveCount(0);
  await page.clock.runFor(6_000);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'orders-production' })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

/** A path, the title that it has while it is looked up, and the one that it ends with. */
const NOWHERE = [
  [internetAccess('nowhere'), 'nowhere', 'Database not found'],
  [internetAccess('orders-production)'), 'orders-production)', 'Database not found'],
  [internetAccess('no%20such'), 'no such', 'Database not found'],
  ['/databases/a%25b', 'a%b', 'Database not found'],
  ['/databases/orders-production/nowhere', 'Page not found', 'Page not found'],
  ['/nowhere', 'Page not found', 'Page not found'],
] as const;

test('reads by itself what Scalingo refused for the rate of requests', async ({ page, open }) => {
  await open('/', { fault: 'database:429:7' });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(
    'Not everything about 7 databases could be read. Too many requests. Retry later.',
  );
  await expect(notice).toContainText('It is read again by itself within a minute.');
  await notice.getByRole('button', { name: 'Try again' }).focus();
  await page.clock.fastForward(60_000);
  await expect(notice).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('row', { name: /^orders-production/ })).toContainText('Running');
});

test('says that there is nothing at a place, and leads back', async ({ page, open }) => {
  for (const [path, first, title] of NOWHERE) {
    await test.step(path, async () => {
      await open(path, { latency: 5_000 });
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(first);
      await letTimePass(page, (options) => expect(heading).toHaveText(title, options));
      await page.getByRole('link', { name: 'Back to Databases' }).click();
      await expect(page.getByRole('heading', { name: 'Databases' })).toBeVisible();
    });
  }
});

test('what has failed is asked for again by whoever comes back to it', async ({ page, open }) => {
  await open('/', { fault: 'databases:503:1' });
  await expect(page.getByRole('alert')).toContainText('The databases could not be loaded');
  await goTo(page, '/nowhere');
  await page.getByRole('link', { name: 'Back to Databases' }).click();
  await expect(page.getByRole('link', { name: 'orders-production' })).toBeVisible();
});
