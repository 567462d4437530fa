import type { Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  connect,
  expectPlace,
  goTo,
  internetAccess,
  label,
  letTimePass,
  newRule,
  openAddPeering,
  part,
  peeringRow,
  removal,
  ruleRow,
  sendPeering,
  source,
} from './vocabulary';

test.use(WITHIN_PAGE);

// The two endpoints of a Dedicated Resources database: from the Internet, and through a Net Peering.

const ORDERS = internetAccess('orders-production');
const PUBLIC_HOST = 'orders-production-7342.postgresql.a.osc-fr1.scalingo-dbs.com';
const PRIVATE_HOST = 'orders-production-7342.peering.postgresql.osc-fr1.scalingo-dbs.com';
const tab = (page: Page, name: string) => connect(page).getByRole('tab', { name, exact: true });

test('the endpoint changes the string, its parts and every client, and not whether it is shown', async ({
  page,
  open,
}) => {
  await open(ORDERS, { scenario: 'net-peering' });
  await expect(tab(page, 'Public endpoint')).toHaveAttribute('aria-selected', 'true');
  await expect(connect(page)).toContainText('From the Internet, as far as the firewall allows.');
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'Host')).toHaveText(PUBLIC_HOST);

  await tab(page, 'Public endpoint').press('ArrowRight');
  await expect(tab(page, 'Private endpoint')).toBeFocused();
  await expect(connect(page)).toContainText('From an Outscale VPC, through a Net Peering.');
  await expect(connect(page)).toContainText('private-peering-rw');
  await expect(part(page, 'Host')).toHaveText(PRIVATE_HOST);
  await expect(part(page, 'Password')).toHaveText(passwordOf('orders-production', 'net-peering'));
  for (const client of ['psql', 'Node', 'JDBC']) {
    await tab(page, client).click();
    await expect(connect(page).getByRole('tabpanel', { name: client })).toContainText(PRIVATE_HOST);
  }
  await expect(connect(page)).not.toContainText(PUBLIC_HOST);

  await expectPlace(page, `${ORDERS}?route=private`);
  await page.reload();
  await expect(tab(page, 'Private endpoint')).toHaveAttribute('aria-selected', 'true');
  await connect(page).getByRole('button', { name: 'For another database user' }).click();
  await expect(connect(page)).toContainText(`postgresql://USER:PASSWORD@${PRIVATE_HOST}:31001`);
});

test('offers no choice where there is one endpoint, and leaves the focus where it is when another comes', async ({
  page,
  open,
}) => {
  // Whatever the link says.
  await open(`${ORDERS}?route=private`);
  await expect(connect(page)).toContainText('public-rw');
  await expect(connect(page)).toContainText(PUBLIC_HOST);
  await expect(tab(page, 'Private endpoint')).toHaveCount(0);
  await expect(connect(page)).toContainText('There is no private endpoint.');

  await goTo(page, ORDERS);
  await expect(connect(page)).not.toContainText('There is no private endpoint.');
  await openAddPeering(page);
  await sendPeering(page, 'pcx-123456789');
  await expect(peeringRow(page, 'pcx-123456789')).toContainText('pending');
  await expect(tab(page, 'Private endpoint')).toHaveCount(0);
  const another = connect(page).getByRole('button', { name: /^For (another|the default)/ });
  await another.click();
  await expect(another).toBeFocused();
  await letTimePass(page, (options) => expect(tab(page, 'Private endpoint')).toBeVisible(options));
  await expect(another).toBeFocused();
  await expect(part(page, 'User')).toHaveText('USER');
});

test('says whether the private endpoint can be reached, and leads to the rule that is missing', async ({
  page,
  open,
}) => {
  await open(`${ORDERS}?route=private`, { scenario: 'net-peering' });
  await expect(connect(page)).toContainText(
    '172.17.0.0/16, the network of a Net Peering, is not allowed by any rule yet.',
  );
  await expect(connect(page)).not.toContainText('Your current address');
  await connect(page).getByRole('link', { name: 'Allow it…' }).click();
  await expect(source(page)).toHaveValue('172.17.0.0/16');
  await expect(label(page)).toHaveValue('Net Peering pcx-4e7a90b1');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();

  await addRule(page, '172.17.0.0/16');
  await expect(ruleRow(page, '172.17.0.0/16')).toContainText('Applying');
  await tab(page, 'Private endpoint').click();
  await expect(connect(page)).toContainText('Once the firewall rules apply, it works from 172.17.0.0/16.');
  await page.clock.fastForward(121_000);
  await expect(connect(page)).toContainText('It works from 172.17.0.0/16, which the firewall allows.');
});

test('shows no other string in the place of the one that was asked for, once the last peering is gone', async ({
  page,
  open,
}) => {
  await open(`${ORDERS}?route=private`, { scenario: 'net-peering' });
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, 'Host')).toHaveText(PRIVATE_HOST);
  const peering = page.getByRole('row', { name: /^pcx-/ });
  for (const name of await peering.getByRole('rowheader').allTextContents()) {
    await peeringRow(page, name)
      .getByRole('button', { name: `Remove ${name}` })
      .click();
    await removal(page, name).getByRole('button', { name: 'Remove Net Peering' }).click();
    await expect(removal(page, name)).toBeHidden();
  }
  await letTimePass(page, (options) =>
    expect(
      connect(page).getByRole('status').filter({ hasText: 'There is no private endpoint.' }),
    ).toBeVisible(options),
  );
  await expect(part(page, 'Host')).toBeHidden();
  await expect(connect(page)).toContainText(PUBLIC_HOST);
});

test.describe('when the endpoints can’t be read', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('gives no public string for the private endpoint that a link names', async ({ page, open }) => {
    await open(`${ORDERS}?route=private`, { scenario: 'net-peering', fault: 'endpoints:503:1' });
    await expect(tab(page, 'Private endpoint')).toHaveAttribute('aria-selected', 'true');
    await expect(connect(page)).toContainText('The endpoint could not be loaded.');
    const reveal = connect(page).getByRole('button', { name: 'Reveal' });
    await expect(reveal).toBeDisabled();
    await expect(connect(page).getByRole('button', { name: 'Copy connection string' })).toBeDisabled();
    await connect(page).getByRole('button', { name: 'Try again' }).click();
    await reveal.click();
    await expect(part(page, 'Host')).toHaveText(PRIVATE_HOST);
  });
});
