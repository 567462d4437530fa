import type { Page } from 'playwright/test';
import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  changesSent,
  exposure,
  firewall,
  goTo,
  internetAccess,
  newRule,
  ruleRow,
  rulesTable,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

// An empty firewall: what that means, and the three usual first rules.

const ARCHIVE = internetAccess('patients-archive');
const start = (page: Page, name: string) => firewall(page).getByRole('button', { name, exact: true });

test('says what an empty firewall means, and starts with a range of one’s own', async ({ page, open }) => {
  await open(ARCHIVE);
  await expect(firewall(page).getByText('No rule yet, so nothing can connect')).toBeVisible();
  await expect(
    firewall(page).getByText('Allow only the networks you need; these three are the usual first ones.'),
  ).toBeVisible();
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
  await expect(rulesTable(page)).toHaveCount(0);
  await expect(exposure(page).getByRole('heading')).toHaveText('No network can reach this database');
  await expect(exposure(page)).toContainText(
    'The firewall denies every connection, Scalingo apps included, until a rule allows it.',
  );

  await test.step('there is no one-click way to let anyone in', async () => {
    await expect(firewall(page).getByRole('listitem')).toHaveCount(3);
    const wide = { name: /anywhere|everyone|0\.0\.0\.0/i };
    await expect(page.getByRole('button', wide)).toHaveCount(0);
    await start(page, 'New rule for an office or VPN range').click();
    await expect(source(page)).toBeFocused();
    await expect(newRule(page).getByRole('button', wide)).toHaveCount(0);
  });
  await page.keyboard.press('Escape');
  await expect(newRule(page)).toBeHidden();
  await expect(start(page, 'New rule for an office or VPN range')).toBeFocused();

  await goTo(page, `${ARCHIVE}?export`);
  await expect(page.getByRole('dialog', { name: 'Export rules' })).toContainText('There is no rule yet');
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('starts with the current address, once for a double click, and knows it as the last change', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ARCHIVE);
    await start(page, 'Add my current address').dblclick();
    await expect(toast(page, 'Rule added. It applies in about 2 minutes.')).toBeVisible();
    await expect(ruleRow(page, '198.51.100.25/32')).toContainText('No label');
    await expect(rulesTable(page).getByRole('rowheader')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    expect(changes).toHaveLength(1);

    await firewall(page).getByRole('button', { name: 'CLI and Terraform', exact: true }).click();
    await page.getByRole('button', { name: 'Show the last change' }).click();
    await expect(page.getByRole('dialog')).toContainText(
      'database-firewall-rules-add --cidr 198.51.100.25/32',
    );
  });

  test('adds no address that is not known to be the current one, and knows the one of another network', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ARCHIVE);
    await expect(firewall(page).getByText('198.51.100.25/32')).toBeVisible();
    await joinNetwork(page, 'none');
    await start(page, 'Add my current address').click();
    await expect(
      toast(page, 'The rule was not added. Your current address could not be read.'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    expect(changes).toEqual([]);

    // Once the window has the focus again.
    await joinNetwork(page, '203.0.113.98');
    await page.clock.fastForward('01:01');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(firewall(page).getByText('203.0.113.98/32')).toBeVisible();
    // When it is sent.
    await joinNetwork(page, '203.0.113.99');
    await start(page, 'Add my current address').click();
    await expect(source(page)).toHaveValue('203.0.113.99/32');
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '203.0.113.99/32')).toBeVisible();
  });
});

/** From now on the browser is known by this address. */
async function joinNetwork(page: Page, address: string): Promise<void> {
  await page.evaluate((text) => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      return pathname.endsWith('/caller-address') ? Promise.resolve(new Response(text)) : real(input, init);
    };
  }, address);
}

test('starts with the region of the database', async ({ page, open }) => {
  await open(ARCHIVE);
  await start(page, 'Add Scalingo osc-secnum-fr1 region').click();
  await expect(ruleRow(page, 'Scalingo osc-secnum-fr1 region')).toContainText('Maintained by Scalingo');
  await expect(rulesTable(page).getByRole('rowheader')).toHaveCount(1);
});
