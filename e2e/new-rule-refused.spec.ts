import { expect, FAILED_REQUEST, isolate, OVER_HTTP, test } from './fixtures';
import { changesSent, internetAccess, label, newRule, openNewRule, ruleRow, source } from './vocabulary';

// Whatever the API answers to a new rule, what was typed stays, and the same button tries again.

test.use({ expectedMessages: [FAILED_REQUEST] });

test(
  'waits 20 seconds for an answer, and cannot be closed or sent twice meanwhile',
  OVER_HTTP,
  async ({ page, open }) => {
    const changes = changesSent(page);
    await open(internetAccess('orders-production'), { fault: 'create_firewall_rule:time-out:1' });
    await openNewRule(page);
    await source(page).fill('192.0.2.1/32');
    const add = newRule(page).getByRole('button', { name: /^Add/ });
    await add.click();
    await expect(add).toHaveText(/Adding…/);
    await expect(add).toBeDisabled();
    await source(page).press('Enter');
    await page.keyboard.press('Escape');
    await expect(newRule(page)).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(newRule(page).getByRole('alert')).toContainText(
      'Scalingo’s API did not answer within 20 seconds.',
    );
    await expect(source(page)).toHaveValue('192.0.2.1/32');
    expect(changes).toHaveLength(1);
  },
);

test(
  'shows on the Source what the API refuses of it: a rule that another tab added',
  OVER_HTTP,
  async ({ page, open, context }) => {
    await isolate(page);
    const changes = changesSent(page);
    await open(internetAccess('orders-production'));
    await openNewRule(page);
    await source(page).fill('192.0.2.1/32');
    await label(page).fill('Mine');

    const other = await context.newPage();
    await other.goto(`${internetAccess('orders-production')}?new-rule&scenario=default&latency=0`);
    await source(other).fill('192.0.2.1/32');
    await label(other).fill('Theirs');
    await newRule(other).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(other, '192.0.2.1/32')).toBeVisible();

    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(source(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(source(page)).toHaveAccessibleDescription('This repeats the rule 192.0.2.1/32, Theirs.');
    await expect(source(page)).toHaveValue('192.0.2.1/32');
    await expect(label(page)).toHaveValue('Mine');
    expect(changes).toHaveLength(1);
  },
);
