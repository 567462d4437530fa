import type { Page } from 'playwright/test';
import { watchCalls } from './fault-walk';
import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { findIn, listen } from './secrets';
import { connect, expectPlace, firewall, goTo, internetAccess, newRule, source } from './vocabulary';

test.use(WITHIN_PAGE);

// What a client's error tells, judged by the database as it is.

const ORDERS = internetAccess('orders-production');
const BLOG = internetAccess('blog-staging');
const disclosure = (page: Page) => connect(page).getByRole('button', { name: 'Why can’t I connect?' });
const message = (page: Page) => connect(page).getByRole('textbox', { name: 'Error message of the client' });
const answer = (page: Page) => connect(page).getByRole('status').last();

const TIMEOUT =
  'psql: error: connection to server at "x" (171.33.0.1), port 31001 failed: Connection timed out\n\tIs the server running on that host and accepting TCP/IP connections?';

test('follows the firewall: denied, applying, allowed', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'empty-firewall' });
  await disclosure(page).click();
  await expectPlace(page, `${ORDERS}?why=open`);
  await expect(page).toHaveURL(/#connect$/);
  // It tells a timeout by its number, too.
  for (const [text, evidence] of [
    [
      "curl: (28) Failed to connect to h port 443 after 129837 ms: Couldn't connect to server",
      /curl: \(28\)/,
    ],
    ["ERROR 2003 (HY000): Can't connect to MySQL server on 'h' (110)", /\(110\)/],
  ] as const) {
    await message(page).fill(text);
    await expect(answer(page)).toContainText(evidence);
    await expect(answer(page)).toContainText('It denies your current address');
  }
  await message(page).fill(TIMEOUT);
  await expect(answer(page)).toContainText('Likely cause, judging by “timed out”');
  await expect(answer(page)).toContainText('It denies your current address, 198.51.100.25.');
  await answer(page).getByRole('link', { name: 'Allow 198.51.100.25…' }).click();
  await expect(source(page)).toHaveValue('198.51.100.25/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(firewall(page).getByText('1 of 30 rules')).toBeVisible();

  await expectPlace(page, `${ORDERS}?why=open`);
  await expect(answer(page)).toBeFocused();
  await expect(message(page)).toHaveValue(TIMEOUT);
  await expect(answer(page)).toContainText('is not active yet. Try again once it is.');
  // What counts is not announced with each second.
  await expect(connect(page)).toContainText('The rule applies in 1 min 5');
  await expect(answer(page)).not.toContainText('1 min 5');
  await page.clock.fastForward(121_000);
  await expect(answer(page)).toContainText('The firewall allows your current address, 198.51.100.25.');
});

test('knows what the settings of Shared Resources do to it', async ({ page, open }) => {
  await open(`${BLOG}?why`);
  await message(page).fill(
    'FATAL:  no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", SSL encryption',
  );
  await expect(answer(page)).toContainText('Internet Accessibility is off');
  await expect(answer(page).getByRole('link', { name: 'Go to the tunnel' })).toBeVisible();
  await message(page).fill('Error: connect ECONNREFUSED 127.0.0.1:10000');
  await expect(answer(page)).toContainText('where a tunnel would end');

  await goTo(page, `${BLOG}?route=direct&why=open`);
  await message(page).fill('Error: connect ECONNREFUSED 171.33.0.1:31001');
  await expect(answer(page)).toContainText('Internet Accessibility is off');
  await answer(page).getByRole('link', { name: 'Go to the tunnel' }).click();
  await expectPlace(page, `${BLOG}?why=open`);

  await open(`${BLOG}?why`, { scenario: 'shared-public' });
  await message(page).fill(TIMEOUT);
  await expect(answer(page)).toContainText('The database can be reached from the Internet');
  await message(page).fill(
    'FATAL:  no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", no encryption',
  );
  await expect(answer(page)).toContainText('Force TLS is on.');
  await answer(page).getByRole('link', { name: 'Go to Force TLS connections' }).click();
  await expectPlace(page, `${BLOG}?why=`);
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('judges a private endpoint by its Net Peering, and by the rule for its network', async ({
    page,
    open,
  }) => {
    const underWay = watchCalls(page);
    await open(`${ORDERS}?why=open&route=private`, { scenario: 'net-peering' });
    await message(page).fill('Error: connect ETIMEDOUT 10.1.0.7:31001');
    await expect(answer(page)).toContainText(
      'A Net Peering is active, and no firewall rule allows its network, 172.17.0.0/16.',
    );
    await answer(page).getByRole('link', { name: 'Allow 172.17.0.0/16…' }).click();
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expectPlace(page, `${ORDERS}?why=open&route=private`);
    await expect(answer(page)).toContainText('is not active yet');
    await underWay.untilLeft('firewall_rules', 0);
    await page.clock.fastForward(121_000);
    await expect(answer(page)).toContainText('the firewall allows its network, 172.17.0.0/16.');
    await expect(answer(page)).toContainText('security group');
  });

  test('what was pasted is kept nowhere, and sent nowhere', async ({ page, open }) => {
    const heard = listen(page);
    await open(`${ORDERS}?why`);
    await message(page).fill('postgresql://a:hunter2@host/db: password authentication failed for user "a"');
    await expect(answer(page)).toContainText('Likely cause, judging by “password authentication failed”');
    await expect(answer(page)).not.toContainText('hunter2');
    expect(await findIn(page, 'hunter2', 7)).not.toEqual([]);
    // React keeps what was rendered last beside what is shown.
    await message(page).fill('something else');
    await message(page).fill('');
    await expect(answer(page)).toBeEmpty();
    expect(await findIn(page, 'hunter2', 7)).toEqual([]);
    await message(page).fill('password authentication failed for user "a"');
    await page.reload();
    await expect(message(page)).toHaveValue('');
    expect(heard.filter((text) => /\/v1\/apps\//.test(text))).not.toEqual([]);
    expect(heard.filter((text) => text.includes('hunter2'))).toEqual([]);
  });
});

test('is not left open and empty on the page that it leads to', async ({ page, open }) => {
  await open('/databases/orders-production?why', { scenario: 'empty-firewall' });
  await message(page).fill(TIMEOUT);
  await answer(page).getByRole('link', { name: 'Go to Check an address' }).click();
  await expectPlace(page, ORDERS);
  await expect(disclosure(page)).toHaveAttribute('aria-expanded', 'false');
});

test('says what it does not know, shows text as text, and keeps it while it is folded', async ({
  page,
  open,
}) => {
  await open(`${ORDERS}?why`);
  await expect(answer(page)).toBeEmpty();
  await message(page).fill('<img src=x onerror=alert(1)> nobody knows');
  await expect(answer(page)).toContainText('This message isn’t known here.');
  await disclosure(page).press('Enter');
  await expect(message(page)).toBeHidden();
  await expectPlace(page, ORDERS);
  await disclosure(page).press('Enter');
  await expect(message(page)).toHaveValue('<img src=x onerror=alert(1)> nobody knows');
});

test('a stopped database is the first reason', async ({ page, open }) => {
  await open(`/databases/orders-production?why`, { scenario: 'database-stopped' });
  await message(page).fill(TIMEOUT);
  await expect(answer(page)).toContainText('It is stopped, so nothing answers for now.');
});
