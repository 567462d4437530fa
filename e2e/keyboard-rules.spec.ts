import type { Page } from 'playwright/test';
import { expect, MOVING, test, WITHIN_PAGE } from './fixtures';
import { expectAnnounced, expectFocusKept, listenToLiveRegions, pressByKey, tabTo } from './keys';
import { pasteDialog, pasteList } from './pasting';
import {
  firewall,
  internetAccess,
  label,
  letTimePass,
  newRule,
  removal,
  ruleRow,
  source,
  toast,
} from './vocabulary';

// Whole journeys by Tab, Enter and what is typed, with what a screen reader says of them.

test.use({ ...WITHIN_PAGE, ...MOVING });

const ORDERS = internetAccess('orders-production');
const BERLIN = '192.0.2.1/32';
const ANA = '198.51.100.25/32';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('opens a database to a network, relabels, removes and puts back, and hears each end', async ({
  page,
  open,
}) => {
  test.slow();
  await listenToLiveRegions(page);
  await open(ORDERS);
  await expect(ruleRow(page, ANA)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  await test.step('add', async () => {
    await pressByKey(page, button(page, 'New rule'));
    await expect(source(page)).toBeFocused();
    await page.keyboard.type('192.0.2.1');
    await expectAnnounced(page, 'Read as 192.0.2.1/32.');
    await tabTo(page, label(page));
    await page.keyboard.type('Berlin');
    await pressByKey(page, newRule(page).getByRole('button', { name: 'Add rule' }));
    await expectAnnounced(page, 'Rule added. It applies in about 2 minutes.');
    await expect(button(page, 'New rule')).toBeFocused();
  });

  await test.step('the rule becomes active by itself', async () => {
    await letTimePass(
      page,
      (options) => expect(ruleRow(page, BERLIN)).toContainText('Active', options),
      30_000,
    );
    await expectAnnounced(page, `${BERLIN} is active.`);
  });

  await test.step('edit the label in its row', async () => {
    await pressByKey(page, button(page, `Edit label of ${BERLIN}`));
    await expect(page.getByRole('textbox', { name: `Label of ${BERLIN}` })).toBeFocused();
    await page.keyboard.type('Berlin office');
    await page.keyboard.press('Enter');
    await expectAnnounced(page, 'Label changed.');
    await expect(button(page, `Edit label of ${BERLIN}`)).toBeFocused();
  });

  await test.step('remove', async () => {
    await pressByKey(page, button(page, `Remove ${BERLIN}`));
    await expect(removal(page, BERLIN).getByRole('button', { name: 'Cancel' })).toBeFocused();
    await pressByKey(page, removal(page, BERLIN).getByRole('button', { name: 'Remove rule' }));
    await expectAnnounced(page, `${BERLIN} removed`);
    await expect(removal(page, BERLIN)).toBeHidden();
    await expectFocusKept(page);
  });

  await test.step('put back from the row, when the message is gone', async () => {
    await page.clock.runFor(7_000);
    await expect(toast(page, `${BERLIN} removed`)).toBeHidden();
    await pressByKey(page, button(page, `Undo removal of ${BERLIN}`));
    await expectAnnounced(page, '192.0.2.1/32 is put back. It applies in about 2 minutes.');
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  });
});

test('edits a source in steps, pastes many and checks an address', async ({ page, open }) => {
  test.slow();
  await listenToLiveRegions(page);
  await open(ORDERS);
  await expect(ruleRow(page, ANA)).toBeVisible();

  await test.step('edit a source', async () => {
    await pressByKey(page, button(page, `More actions for ${ANA}`));
    await pressByKey(page, page.getByRole('dialog').getByRole('button', { name: `Edit ${ANA}` }));
    const dialog = page.getByRole('dialog', { name: `Edit ${ANA}` });
    await expect(dialog.getByRole('textbox', { name: 'Source' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('198.51.100.0/28');
    await pressByKey(page, dialog.getByRole('button', { name: 'Save' }));
    await expectAnnounced(page, 'Rule changed. It applies in about 2 minutes.');
    await expect(dialog).toBeHidden();
    // The button that led there has gone with the old rule.
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
  });

  await test.step('paste many', async () => {
    await pressByKey(page, button(page, 'Paste rules'));
    await expect(pasteList(page)).toBeFocused();
    await page.keyboard.type('192.0.2.1\n192.0.2.9 # Oslo');
    await expectAnnounced(page, /^Preview: 2 new/);
    await pressByKey(page, pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }));
    await expectAnnounced(page, '2 rules added');
    await expect(pasteDialog(page)).toBeHidden();
    await expect(button(page, 'Paste rules')).toBeFocused();
  });

  await test.step('check an address', async () => {
    const field = page.getByRole('textbox', { name: 'Address or range' });
    await tabTo(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('203.0.113.77');
    await page.keyboard.press('Enter');
    await expectAnnounced(page, '203.0.113.77 is allowed');
    await expect(field).toBeFocused();
  });
  await expect(firewall(page).getByText('6 of 30 rules')).toBeVisible();
});
