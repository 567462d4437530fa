import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  changesSent,
  exposure,
  firewall,
  goTo,
  holdAnswers,
  internetAccess,
  newRule,
  peeringRow,
  removeRule,
  ruleRow,
  toast,
} from './vocabulary';
import { pasteDialog, pasteList } from './pasting';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const TELEMETRY = internetAccess('telemetry-hub');

const findings = (page: Page) => firewall(page).getByRole('list', { name: 'Findings' }).getByRole('listitem');
const heading = (page: Page) => page.getByRole('heading', { name: /^Worth a look/ });
/** The second removal fails, once: the network is down, or Scalingo asks to wait for so many seconds. */
async function failSecondRemoval(page: Page, retryAfter?: number): Promise<void> {
  await page.evaluate((seconds) => {
    const real = window.fetch.bind(window);
    let removals = 0;
    window.fetch = (input, init) => {
      if (init?.method === 'DELETE') removals += 1;
      if (init?.method !== 'DELETE' || removals !== 2) return real(input, init);
      return seconds === undefined
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': String(seconds) } }));
    };
  }, retryAfter);
}
const unfold = (page: Page) =>
  firewall(page)
    .getByRole('button', { name: /^Show \d more/ })
    .click();

test('names each fact, what follows from it, and one thing to do, and leads there', async ({
  page,
  open,
}) => {
  await open(ORDERS, { scenario: 'findings' });
  await expect(heading(page)).toContainText('5 findings');
  await expect(findings(page)).toHaveCount(3);
  await exposure(page).getByRole('link', { name: 'See what is very wide' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
  await unfold(page);
  await expect(heading(page)).toBeFocused();
  await expect(findings(page)).toHaveText([
    /88\.0\.0\.0\/6 \(Mobile carriers\) is very wide.*1 in 64 of all IPv4 addresses.*Narrow 88\.0\.0\.0\/6/,
    /10\.20\.0\.0\/16 \(Outscale, production\) is private.*No Net Peering is active, so nothing can connect from there\..*Add Net Peering/,
    /203\.0\.113\.10\/32 \(Bastion\) is redundant.*203\.0\.113\.0\/25 \(Paris office, first floor\) allows all its addresses\. Without it there are 6 of 30 rules, and nobody loses access\..*Remove 203\.0\.113\.10\/32/,
    /171\.33\.105\.206\/32 \(An app, by its address\) is likely redundant.*Scalingo osc-fr1 region allows all its addresses today.*this is not certain/,
    /2 rules make one range, 203\.0\.113\.0\/24.*the same 256 addresses with 1 rule fewer \(6 of 30\)\..*Merge these 2 rules/,
  ]);

  await findings(page).getByRole('button', { name: 'Remove 203.0.113.10/32' }).click();
  const removal = page.getByRole('alertdialog', { name: 'Remove 203.0.113.10/32?' });
  await expect(removal.getByText('No address loses access')).toBeVisible();
  await removal.getByRole('button', { name: 'Remove rule' }).click();
  await expect(heading(page)).toContainText('4 findings');

  await findings(page).getByRole('button', { name: 'Remove 171.33.105.206/32' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Remove 171.33.105.206/32?' })).toContainText(
    'stays allowed by Scalingo osc-fr1 region. Scalingo’s published addresses may change, so this is not certain.',
  );
  await page.keyboard.press('Escape');

  await findings(page).getByRole('button', { name: 'Narrow 88.0.0.0/6' }).click();
  await expect(page.getByRole('dialog', { name: 'Edit 88.0.0.0/6' })).toBeVisible();
});

test('are where the Overview of an open database leads', async ({ page, open }) => {
  await open('/databases/telemetry-hub');
  await exposure(page).getByRole('link', { name: 'See what lets everyone in' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(
    findings(page).first().getByRole('button', { name: 'Remove these 2 rules…' }),
  ).toBeInViewport();
});

test('claims nothing of private ranges once a peering is active', async ({ page, open }) => {
  await open(`${ORDERS}?new-rule=172.30.0.0/16`, { scenario: 'net-peering' });
  await page.getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '172.30.0.0/16')).toBeVisible();
  await expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active');
  await expect(heading(page)).toHaveCount(0);
});

test('leads to a peering that is not active, and offers no other', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'net-peering-changing' });
  await expect(findings(page)).toHaveText([
    /172\.17\.0\.0\/16 \(Partner, private\) is private.*No Net Peering is active/,
  ]);
  await expect(findings(page).getByRole('button', { name: 'Add Net Peering' })).toHaveCount(0);
  await findings(page).getByRole('link', { name: 'Go to Net Peering' }).click();
  await expect(page.getByRole('heading', { name: 'Net Peering', exact: true })).toBeFocused();
  await expect(page).toHaveURL(/scenario=net-peering-changing.*#net-peering$/);
});

test('what is asked meanwhile waits for a merge, and can be left', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'findings' });
  await unfold(page);
  const letAnswer = await holdAnswers(page);
  await findings(page).getByRole('button', { name: 'Merge these 2 rules' }).click();
  const narrow = findings(page).getByRole('button', { name: 'Narrow 88.0.0.0/6' });
  const editing = page.getByRole('dialog', { name: 'Edit 88.0.0.0/6' });
  await narrow.click();
  await expect(editing.getByRole('button', { name: 'Another change is under way…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await editing.getByRole('button', { name: 'Cancel' }).click();
  await expect(editing).toHaveCount(0);
  await narrow.click();
  await expect(editing.getByRole('button', { name: 'Another change is under way…' })).toBeVisible();
  await letAnswer();
  await expect(editing.getByRole('button', { name: 'Save' })).toBeEnabled();
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('merges with the new rule first, so that nobody loses access', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS, { scenario: 'findings' });
    await unfold(page);
    await findings(page).getByRole('button', { name: 'Merge these 2 rules' }).dblclick();
    await expect(toast(page, 'Merged into 203.0.113.0/24.')).toBeVisible();
    await expect(firewall(page).getByText('6 of 30 rules', { exact: true })).toBeVisible();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText(
      'Paris office, first floor + Paris office, second floor',
    );
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['POST', 'DELETE', 'DELETE']);
    // What the new rule makes redundant is said once it applies.
    await expect(heading(page)).toContainText('3 findings');
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    await page.clock.fastForward(121_000);
    await expect(heading(page)).toContainText('4 findings');
  });
});

