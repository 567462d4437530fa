import { expect, MOVING, START, test, WITHIN_PAGE } from './fixtures';
import { tabTo } from './keys';
import {
  connect,
  firewall,
  goTo,
  internetAccess,
  label,
  newRule,
  openNewRule,
  removal,
  ruleRow,
  source,
} from './vocabulary';

test.use({ ...WITHIN_PAGE, ...MOVING });

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';
const ON_PAGE = /\/databases\/orders-production\/settings\/internet-access(\?(?!.*(new-rule|remove)).*)?$/;

test('opens New rule by its URL, with what a link says; Cancel stays on the page', async ({ page, open }) => {
  // Settings leads to its one tab, and keeps what it opens.
  await open('/databases/orders-production/settings?new-rule=192.0.2.0/24');
  await expect(source(page)).toBeFocused();
  await expect(source(page)).toHaveValue('192.0.2.0/24');
  await expect(page).toHaveURL(/\/settings\/internet-access\?/);
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toBeHidden();
  await expect(page).toHaveURL(ON_PAGE);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await page.reload();
  // What comes last: the dialogs could have been there by then.
  await expect(connect(page)).toContainText('is allowed by');
  await expect(newRule(page)).toHaveCount(0);

  await goTo(page, `${ORDERS}?new-rule=192.0.2.0%2F26&label=%3Cb%3EBerlin%3C%2Fb%3E`);
  await expect(source(page)).toHaveValue('192.0.2.0/26');
  await expect(label(page)).toHaveValue('<b>Berlin</b>');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(ON_PAGE);
  await expect(page).not.toHaveURL(/label/);
});

test('scrolls as a whole in a window that is enlarged to 400 %', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(`${ORDERS}?new-rule`);
  await expect(source(page)).toBeFocused();
  await expect(newRule(page).getByRole('radio')).toHaveCount(3);
  const scrolling = await newRule(page).evaluate((dialog) =>
    [dialog, ...dialog.children].map((part) => part.scrollHeight > part.clientHeight),
  );
  expect(scrolling).toEqual([true, false, false, false]);
  await tabTo(page, newRule(page).getByRole('button', { name: 'Add rule' }));
});

