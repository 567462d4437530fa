import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  changesSent,
  expectPlace,
  goTo,
  internetAccess,
  label,
  letTimePass,
  netPeering,
  newRule,
  peeringRow,
  peeringStep,
  removal,
  removePeering,
  ruleRow,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

// The list of Net Peerings, what is left to do until one can be used, and the way out of one.

const ORDERS = internetAccess('orders-production');
const ACTIVE = 'pcx-4e7a90b1';
const WAITING = 'pcx-81c3d25f';

test('shows the network, and nothing to do while there is no Net Peering', async ({ page, open }) => {
  await open(ORDERS);
  await expect(netPeering(page)).toContainText(/Outscale account ID\s*420153978610/);
  await expect(netPeering(page)).toContainText(/Net ID\s*vpc-f0000001/);
  await expect(netPeering(page)).toContainText(/IP range\s*10\.1\.0\.0\/24/);
  await expect(netPeering(page)).toContainText('No Net Peering yet');
  await expect(netPeering(page).getByRole('list')).toHaveCount(0);
  await page.getByRole('link', { name: 'Net Peering None' }).click();
  await expect(page.getByRole('heading', { name: 'Net Peering', exact: true })).toBeInViewport();
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('shows each with what the API says of it, a status that nobody knows too, and reads it again', async ({
    page,
    open,
  }) => {
    await open(ORDERS, { scenario: 'net-peering' });
    await expect(page.getByRole('link', { name: 'Net Peering 2' })).toBeVisible();
    await expect(peeringRow(page, ACTIVE)).toContainText('172.17.0.0/16');
    await expect(peeringRow(page, ACTIVE)).toContainText('vpc-0e7a90b1 of account 100242913457');
    await expect(peeringRow(page, ACTIVE)).toContainText(/30 May 2026.*Active/);
    await expect(peeringRow(page, WAITING).getByText('pending-acceptance', { exact: true })).toBeVisible();
    await expect(peeringRow(page, WAITING)).not.toContainText('Expect some delay');
    await expect(peeringStep(page, 'Activation of the Net Peerings: 1 of 2')).toContainText('Not yet');
    await expect(peeringStep(page, 'Activation')).toContainText(
      `${WAITING}: Scalingo’s API says pending-acceptance.`,
    );
    await expect(peeringStep(page, 'Activation')).not.toContainText(ACTIVE);

    // What has no end in sight is read again, patiently.
    const readAgain = page.waitForRequest(/\/net_peerings$/);
    await page.clock.runFor(31_000);
    await readAgain;
    await expect(peeringRow(page, WAITING)).toContainText('pending-acceptance');
  });

  test('removes one after it has said what that cuts off, and watches it go', async ({ page, open }) => {
    const changes = changesSent(page, '/v1/databases/');
    await open(ORDERS, { scenario: 'net-peering' });
    await addRule(page, '172.17.3.0/24', 'Partner');
    await expect(ruleRow(page, '172.17.3.0/24')).toBeVisible();
    await addRule(page, '172.16.0.0/12', 'Everybody private');
    await expect(ruleRow(page, '172.16.0.0/12')).toBeVisible();
    const button = peeringRow(page, ACTIVE).getByRole('button', { name: `Remove ${ACTIVE}` });
    await button.click();
    await expect(removal(page, ACTIVE).getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(removal(page, ACTIVE)).toContainText('The other network loses its private way in');
    await expect(removal(page, ACTIVE)).toContainText('172.17.0.0/16, vpc-0e7a90b1 of account 100242913457');
    await expect(removal(page, ACTIVE).getByRole('listitem')).toHaveText(['172.17.3.0/24, Partner']);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    expect(changes).toEqual([]);

    await removePeering(page, ACTIVE);
    await expect(toast(page, `${ACTIVE} is being removed. Expect some delay.`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Net Peering', exact: true })).toBeFocused();
    await expect(peeringRow(page, ACTIVE)).toContainText(/deleting\s*Expect some delay/);
    await letTimePass(page, (options) => expect(peeringRow(page, ACTIVE)).toContainText('Deleted', options));
    await expect(peeringRow(page, ACTIVE).getByRole('rowheader')).toHaveCSS(
      'text-decoration-line',
      'line-through',
    );
    await expect(peeringRow(page, ACTIVE).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Net Peering 1' })).toBeVisible();
    await expect(ruleRow(page, '172.17.3.0/24')).toBeVisible();
    expect(changes).toEqual([expect.stringMatching(/^DELETE \/v1\/databases\/\w+\/net_peerings\/\w+$/)]);
  });

  test('opens a removal by its URL, and sends one request for a double click', async ({ page, open }) => {
    const changes = changesSent(page, '/v1/databases/');
    const link = `${ORDERS}?remove-net-peering=67a1c8e2f000000100000200`;
    await open(link, { scenario: 'net-peering' });
    await removal(page, ACTIVE).getByRole('button', { name: 'Remove Net Peering' }).dblclick();
    await expect(peeringRow(page, ACTIVE)).toContainText('deleting');
    await expectPlace(page, ORDERS);
    expect(changes).toHaveLength(1);

    await goTo(page, link);
    await expect(netPeering(page)).toContainText(
      'This link is to a Net Peering that is being removed already.',
    );
    await netPeering(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Net Peering', exact: true })).toBeFocused();
    await expectPlace(page, ORDERS);
  });
});

test('says what is done of the way to a connection, leads to the firewall rule, and shows the same for the CLI', async ({
  page,
  open,
}) => {
  await open(ORDERS, { scenario: 'net-peering' });
  for (const title of ['Route table', 'Security group']) {
    await expect(peeringStep(page, title)).toContainText('Can’t be checked from here');
  }
  await expect(peeringStep(page, 'Route table')).toContainText('10.1.0.0/24');
  await expect(peeringStep(page, 'Security group')).toContainText('TCP port 31001');
  await expect(peeringStep(page, 'private endpoint')).toContainText(
    'orders-production-7342.peering.postgresql.osc-fr1.scalingo-dbs.com:31001',
  );
  const rule = peeringStep(page, 'Firewall rule');
  await expect(rule).toContainText('Not yet');
  await rule.getByRole('button', { name: 'Allow 172.17.0.0/16…' }).click();
  await expect(source(page)).toHaveValue('172.17.0.0/16');
  await expect(label(page)).toHaveValue(`Net Peering ${ACTIVE}`);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '172.17.0.0/16')).toContainText('Applying');
  await expect(rule).toContainText(`172.17.0.0/16 will be allowed by Net Peering ${ACTIVE} in `);
  await expect(rule.getByRole('button')).toHaveText(['Allow 172.31.0.0/16…']);
  // The button that was used is gone: its step has the focus, in the middle of the list.
  await expect(rule).toBeFocused();

  await addRule(page, '172.16.0.0/12', 'Partners');
  await expect(ruleRow(page, '172.16.0.0/12')).toContainText('Applying');
  const isAllowed = '172.31.0.0/16 is allowed by Partners.';
  await letTimePass(page, (options) => expect(rule).toContainText(isAllowed, options), 20_000);
  await expect(rule).toContainText('Done');
  await expect(rule.getByRole('button')).toHaveCount(0);

  await netPeering(page).getByRole('button', { name: 'CLI for Net Peering' }).click();
  const panel = page.getByRole('dialog', { name: 'CLI for Net Peering' });
  await expect(panel).toContainText('database-net-peerings-add --outscale-net-peering-id pcx-123456789');
  await expect(panel).toContainText('database-net-peerings-remove --net-peering 67a1c8e2f000000100000200');
  await page.goBack();
  await expectPlace(page, ORDERS);
});