test('merges nothing once one of the rules is removed, or on its way out', async ({
  page,
  open,
  context,
}) => {
  await isolate(page);
  await open(ORDERS, { scenario: 'findings' });
  await unfold(page);
  const merge = findings(page).getByRole('button', { name: 'Merge these 2 rules' });
  const letAnswer = await holdAnswers(page);
  await removeRule(page, '88.0.0.0/6');
  await page.goBack();
  await expect(merge).toBeDisabled();
  await letAnswer();
  await expect(ruleRow(page, '88.0.0.0/6')).toContainText('Removed');

  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=findings&latency=0&fault=`);
  await removeRule(other, '203.0.113.128/25');
  await expect(ruleRow(other, '203.0.113.128/25')).toContainText('Removed');
  // Nothing tells this page so far: with the focus, its window might read the rules again.
  await merge.dispatchEvent('click');
  await expect(toast(page, 'Nothing was merged: 203.0.113.128/25 was removed meanwhile.')).toBeVisible();
  await expect(firewall(page).getByText('5 of 30 rules', { exact: true })).toBeVisible();
  await expect(ruleRow(page, '203.0.113.0/24')).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
});

test('says nothing of rules that are well, and that a merge may deny the own address', async ({
  page,
  open,
}) => {
  // The dialog and the findings are loaded together, after the rules.
  await open(`${ORDERS}?new-rule`);
  await expect(newRule(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
  await expect(heading(page)).toHaveCount(0);

  await addRule(page, '198.51.100.24/32');
  await expect(findings(page)).toHaveText([
    /198\.51\.100\.24\/31.*they may be denied\. Your current address, 198\.51\.100\.25, may be denied too\.Merge/,
  ]);
});

test('is dismissed for this database, over a reload, until it is asked for again', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'findings' });
  await findings(page)
    .getByRole('button', { name: 'Dismiss: 88.0.0.0/6 (Mobile carriers) is very wide' })
    .press('Enter');
  await expect(heading(page)).toContainText('4 findings');
  await expect(heading(page)).toBeFocused();
  await page.reload();
  await expect(heading(page)).toContainText('4 findings');
  await expect(firewall(page).getByText('1 finding dismissed for this database')).toBeVisible();

  // The same range elsewhere is another decision.
  await goTo(page, internetAccess('devices-gateway'));
  await expect(findings(page)).toContainText(['88.0.0.0/6 (Mobile carriers) is very wide']);
  await expect(ruleRow(page, '88.0.0.0/6').getByRole('cell', { name: '67,108,864 very wide' })).toBeVisible();

  await page.goBack();
  await firewall(page).getByRole('button', { name: 'Show again' }).click();
  await expect(heading(page)).toContainText('5 findings');
  await expect(findings(page).first()).toContainText('88.0.0.0/6 (Mobile carriers) is very wide');

  // The second click of a double click is not for the next finding, which is in its place.
  await findings(page)
    .getByRole('button', { name: 'Dismiss: 88.0.0.0/6 (Mobile carriers) is very wide' })
    .dblclick();
  await expect(heading(page)).toContainText('4 findings');
});

test('removes the rules that let everyone in only together', async ({ page, open }) => {
  await open(TELEMETRY);
  await expect(findings(page)).toContainText([
    '2 rules together let everyone inWith 0.0.0.0/1 and 128.0.0.0/1, no other rule makes a difference.',
  ]);
  await findings(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
  const removal = page.getByRole('alertdialog', { name: 'Remove 2 rules?' });
  await expect(removal).toHaveAccessibleDescription(
    /^0\.0\.0\.0\/1, .+ 128\.0\.0\.0\/1, .+ The database is no longer open to everyone No network can reach/,
  );
  await expect(removal.getByText('Your current address, 198.51.100.25, loses access too.')).toBeVisible();
  await expect(removal.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await removal.getByRole('button', { name: 'Remove 2 rules' }).dblclick();
  await expect(toast(page, '2 rules removed')).toBeVisible();
  await expect(ruleRow(page, '0.0.0.0/1')).toContainText('Removed');
  await expect(ruleRow(page, '128.0.0.0/1')).toContainText('Removed');
  await expect(exposure(page)).toContainText('Anyone on the Internet can reach this database');

  // Together they would open to everyone again, which asks before.
  await toast(page, '2 rules removed').getByRole('button', { name: 'Put back…' }).click();
  await expect(pasteList(page)).toHaveValue(/^0\.0\.0\.0\/1 .+\n128\.0\.0\.0\/1 /);
  await expect(pasteDialog(page)).toContainText('2 open to everyone');
  await expect(pasteDialog(page).getByRole('button', { name: 'Add rules' })).toBeDisabled();
  await pasteDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await page.clock.fastForward(121_000);
  await expect(exposure(page)).toContainText('No network can reach this database');
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says which of several rules was removed, and removes the rest', async ({ page, open }) => {
    await open(TELEMETRY);
    await findings(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
    await failSecondRemoval(page);
    await page.getByRole('button', { name: 'Remove 2 rules' }).click();
    const stopped = firewall(page).getByRole('alert');
    await expect(stopped).toContainText('0.0.0.0/1 was removed.');
    await stopped.getByRole('button', { name: 'Try the rest again' }).click();
    await expect(ruleRow(page, '128.0.0.0/1')).toContainText('Removed');
    await expect(stopped).toHaveCount(0);
  });

  test('waits when Scalingo asks to after the first of several rules, and goes on', async ({
    page,
    open,
  }) => {
    await open(TELEMETRY);
    await findings(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
    await failSecondRemoval(page, 7);
    await page.getByRole('button', { name: 'Remove 2 rules' }).click();
    const waits = page.getByText('Scalingo asks to wait. 1 of 2 rules done.').first();
    await expect(waits).toBeVisible();
    // The block says so too, also to who comes back to it.
    await goTo(page, ORDERS);
    await goTo(page, TELEMETRY);
    await expect(firewall(page).getByText('Rules are being removed')).toBeVisible();
    await expect(waits).toBeVisible();
    await page.clock.runFor(7_000);
    await expect(toast(page, '2 rules removed')).toBeVisible();
    await expect(ruleRow(page, '128.0.0.0/1')).toContainText('Removed');
  });

  test('removes nothing when the first is refused, nor takes that for a rule that is gone', async ({
    page,
    open,
  }) => {
    await open(TELEMETRY, { fault: 'delete_firewall_rule:404:1,delete_firewall_rule:403:1' });
    const removal = page.getByRole('alertdialog', { name: 'Remove 2 rules?' });
    const alert = removal.getByRole('alert');
    for (const words of ['was not found', 'Your role does not allow this.']) {
      await findings(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
      await removal.getByRole('button', { name: 'Remove 2 rules' }).click();
      await expect(alert).toContainText('No rule was removed');
      await expect(alert).toContainText(words);
      await removal.getByRole('button', { name: 'Cancel' }).click();
      await expect(ruleRow(page, '0.0.0.0/1')).toContainText('Active');
    }
  });

  test('removes the rest when someone else has removed one already', async ({ page, open, context }) => {
    await isolate(page);
    await open(TELEMETRY);
    await findings(page).getByRole('button', { name: 'Remove these 2 rules' }).click();
    const other = await context.newPage();
    await other.goto(`${TELEMETRY}?latency=0&fault=`);
    await removeRule(other, '0.0.0.0/1');
    await expect(ruleRow(other, '0.0.0.0/1')).toContainText('Removed');
    await page.bringToFront();
    await page.getByRole('button', { name: 'Remove 2 rules' }).click();
    await expect(toast(page, '2 rules removed')).toBeVisible();
    await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();
    await firewall(page).getByRole('button', { name: 'CLI and Terraform' }).click();
    await page.getByRole('button', { name: 'Show the last change' }).click();
    await expect(page.getByRole('dialog').getByText('Remove the rule')).toBeVisible();
  });
});
