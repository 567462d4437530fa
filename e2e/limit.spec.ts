import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  changesSent,
  connect,
  exposure,
  firewall,
  holdAnswers,
  internetAccess,
  editing,
  label,
  openEditing,
  newRule,
  openNewRule,
  removeRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const newRuleButton = (page: Page) => firewall(page).getByRole('button', { name: 'New rule', exact: true });
const mergeButton = (page: Page) => firewall(page).getByRole('button', { name: 'Merge these 2 rules' });

test('does not offer a 31st rule, and says why and what to do', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
  await expect(newRuleButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(newRuleButton(page)).toHaveAccessibleDescription(
    /30 of 30 rules are used.*Merge or remove a rule to add another\. 203\.0\.113\.0\/25 and 203\.0\.113\.128\/25 can become 203\.0\.113\.0\/24\. First 203\.0\.113\.0\/25 has to be removed/,
  );
  await newRuleButton(page).focus();
  await expect(newRuleButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await newRuleButton(page).click({ force: true });
  await expect(page).not.toHaveURL(/new-rule/);
  await expect(newRule(page)).toHaveCount(0);

  await open(`${ORDERS}?new-rule`, { scenario: 'thirty-rules' });
  await expect(newRule(page).getByText('30 of 30 rules are used')).toBeVisible();
  const add = newRule(page).getByRole('button', { name: 'Add rule' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await source(page).fill('192.0.2.1/32');
  await source(page).press('Enter');
  await expect(newRule(page)).toBeVisible();
  await expect(source(page)).toHaveValue('192.0.2.1/32');

  // What a link brings, or is typed, is not lost by making room.
  await newRule(page).getByRole('button', { name: 'Merge these 2 rules' }).click();
  await expect(newRule(page).getByRole('alert')).toHaveCount(0);
  await expect(newRule(page)).toBeFocused();
  await add.click();
  await expect(ruleRow(page, '192.0.2.1/32')).toContainText('Applying');
  await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
});

test('leads nowhere to a 31st rule, and says why', async ({ page, open }) => {
  await open(`${ORDERS}?check=192.0.2.200&why`, { scenario: 'thirty-rules' });
  const checked = page.getByRole('region', { name: 'Check an address' }).getByRole('status');
  const allow = checked.getByRole('button', { name: 'Allow exactly this' });
  await expect(allow).toHaveAttribute('aria-disabled', 'true');
  const left = 'All 30 rules are used: merge or remove one first.';
  await expect(allow).toHaveAccessibleDescription(left);

  await removeRule(page, '198.51.100.25/32');
  await addRule(page, '192.0.2.1/32');
  const footOf = connect(page).getByText(/^Your current address/);
  await expect(footOf).toContainText(`its rule was removed. ${left}`);
  await expect(connect(page).getByRole('link', { name: 'Allow it…' })).toHaveCount(0);
  await connect(page).getByRole('textbox').fill('connect ETIMEDOUT 171.33.0.1:31001');
  await expect(connect(page).getByRole('status').last()).toContainText(left);
  await connect(page).getByRole('link', { name: 'Go to Firewall rules' }).last().click();
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('merges two rules into one that admits the same addresses, once for a double click', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS, { scenario: 'thirty-rules' });
    await expect(exposure(page)).toContainText('284 addresses allowed');
    await mergeButton(page).dblclick();
    await expect(toast(page, 'Merged into 203.0.113.0/24. It applies in about 2 minutes.')).toBeVisible();
    await expect(firewall(page).getByText('29 of 30 rules')).toBeVisible();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Paris office, first floor');
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Applying');
    for (const half of ['203.0.113.0/25', '203.0.113.128/25']) {
      await expect(ruleRow(page, half)).toContainText('Removed');
    }
    await expect(mergeButton(page)).toHaveCount(0);
    await expect(newRuleButton(page)).toBeEnabled();
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    expect(changes.map((change) => change.split(' ')[0])).toEqual(['DELETE', 'POST', 'DELETE']);

    await expect(exposure(page)).toContainText('284 addresses allowed');
    await page.clock.fastForward(121_000);
    await expect(ruleRow(page, '203.0.113.0/25')).toHaveCount(0);
    await expect(ruleRow(page, '203.0.113.128/25')).toHaveCount(0);
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Active');
    await expect(exposure(page)).toContainText('284 addresses allowed');
  });
});

test('says that the own address is among those that a merge may deny', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await removeRule(page, '203.0.113.128/25');
  await addRule(page, '198.51.100.24/32');
  await expect(newRuleButton(page)).toHaveAccessibleDescription(
    /First 198\.51\.100\.25\/32 has to be removed: until 198\.51\.100\.24\/31 applies, all of its addresses may be denied\. Your current address, 198\.51\.100\.25, may be denied too\./,
  );
});

