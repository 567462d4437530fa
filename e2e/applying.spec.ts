import type { Page } from 'playwright/test';
import { expect, OVER_HTTP, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { addRule, exposure, firewall, internetAccess, newRule, ruleRow } from './vocabulary';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const CI = '192.0.2.64/28';

/** The seconds that a rule says it still needs, as `1 min 24 s left`. */
async function secondsLeft(page: Page, name: string): Promise<number> {
  const row = ruleRow(page, name);
  await expect(row).toContainText(/Applying(?:\d min )?\d+ s left/);
  const [, minutes, seconds] = /(?:(\d) min )?(\d+) s left/.exec(await row.innerText()) ?? [];
  return Number(minutes ?? 0) * 60 + Number(seconds);
}

test(
  'shows how long a rule still needs, counts down, and becomes active by itself',
  OVER_HTTP,
  async ({ page, open }) => {
    await open(ORDERS);
    // 36 seconds of two minutes had passed at the start, and the page took a few to load.
    const atFirst = await secondsLeft(page, CI);
    expect(atFirst).toBeGreaterThan(60);
    expect(atFirst).toBeLessThanOrEqual(85);
    // A label does not start the two minutes again.
    await ruleRow(page, CI)
      .getByRole('button', { name: `Edit label of ${CI}` })
      .click();
    await page.keyboard.type('Runners');
    await page.keyboard.press('Enter');
    await expect(ruleRow(page, CI)).toContainText('Runners');
    expect(await secondsLeft(page, CI)).toBeLessThanOrEqual(atFirst);

    await page.clock.pauseAt('2026-06-19T14:32:40+02:00');
    await page.clock.runFor(1_000);
    const left = await secondsLeft(page, CI);
    expect(left).toBeLessThan(60);
    for (const passed of [1, 2, 3]) {
      await page.clock.runFor(1_000);
      await expect(ruleRow(page, CI)).toContainText(`Applying${left - passed} s left`);
    }
    await expect(exposure(page)).toContainText('3 rules are active and 1 is applying.');
    await expect(exposure(page)).toContainText('259 addresses allowed');
    await expect(exposure(page)).toContainText('275 once every rule is active');

    await page.clock.runFor((left - 4) * 1_000);
    await expect(ruleRow(page, CI)).toContainText('Applying1 s left');
    await expect(exposure(page)).toContainText('259 addresses allowed');
    await page.clock.runFor(1_000);
    await expect(ruleRow(page, CI)).toContainText('Active');
    await expect(exposure(page).getByRole('heading')).toHaveText(
      'Only the sources of 4 firewall rules can reach this database',
    );
    await expect(exposure(page)).toContainText('275 addresses allowed');
    await expect(exposure(page)).not.toContainText('once every rule is active');
    await expect(exposure(page)).not.toContainText('applying');
  },
);

test('goes on counting over a reload and on another page', async ({ page, open }) => {
  await open(ORDERS);
  await addRule(page, '203.0.113.240/32', 'Late');
  await expect(newRule(page)).toBeHidden();
  const atFirst = await secondsLeft(page, '203.0.113.240/32');
  expect(atFirst).toBeGreaterThan(100);
  expect(atFirst).toBeLessThanOrEqual(120);
  await page.clock.fastForward(30_000);
  await page.reload();
  expect(await secondsLeft(page, '203.0.113.240/32')).toBeLessThan(95);
  await page.clock.fastForward(60_000);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(exposure(page)).toContainText('1 is applying');
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await secondsLeft(page, '203.0.113.240/32')).toBeLessThan(35);
  await expect(ruleRow(page, CI)).toContainText('Active');
  await page.clock.fastForward(31_000);
  await page.reload();
  await expect(ruleRow(page, '203.0.113.240/32')).toContainText('Active');
});

test('becomes active while a dialog is open and half typed', async ({ page, open }) => {
  await open(`${ORDERS}?new-rule`);
  await newRule(page).getByRole('textbox', { name: 'Source' }).fill('198.51.100.0/2');
  await page.clock.runFor(100_000);
  await expect(
    page.getByRole('row', { includeHidden: true }).filter({ has: page.getByText(CI, { exact: true }) }),
  ).toContainText('Active');
  await expect(newRule(page).getByRole('textbox', { name: 'Source' })).toHaveValue('198.51.100.0/2');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(ruleRow(page, CI)).toContainText('Active');
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('works on after an hour, with a token renewed unseen', OVER_HTTP, async ({ page, open }) => {
    let tokens = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/token')) tokens += 1;
    });
    await open(ORDERS);
    await expect(ruleRow(page, CI)).toBeVisible();
    expect(tokens).toBe(1);
    await page.clock.fastForward(61 * 60_000);
    await addRule(page, '192.0.2.1/32', 'An hour later');
    await expect(ruleRow(page, '192.0.2.1/32')).toContainText('An hour later');
    await expect(firewall(page).getByRole('alert')).toHaveCount(0);
    expect(tokens).toBe(2);
  });
});
