import { expect, FAILED_REQUEST, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addingPeering,
  changesSent,
  holdAnswers,
  internetAccess,
  letTimePass,
  loseAnswer,
  netPeering,
  openAddPeering,
  peeringId,
  peeringRow,
  peeringStep,
  sendPeering,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

// The documented steps: take the network's values, create the Net Peering at Outscale, add its ID here.

const ARCHIVE = internetAccess('patients-archive');
const ORDERS = internetAccess('orders-production');
const ID = 'pcx-123456789';

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('shows what the other end is created with, adds one, and watches it become active', async ({
    page,
    open,
  }) => {
    let readings = 0;
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().endsWith('/net_peerings')) readings += 1;
    });
    await open(ARCHIVE);
    await openAddPeering(page);
    await expect(addingPeering(page).getByRole('definition')).toHaveText([
      '420153978610',
      'vpc-f0000007',
      '10.7.0.0/24',
    ]);
    for (const name of ['Outscale account ID', 'net ID', 'IP range']) {
      await expect(addingPeering(page).getByRole('button', { name: `Copy ${name}` })).toBeVisible();
    }
    await sendPeering(page, `  ${ID}\t`);
    await expect(addingPeering(page)).toBeHidden();
    await expect(toast(page, `${ID} added. Expect some delay until it is active.`)).toBeVisible();
    await expect(peeringRow(page, ID)).toContainText(/pending\s*Expect some delay/);
    await expect(peeringStep(page, 'private endpoint')).toContainText('once the Net Peering is active');
    await expect(page.getByRole('link', { name: 'Net Peering 1' })).toBeVisible();

    await letTimePass(page, (options) => expect(peeringRow(page, ID)).toContainText('Active', options));
    await expect(peeringStep(page, 'Activation')).toContainText('Done');
    await expect(peeringStep(page, 'private endpoint')).toContainText('.peering.postgresql.osc-secnum-fr1');
    await page.clock.runFor(90_000);
    await expect(peeringRow(page, ID)).toContainText('Active');
    const settled = readings;
    await page.clock.runFor(300_000);
    expect(readings, 'nothing is read for ever').toBe(settled);
    await page.reload();
    await expect(peeringRow(page, ID)).toContainText('Active');
  });

  test('one that is under way is not sent again by the dialog that Forward opens', async ({ page, open }) => {
    const changes = changesSent(page, '/v1/databases/');
    await open(ARCHIVE);
    const letAnswer = await holdAnswers(page);
    await openAddPeering(page);
    await sendPeering(page, ID);
    await expect(addingPeering(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
    await page.goBack();
    await expect(addingPeering(page)).toBeHidden();
    await page.goForward();
    await peeringId(page).fill(ID);
    await peeringId(page).press('Enter');
    await expect(addingPeering(page).getByRole('button', { name: 'Adding…' })).toBeVisible();
    await letAnswer();
    await expect(toast(page, `${ID} added.`)).toBeVisible();
    expect(changes).toHaveLength(1);
  });

  test('refuses what is no new ID, each with its own words, before anything is sent', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page, '/v1/databases/');
    await open(`${ORDERS}?add-net-peering`, { scenario: 'net-peering' });
    await expect(
      page.getByRole('row', { includeHidden: true }).filter({ hasText: 'pcx-4e7a90b1' }),
    ).toHaveCount(1);
    for (const [typed, said] of REFUSALS) {
      await sendPeering(page, typed);
      await expect(addingPeering(page)).toContainText(said);
      await expect(peeringId(page)).toHaveValue(typed);
      await expect(addingPeering(page).getByRole('button', { name: /^Use/ })).toHaveCount(0);
    }
    expect(changes).toEqual([]);
  });

  test('sends one request for a double click; what was deleted can be added anew', async ({ page, open }) => {
    const changes = changesSent(page, '/v1/databases/');
    await open(ORDERS, { scenario: 'net-peering-changing' });
    await openAddPeering(page);
    await peeringId(page).fill('pcx-6b02f4c8');
    await addingPeering(page).getByRole('button', { name: 'Add Net Peering' }).dblclick();
    await expect(peeringRow(page, 'pcx-6b02f4c8')).toHaveCount(2);
    expect(changes).toEqual([expect.stringMatching(/^POST \/v1\/databases\/\w+\/net_peerings$/)]);
  });
});

const REFUSALS: readonly [typed: string, said: string][] = [
  ['', 'Type the ID of the Net Peering, such as pcx-123456789.'],
  ['vpc-12345678', 'vpc-12345678 is a net’s ID. The ID of a Net Peering begins with pcx-.'],
  ['420153978610', '420153978610 is an account’s ID.'],
  ['pcx-', 'What comes after pcx- is missing, as in pcx-123456789.'],
  ['pcx-12345678z', 'z can’t be in this ID. After pcx- there are digits and the letters a to f.'],
  ['pcx-4e7a90b1 pcx-81c3d25f', 'These are several IDs. Add one Net Peering at a time.'],
  ['pcx-4e7a90b1', 'pcx-4e7a90b1 is in the list already.'],
];

test('offers the ID that was likely meant', async ({ page, open }) => {
  await open(`${ARCHIVE}?add-net-peering`);
  for (const typed of ['PCX-4E7A90B1', '4e7a90b1', '"NetPeeringId": "pcx-4e7a90b1"', 'pcx-4e7a 90b1']) {
    await sendPeering(page, typed);
    await addingPeering(page).getByRole('button', { name: 'Use pcx-4e7a90b1' }).click();
    await expect(peeringId(page)).toBeFocused();
    await expect(peeringId(page)).toHaveAccessibleDescription('');
  }
  await page.keyboard.press('Enter');
  await expect(peeringRow(page, 'pcx-4e7a90b1')).toBeVisible();
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says on the field what it says of the ID, and keeps it', async ({ page, open }) => {
    await open(`${ORDERS}?add-net-peering=pcx-4e7a90b1`, {
      scenario: 'net-peering',
      fault: 'net_peerings:503',
    });
    // Without the list nothing here can tell that it is taken.
    await addingPeering(page).getByRole('button', { name: 'Add Net Peering' }).click();
    await expect(peeringId(page)).toHaveAccessibleDescription(
      'Scalingo refused this ID: it has already been taken.',
    );
    await expect(peeringId(page)).toHaveValue('pcx-4e7a90b1');
    await expect(addingPeering(page).getByRole('alert')).toHaveCount(0);
  });

  test('finds out that it was added although the answer was lost', async ({ page, open }) => {
    await open(ARCHIVE);
    await expect(netPeering(page)).toContainText('No Net Peering yet');
    await openAddPeering(page);
    await loseAnswer(page, 'POST');
    await sendPeering(page, ID);
    await expect(addingPeering(page).getByRole('alert')).toContainText(
      /pcx-123456789 was added\s*It is in the list now: only the answer was lost\./,
    );
    await addingPeering(page).getByRole('button', { name: 'Close' }).last().click();
    await expect(peeringRow(page, ID)).toContainText('pending');
  });
});