test('opens a removal by its URL; Cancel stays on the page', async ({ page, open }) => {
  await open(`${ORDERS}?remove=67a1c8e2f000000100000100`);
  await expect(removal(page, PARIS).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.reload();
  await removal(page, PARIS).getByRole('button', { name: 'Cancel' }).click();
  await expect(removal(page, PARIS)).toBeHidden();
  await expect(page).toHaveURL(ON_PAGE);
  await expect(ruleRow(page, PARIS)).toContainText('Active');
});

test('says so for a link to a rule that is not there', async ({ page, open }) => {
  await open(ORDERS);
  for (const link of ['remove=nothing', 'edit=nothing', 'actions=nothing', 'same-by=cli:nothing']) {
    await test.step(link, async () => {
      await goTo(page, `${ORDERS}?${link}`);
      const note = firewall(page).getByText('This link is to a rule that is not there any more.');
      await expect(note).toBeVisible();
      await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toHaveCount(0);
      await openNewRule(page);
      await expect(newRule(page)).toBeVisible();
      await expect(note).toBeHidden();
      await page.goBack();
      await expect(newRule(page)).toBeHidden();
      await expect(ruleRow(page, PARIS)).toBeVisible();
      await openNewRule(page);
      await newRule(page).getByRole('button', { name: 'Cancel' }).click();
      await expect(newRule(page)).toBeHidden();
      await expect(ruleRow(page, PARIS)).toBeVisible();
      await firewall(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
      await expect(note).toBeHidden();
      await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    });
  }
});

test('closes with Escape, closes with Back and opens again with Forward, but not after Cancel', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  const button = firewall(page).getByRole('button', { name: 'New rule', exact: true });
  // The second click closes nothing.
  await button.dblclick();
  await expect(source(page)).toBeFocused();
  await source(page).dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(page).toHaveURL(/[?&]new-rule/);
  await page.keyboard.press('Escape');
  await expect(newRule(page)).toBeHidden();
  await expect(button).toBeFocused();

  await openNewRule(page);
  await expect(newRule(page)).toBeVisible();
  await page.goBack();
  await expect(newRule(page)).toBeHidden();
  await expect(page).toHaveURL(ON_PAGE);
  await page.goForward();
  await expect(newRule(page)).toBeVisible();
  await page.goBack();
  await expect(newRule(page)).toBeHidden();

  await openNewRule(page);
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toBeHidden();
  await page.goForward();
  await expect(ruleRow(page, PARIS)).toBeVisible();
  await expect(newRule(page)).toHaveCount(0);
});

test('opens one of two dialogs that a link asks for', async ({ page, open }) => {
  await open(`${ORDERS}?paste&new-rule=1.2.3.4`);
  await expect(source(page)).toHaveValue('1.2.3.4');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('stays on the page for a double click on Cancel, and on Close', async ({ page, open }) => {
  await open('/');
  for (const name of ['Cancel', 'Close']) {
    await test.step(name, async () => {
      await page.getByRole('link', { name: 'orders-production' }).click();
      await openNewRule(page);
      await newRule(page).getByRole('button', { name }).dblclick();
      await expect(newRule(page)).toBeHidden();
      await expect(page).toHaveURL(ON_PAGE);
      await expect(ruleRow(page, PARIS)).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('heading', { name: 'Databases' })).toBeVisible();
    });
  }
});

test('the second press of a double click does nothing in a dialog that opened, nor under one that closed', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  await expect(connect(page)).toContainText('is allowed by');
  const pressed = await page.evaluateHandle(() => {
    const targets: string[] = [];
    document.addEventListener('click', ({ detail, target }) => {
      if (detail > 1) targets.push(target instanceof Element ? target.className : '');
    });
    return targets;
  });
  await ruleRow(page, PARIS)
    .getByRole('button', { name: `Remove ${PARIS}` })
    .dblclick();
  await removal(page, PARIS).getByRole('button', { name: 'Cancel' }).dblclick();
  await expect(removal(page, PARIS)).toBeHidden();
  expect(await pressed.jsonValue()).toEqual([]);
});

test('a key that is held presses once, whatever has the focus by then', async ({ page, open }) => {
  await open(ORDERS);
  await expect(connect(page)).toContainText('is allowed by');
  await ruleRow(page, PARIS)
    .getByRole('button', { name: `Remove ${PARIS}` })
    .focus();
  await page.keyboard.down('Enter');
  await expect(removal(page, PARIS).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page).toHaveURL(/[?&]remove=/);
  await page.keyboard.press('Enter');
  await expect(removal(page, PARIS)).toBeHidden();

  await openNewRule(page);
  await source(page).fill('192.0.2.1');
  await page.keyboard.down('Enter');
  await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page).toHaveURL(ON_PAGE);
  await expect(newRule(page)).toBeHidden();
});

test('closes for a click beside it, unless something was typed', async ({ page, open }) => {
  await open(ORDERS);
  await expect(ruleRow(page, PARIS)).toBeVisible();
  // However slow this machine is, no time passes between the two clicks.
  await page.clock.pauseAt(START.getTime() + 60_000);
  await openNewRule(page);
  await expect(source(page)).toBeFocused();
  // Not the second click of a double click on New rule.
  await page.mouse.click(20, 500);
  await expect(newRule(page)).toBeVisible();
  await page.clock.resume();
  await page.clock.runFor(600);
  await page.mouse.click(20, 500);
  await expect(newRule(page)).toBeHidden();

  await openNewRule(page);
  await source(page).fill('192.0.2.1/32');
  await page.clock.runFor(600);
  await page.mouse.click(20, 500);
  await page.clock.runFor(1_000);
  await expect(newRule(page)).toBeVisible();
  await expect(source(page)).toHaveValue('192.0.2.1/32');

  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await ruleRow(page, PARIS)
    .getByRole('button', { name: `Remove ${PARIS}` })
    .click();
  await expect(removal(page, PARIS).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.mouse.click(20, 500);
  await page.clock.runFor(1_000);
  await expect(removal(page, PARIS)).toBeVisible();
});
