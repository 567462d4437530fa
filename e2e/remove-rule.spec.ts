import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  askToRemove,
  changesSent,
  exposure,
  firewall,
  holdAnswers,
  internetAccess,
  removal,
  removeRule,
  ruleRow,
  rulesTable,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

const PARIS = '203.0.113.0/24';
const ORDERS = internetAccess('orders-production');

const removeButton = (page: Page) => removal(page, PARIS).getByRole('button', { name: 'Remove rule' });

const WAYS_OUT: Record<string, (page: Page) => Promise<unknown>> = {
  Cancel: (page) => removal(page, PARIS).getByRole('button', { name: 'Cancel' }).click(),
  Escape: (page) => page.keyboard.press('Escape'),
  Back: (page) => page.goBack(),
};
test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('keeps the rule on Cancel, Escape and Back', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    for (const [name, leave] of Object.entries(WAYS_OUT)) {
      await test.step(name, async () => {
        await askToRemove(page, PARIS);
        await expect(removal(page, PARIS)).toBeVisible();
        await expect(page).toHaveURL(/[?&]remove=/);
        await leave(page);
        await expect(removal(page, PARIS)).toBeHidden();
        await expect(page).toHaveURL(/\/internet-access(\?(?!.*remove=).*)?$/);
        await expect(ruleRow(page, PARIS).getByRole('button', { name: `Remove ${PARIS}` })).toBeFocused();
        await expect(ruleRow(page, PARIS)).toContainText('Active');
      });
    }
    expect(changes).toEqual([]);
  });

  test('removes at once, counts the rule until it is closed, and forgets it after two minutes', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await expect(exposure(page)).toContainText('259 addresses allowed');
    await askToRemove(page, PARIS);
    await removeButton(page).dblclick();

    await expect(removal(page, PARIS)).toBeHidden();
    await expect(toast(page, `${PARIS} removed`)).toBeVisible();
    expect(changes).toEqual([expect.stringMatching(/^DELETE .*\/firewall_rules\/\w+$/)]);
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();

    const expectClosing = async () => {
      await expect(firewall(page).getByText('3 of 30 rules')).toBeVisible();
      await expect(ruleRow(page, PARIS)).toContainText(/May let connections in until 14:35.*Removed/);
      await expect(ruleRow(page, PARIS)).toContainText('Paris office');
      await expect(ruleRow(page, PARIS).getByRole('rowheader')).toHaveCSS(
        'text-decoration-line',
        'line-through',
      );
      await expect(ruleRow(page, PARIS).getByRole('button')).toHaveCount(1);
      await expect(exposure(page)).toContainText('A removed rule may let connections in until 14:35.');
      await expect(exposure(page)).toContainText('259 addresses allowed');
      await expect(exposure(page)).toContainText('19 once every change has taken effect');
    };
    await expectClosing();
    await page.reload();
    await expectClosing();

    await page.clock.fastForward(121_000);
    await expect(ruleRow(page, PARIS)).toHaveCount(0);
    await expect(rulesTable(page).getByRole('rowheader')).toHaveCount(3);
    await expect(exposure(page)).toContainText('19 addresses allowed');
    await expect(page.getByText('removed rule may let connections in')).toHaveCount(0);
  });

  test('asks no other tab to read more than what has changed', async ({ page, open, context }) => {
    await open(ORDERS);
    const other = await context.newPage();
    await other.goto('/?scenario=default&latency=0');
    await expect(other.getByRole('link', { name: 'orders-production' })).toBeVisible();
    await other.waitForLoadState('networkidle');
    const read: string[] = [];
    other.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/(v1|api)\//.test(pathname)) read.push(pathname);
    });
    await removeRule(page, PARIS);
    await expect.poll(() => read).toEqual([expect.stringMatching(/firewall_rules$/)]);
  });
});

test.describe('when the API refuses', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says so when another operator was quicker', async ({ page, open, context }) => {
    await isolate(page);
    await open(ORDERS);
    await askToRemove(page, PARIS);
    const other = await context.newPage();
    await other.goto(`${ORDERS}?scenario=default&latency=0`);
    await removeRule(other, PARIS);
    await expect(toast(other, `${PARIS} removed`)).toBeVisible();

    await removeButton(page).click();
    await expect(removal(page, PARIS).getByText('This rule was already removed')).toBeVisible();
    await expect(removeButton(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(removal(page, PARIS).getByText('You can undo this')).toHaveCount(0);
    await removal(page, PARIS).getByRole('button', { name: 'Close' }).last().click();
    await expect(ruleRow(page, PARIS)).toContainText('Removed');
  });
});

test('reads old rules anew before it says what a removal does', async ({ page, open, context }) => {
  await isolate(page);
  await open(ORDERS);
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=default&latency=0`);
  await removeRule(other, PARIS);
  await expect(toast(other, `${PARIS} removed`)).toBeVisible();
  await page.clock.fastForward(6_000);
  await askToRemove(page, PARIS);
  await expect(removal(page, PARIS).getByText('This rule was already removed')).toBeVisible();
});

test('names nobody who was quicker, says nothing of what was, and until when it counts', async ({
  page,
  open,
}) => {
  const own = '198.51.100.25/32';
  const remove = removal(page, own).getByRole('button', { name: 'Remove rule' });
  await open(ORDERS);
  await askToRemove(page, own);
  await expect(removal(page, own).getByText('Your current address')).toBeVisible();
  const letAnswer = await holdAnswers(page);
  await remove.click();
  await page.goBack();
  await askToRemove(page, own);
  await letAnswer();
  await expect(removal(page, own).getByRole('alert')).toHaveText(
    'This rule was already removedIt may let connections in until 14:35.',
  );
  await expect(removal(page, own).getByText('Your current address')).toHaveCount(0);
  await page.clock.fastForward(181_000);
  await expect(removal(page, own).getByRole('alert')).toHaveText('This rule was already removed');
});

test('says at once what another tab has done', async ({ page, open, context }) => {
  await open(ORDERS);
  await askToRemove(page, PARIS);
  // On a phone too.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(removal(page, PARIS).getByText('You can undo this for about 2 minutes')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${ORDERS}?scenario=default&latency=0`);
  await removeRule(other, PARIS);
  await expect(removal(page, PARIS).getByText('This rule was already removed')).toBeVisible();
  await expect(removeButton(page)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');

  // A button that goes passes its focus on.
  const actions = page.getByRole('button', { name: 'More actions for 192.0.2.64/28' });
  await actions.focus();
  await removeRule(other, '192.0.2.64/28');
  await expect(actions).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});
