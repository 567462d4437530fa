import { expect, FAILED_REQUEST, test } from './fixtures';
import { expectAnnounced, listenToLiveRegions, tabTo } from './keys';
import {
  firewall,
  internetAccess,
  newRule,
  openNewRule,
  removeRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

// What is said beside the page's content, and how long it stays.

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';

test('a message stays while it has the focus, and gives it back when it is dismissed', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  const message = toast(page, `${PARIS} removed`);
  // The dialog has given the focus back.
  await expect(firewall(page).locator(':focus')).toHaveCount(1);
  const cli = firewall(page).getByRole('button', { name: 'Keyboard shortcuts' });
  await cli.focus();
  await message.getByRole('button', { name: 'Dismiss' }).focus();
  await page.clock.runFor(60_000);
  await expect(message).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(message).toBeHidden();
  await expect(cli).toBeFocused();

  await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
  const added = toast(page, 'Rule added.');
  await added.hover();
  await page.clock.runFor(60_000);
  await expect(added).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(6_500);
  await expect(added).toBeHidden();
});

test('a message covers no button of a dialog', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, PARIS);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(toast(page, `${PARIS} removed`)).toBeVisible();
  await openNewRule(page);
  await source(page).fill('192.0.2.1');
  // Which fails where something else lies on it.
  await newRule(page).getByRole('button', { name: 'Add rule' }).click({ timeout: 5_000 });
  await expect(toast(page, 'Rule added.')).toBeVisible();
});

test.describe('when the API fails', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('a change that has stopped halfway is said', async ({ page, open }) => {
    await listenToLiveRegions(page);
    await open(`${ORDERS}?edit=67a1c8e2f000000100000102`, { fault: 'delete_firewall_rule:409' });
    const source = page.getByRole('textbox', { name: 'Source' });
    await expect(source).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('198.51.100.0/28');
    await tabTo(page, page.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await expectAnnounced(page, 'The change stopped halfway');
  });

  test('says when the rules can’t be read, and when they can again', async ({ page, open }) => {
    await listenToLiveRegions(page);
    await open(ORDERS);
    await expect(ruleRow(page, PARIS)).toBeVisible();
    await page.evaluate(() => {
      const real = window.fetch.bind(window);
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      window.addEventListener('network-back', () => (window.fetch = real), { once: true });
    });
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.clock.runFor(180_000);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(firewall(page).getByRole('status')).toContainText('and may have changed.');
    await page.evaluate(() => window.dispatchEvent(new Event('network-back')));
    await firewall(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await expectAnnounced(page, 'The firewall rules are up to date again.');
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  });
});
