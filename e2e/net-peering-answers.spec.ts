import { expect, FAILED_REQUEST, isolate, OVER_HTTP, test, WITHIN_PAGE } from './fixtures';
import {
  addingPeering,
  internetAccess,
  loseAnswer,
  newRule,
  peeringRow,
  peeringStep,
  removal,
  removePeering,
  sendPeering,
} from './vocabulary';

// Net Peerings that are not what the page shows any more, and answers that do not come.

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const ORDERS = internetAccess('orders-production');
const ACTIVE = 'pcx-4e7a90b1';

test('says so when another operator was quicker', async ({ page, open, context }) => {
  await isolate(page);
  await open(ORDERS, { scenario: 'net-peering' });
  await peeringRow(page, ACTIVE).getByRole('button').click();
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=net-peering&latency=0`);
  await removePeering(other, ACTIVE);
  await expect(peeringRow(other, ACTIVE)).toContainText('deleting');
  await removal(page, ACTIVE).getByRole('button', { name: 'Remove Net Peering' }).click();
  await expect(removal(page, ACTIVE).getByRole('alert')).toContainText(
    'This Net Peering is already being removed',
  );
  await removal(page, ACTIVE).getByRole('button', { name: 'Cancel' }).click();
  await expect(peeringRow(page, ACTIVE)).toContainText('deleting');
});

test(
  'says that it is there when another operator has added it, and the API refused it',
  OVER_HTTP,
  async ({ page, open, context }) => {
    await isolate(page);
    await open(`${ORDERS}?add-net-peering`, { fault: 'create_net_peering:409:1' });
    const other = await context.newPage();
    await other.goto(`${ORDERS}?add-net-peering&latency=0&fault=`);
    await sendPeering(other, 'pcx-123456789');
    await expect(peeringRow(other, 'pcx-123456789')).toBeVisible();
    await sendPeering(page, 'pcx-123456789');
    const alert = addingPeering(page).getByRole('alert');
    await expect(alert).toContainText('It is in the list now: someone else was quicker.');
  },
);

test('does not claim to know what became of a removal', OVER_HTTP, async ({ page, open }) => {
  await open(ORDERS, { scenario: 'net-peering' });
  await expect(peeringRow(page, ACTIVE)).toBeVisible();
  await loseAnswer(page, 'DELETE');
  await removePeering(page, ACTIVE);
  // It is read again at once.
  const alert = removal(page, ACTIVE).getByRole('alert');
  await expect(alert).toContainText('This Net Peering is already being removed');
  await expect(alert).toContainText('Only the answer was lost.');
});

test('offers no rule to an operator who was refused one', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'net-peering', fault: 'create_firewall_rule:403:1' });
  const rule = peeringStep(page, 'Firewall rule');
  await rule.getByRole('button', { name: 'Allow 172.17.0.0/16…' }).click();
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(newRule(page).getByRole('alert')).toContainText('Your role does not allow this.');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(rule).toContainText('172.17.0.0/16 is not allowed by any rule yet.');
  await expect(rule.getByRole('button')).toHaveCount(0);
});