test('makes room by removing a rule, and counts again when it is put back', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await removeRule(page, '198.51.100.9/32');
  await expect(firewall(page).getByText('29 of 30 rules')).toBeVisible();
  await expect(newRuleButton(page)).toBeEnabled();
  await expect(firewall(page).getByText('30 of 30 rules are used')).toHaveCount(0);
  await toast(page, 'removed').getByRole('button', { name: 'Undo' }).click();
  await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
  await expect(newRuleButton(page)).toBeDisabled();
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('merges nothing when the first step fails; says what a later one left behind, and finishes it', async ({
    page,
    open,
  }) => {
    await open(ORDERS, {
      scenario: 'thirty-rules',
      fault: 'delete_firewall_rule:409:1,create_firewall_rule:503:1',
    });
    await mergeButton(page).click();
    await expect(
      toast(
        page,
        'Nothing was merged. Scalingo’s API refused this as things stand: the resource has changed.',
      ),
    ).toBeVisible();
    await expect(firewall(page).getByText('30 of 30 rules', { exact: true })).toBeVisible();
    await expect(mergeButton(page)).toBeEnabled();

    await mergeButton(page).click();
    const said = firewall(page).getByRole('alert');
    await expect(said).toContainText('The change stopped halfway');
    await expect(said).toContainText(
      '203.0.113.0/25 was removed. 203.0.113.0/24 was not added. 203.0.113.128/25 was not removed either. Scalingo’s API answered 503',
    );
    await expect(firewall(page).getByText('29 of 30 rules')).toBeVisible();
    await expect(ruleRow(page, '203.0.113.128/25')).toContainText('Active');
    await expect(ruleRow(page, '203.0.113.0/24')).toHaveCount(0);
    await expect(exposure(page)).toContainText('284 addresses allowed');

    await page.clock.runFor(10_000);
    await said.getByRole('button', { name: 'Try the rest again' }).click();
    await expect(toast(page, 'Finished. Changes apply in about 2 minutes.')).toBeVisible();
    await expect(said).toHaveCount(0);
    await expect(firewall(page).getByText('29 of 30 rules')).toBeVisible();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Paris office, first floor');
    await expect(ruleRow(page, '203.0.113.128/25')).toContainText('Removed');
  });

  for (const status of [503, 403]) {
    test(`says in the block what a merge left behind that was started in New rule: ${status}`, async ({
      page,
      open,
    }) => {
      await open(`${ORDERS}?new-rule`, {
        scenario: 'thirty-rules',
        fault: `create_firewall_rule:${status}:1`,
      });
      await source(page).fill('192.0.2.1/32');
      await newRule(page).getByRole('button', { name: 'Merge these 2 rules' }).click();
      await expect(
        firewall(page).getByRole('alert').filter({ hasText: 'The change stopped halfway' }),
      ).toBeVisible();
      await expect(newRule(page)).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    });
  }

  test('lets a rule be changed that the API refuses when the old one is gone already', async ({
    page,
    open,
  }) => {
    const old = '198.51.100.9/32';
    await open(ORDERS, { scenario: 'thirty-rules' });
    await openEditing(page, old);
    await editing(page, old).getByRole('textbox', { name: 'Source' }).fill('198.51.100.10/32');
    await editing(page, old).getByRole('textbox', { name: 'Label' }).fill('a'.repeat(256));
    await editing(page, old).getByRole('button', { name: 'Save' }).click();
    const said = firewall(page).getByRole('alert');
    await expect(said).toContainText(`${old} was removed. 198.51.100.10/32 was not added.`);
    await expect(said.getByRole('button', { name: 'Try the rest again' })).toHaveCount(0);
    await said.getByRole('button', { name: 'Change the new rule' }).click();
    await expect(source(page)).toHaveValue('198.51.100.10/32');
    await expect(label(page)).toHaveValue('a'.repeat(256));
    await label(page).fill('Agency 2');
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '198.51.100.10/32')).toContainText('Agency 2');
    await expect(said).toHaveCount(0);
  });

  test('says nothing more of a change once what was removed is back', async ({ page, open }) => {
    await open(ORDERS, { scenario: 'thirty-rules', fault: 'create_firewall_rule:503:1' });
    await mergeButton(page).click();
    const said = firewall(page).getByRole('alert');
    await expect(said).toContainText('nothing takes the place of what was removed');
    await ruleRow(page, '203.0.113.0/25').getByRole('button', { name: 'Undo' }).click();
    await expect(ruleRow(page, '203.0.113.0/25')).toContainText('Applying');
    await expect(said).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
  });

  test('makes room again when someone else has taken the place meanwhile', async ({
    page,
    open,
    context,
  }) => {
    await open(ORDERS, { scenario: 'thirty-rules', fault: 'create_firewall_rule:422:1' });
    await mergeButton(page).click();
    const said = firewall(page).getByRole('alert');
    await expect(said).toContainText('203.0.113.0/24 was not added.');
    const other = await context.newPage();
    await other.goto(`${ORDERS}?scenario=thirty-rules&latency=0&fault=`);
    await addRule(other, '192.0.2.99/32');
    await expect(ruleRow(other, '192.0.2.99/32')).toBeVisible();
    await page.bringToFront();
    await said.getByRole('button', { name: 'Try the rest again' }).click();
    await expect(toast(page, 'Finished. Changes apply in about 2 minutes.')).toBeVisible();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Applying');
    await expect(ruleRow(page, '203.0.113.128/25')).toContainText('Removed');
  });

  test('keeps what was typed when another operator took the last place', async ({ page, open, context }) => {
    await isolate(page);
    await open(ORDERS, { scenario: 'thirty-rules' });
    await removeRule(page, '198.51.100.9/32');
    await expect(firewall(page).getByText('29 of 30 rules')).toBeVisible();
    await openNewRule(page);
    await source(page).fill('192.0.2.1/32');
    await label(page).fill('Berlin');

    const other = await context.newPage();
    await other.goto(`${ORDERS}?new-rule&scenario=thirty-rules&latency=0`);
    await source(other).fill('192.0.2.99/32');
    await newRule(other).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(other, '192.0.2.99/32')).toBeVisible();

    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(page.getByText('30 of 30 rules', { exact: true })).toBeVisible();
    await expect(newRule(page).getByRole('alert')).toContainText('The rule was not added');
    await expect(newRule(page).getByRole('alert')).toContainText("can't have more than 30 firewall rules");
    await expect(source(page)).toHaveValue('192.0.2.1/32');
    await expect(label(page)).toHaveValue('Berlin');
  });
});

test.describe('while somebody works elsewhere', () => {
  test('the end of a merge leaves the focus there', async ({ page, open }) => {
    await open(ORDERS, { scenario: 'thirty-rules' });
    await expect(mergeButton(page)).toBeEnabled();
    const letAnswer = await holdAnswers(page);
    await mergeButton(page).click();
    const field = page.getByRole('textbox', { name: 'Address or range' });
    await field.focus();
    await expect(toast(page, 'Merged into')).toHaveCount(0);
    await letAnswer();
    await expect(toast(page, 'Merged into')).toBeVisible();
    await expect(field).toBeFocused();
  });
});
