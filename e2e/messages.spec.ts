import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, MOVING, test, WITHIN_PAGE } from './fixtures';
import { expectAnnounced, listenToLiveRegions, tabTo } from './keys';
import { pasteDialog, pasteText } from './pasting';
import {
  addRule,
  cutReadings,
  exposure,
  firewall,
  internetAccess,
  letTimePass,
  newRule,
  openNewRule,
  removeRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

// What is said beside the page's content, and how long it stays.

test.use({ ...WITHIN_PAGE, ...MOVING });

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';

/** Whether the message lies on what has the focus (WCAG 2.4.11). */
function isFocusCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement?.getBoundingClientRect();
    const message = document.querySelector('[data-toast]')?.getBoundingClientRect();
    if (!focused || !message) throw new Error('There is no message, or no focus.');
    return focused.bottom > message.top && focused.top < message.bottom;
  });
}

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
  const dismiss = message.getByRole('button', { name: 'Dismiss' });
  const color = await message.getByText('removed').evaluate((element) => getComputedStyle(element).color);
  await expect(dismiss).toHaveCSS('color', color);
  await dismiss.focus();
  // The page's own would hardly be seen on its ground.
  const [ring, accent] = await dismiss.evaluate((element) =>
    ['--focus', '--toast-action'].map((token) => getComputedStyle(element).getPropertyValue(token)),
  );
  expect(ring).toBe(accent);
  await page.clock.runFor(60_000);
  await expect(message).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(message).toBeHidden();
  await expect(cli).toBeFocused();

  await ruleRow(page, PARIS).getByRole('button', { name: 'Undo' }).click();
  const added = toast(page, `${PARIS} is put back.`);
  await added.hover();
  // Enlarged to 400 %, errors that add up would leave the window.
  await page.setViewportSize({ width: 320, height: 256 });
  const box = added.locator('> *');
  await expect(box).toHaveCSS('overflow-y', 'auto');
  await expect(box).toHaveCSS('max-height', '128px');
  await page.setViewportSize({ width: 1280, height: 900 });
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

/** Adds a rule with New rule where the message will be; it has the focus afterwards. */
async function addFromTheBottom(page: Page): Promise<void> {
  const button = firewall(page).getByRole('button', { name: 'New rule', exact: true });
  await button.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await button.press('Enter');
  await source(page).fill('192.0.2.1');
  await newRule(page).getByRole('button', { name: 'Add rule' }).press('Enter');
  await expect(toast(page, 'Rule added.')).toBeVisible();
  await expect(button).toBeFocused();
}

test('a message on a phone covers nothing that has the focus, or gets it', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(ORDERS);
  await addFromTheBottom(page);
  expect(await isFocusCovered(page)).toBe(false);

  // What is at the bottom when the focus moves on.
  await expect(firewall(page).locator(':focus')).toHaveCount(1);
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await isFocusCovered(page)).toBe(false);
  }
});

test('a message on a phone covers nothing when the browser scrolls back late', async ({ page, open }) => {
  await page.addInitScript(() => {
    const back = history.back.bind(history);
    History.prototype.back = () => window.addEventListener('let-back', back, { once: true });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(ORDERS);
  await addFromTheBottom(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('popstate', resolve, { once: true });
        window.dispatchEvent(new Event('let-back'));
      }),
  );
  await expect.poll(() => isFocusCovered(page)).toBe(false);
});

test('a message that comes on a phone uncovers what has the focus', async ({ page, open }) => {
  await open(ORDERS, { scenario: 'thirty-rules' });
  await removeRule(page, '198.51.100.1/32');
  await page.setViewportSize({ width: 390, height: 844 });
  await addRule(page, '192.0.2.1');
  const added = toast(page, 'Rule added.');
  await added.getByRole('button', { name: 'Dismiss' }).click();
  await expect(added).toBeHidden();

  const undo = ruleRow(page, '198.51.100.1/32').getByRole('button', { name: 'Undo' });
  await undo.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await undo.press('Enter');
  await expect(toast(page, 'all 30 rules are used')).toBeVisible();
  await expect(undo).toBeFocused();
  expect(await isFocusCovered(page)).toBe(false);
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

  test('a notice is not read out again each time that the page asks by itself', async ({ page, open }) => {
    await listenToLiveRegions(page);
    await open(internetAccess('blog-staging'), { scenario: 'tls-enabling' });
    await expect(exposure(page).getByRole('heading')).toBeVisible();
    await cutReadings(page);
    await page.clock.runFor(3_000);
    const notice = exposure(page).getByRole('status');
    await expect(notice).toContainText('and may have changed.');
    await page.evaluate(() => {
      heard.splice(0);
      window.fetch = () => {
        Object.assign(globalThis, { isAsked: true });
        return new Promise(() => undefined);
      };
    });
    await page.clock.runFor(11_000);
    await expect.poll(() => page.evaluate(() => 'isAsked' in globalThis)).toBe(true);
    await page.clock.runFor(1_000);
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeEnabled();
    expect(await page.evaluate(() => heard)).toEqual([]);
  });

  test('says when the rules can’t be read, and when they can again', async ({ page, open }) => {
    await listenToLiveRegions(page);
    await open(ORDERS);
    await expect(ruleRow(page, PARIS)).toBeVisible();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.clock.runFor(180_000);
    // Not before: Overview may read the rules too.
    await page.evaluate(() => {
      const real = window.fetch.bind(window);
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      window.addEventListener('network-back', () => (window.fetch = real), { once: true });
    });
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(firewall(page).getByRole('status')).toContainText('and may have changed.');
    await expectAnnounced(page, 'The firewall rules could not be read again and may have changed.');
    await page.evaluate(() => window.dispatchEvent(new Event('network-back')));
    await firewall(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await expectAnnounced(page, 'The firewall rules are up to date again.');
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  });
});

test('a managed rule is announced by its name, which is known after the rules', async ({ page, open }) => {
  const region = 'Scalingo osc-fr1 region';
  await open(ORDERS);
  await removeRule(page, region);
  await expect(ruleRow(page, region)).toContainText('Removed');
  await page.reload();
  await expect(ruleRow(page, region)).toContainText('Removed');
  await page.clock.fastForward(121_000);
  await expect(firewall(page).getByText(`${region} no longer lets connections in.`)).toBeAttached();
});

test('a message that comes under a dialog is heard', async ({ page, open }) => {
  await listenToLiveRegions(page);
  await open(ORDERS, { latency: 1_000 });
  await page.clock.runFor(9_000);
  await pasteText(page, '192.0.2.1\n192.0.2.2');
  await pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }).click();
  await page.goBack();
  await openNewRule(page);
  await letTimePass(page, (options) => expect(page.locator('[data-toast]')).toBeVisible(options), 500);
  await expect(newRule(page)).toBeVisible();
  await expectAnnounced(page, '2 rules added.');
});

test('of two messages that say the same, each is heard', async ({ page, open }) => {
  await listenToLiveRegions(page);
  await open(ORDERS);
  for (const range of ['192.0.2.1', '192.0.2.3']) {
    await addRule(page, range);
    await expectAnnounced(page, 'Rule added.');
  }
});
