import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, isolate, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { pasteDialog, pasteList, pasteText } from './pasting';
import {
  changesSent,
  addRule,
  expectPlace,
  firewall,
  holdAnswers,
  internetAccess,
  letTimePass,
  loseAnswer,
  newRule,
  openNewRule,
  ruleRow,
  source,
  toast,
} from './vocabulary';

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

const PLACE = internetAccess('orders-production');
/** A range that takes six rules is asked about. */
const CHECKED = `${internetAccess('patients-archive')}?check=198.51.99.1-198.51.99.14`;
const list = (count: number) => Array.from({ length: count }, (_, at) => `192.0.2.${2 * at + 1}`).join('\n');

/** Starts to add twelve rules, the last two of which have to wait. */
async function addTwelve(page: Page): Promise<void> {
  await pasteText(page, list(12));
  await pasteDialog(page).getByRole('button', { name: 'Add 12 rules' }).click();
  await expect(pasteDialog(page).getByText('Adding rules: 10 of 12 done.').first()).toBeVisible();
}

/** Leaves the dialog, and comes back to it with six lines. */
async function bringSix(page: Page): Promise<void> {
  await page.goBack();
  await page
    .getByRole('region', { name: 'Check an address' })
    .getByRole('button', { name: 'Allow exactly this, with 6 rules…' })
    .click();
}

test('keeps what was added, says which line was not, and tries the rest again', async ({ page, open }) => {
  await open(PLACE, { fault: 'create_firewall_rule:422:1' });
  await pasteText(page, list(3));
  const dialog = pasteDialog(page);
  await dialog.getByRole('button', { name: 'Add 3 rules' }).click();
  await expect(dialog.getByRole('alert')).toContainText('2 rules added, 1 was not. Try the rest again.');
  await expect(dialog.getByRole('alert')).toContainText('Line 1: Scalingo refused this');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(pasteList(page)).toHaveValue(list(3));
  await expect(page.getByText('6 of 30 rules', { exact: true })).toBeAttached();
  await dialog.getByRole('button', { name: 'Add 1 rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(toast(page, 'Rule added.')).toBeVisible();
  await expect(page.getByText('7 of 30 rules', { exact: true })).toBeVisible();
  await firewall(page).getByRole('button', { name: 'CLI and Terraform' }).click();
  await page.getByRole('button', { name: 'Show the last change' }).click();
  await expect(page.getByRole('dialog')).toContainText(/192\.0\.2\.3.*192\.0\.2\.5.*192\.0\.2\.1/s);
});

test('says that the role may not; waits when Scalingo asks to, and goes on', async ({ page, open }) => {
  await open(PLACE, { fault: 'create_firewall_rule:403:1,create_firewall_rule:429:1' });
  await pasteText(page, list(2));
  const dialog = pasteDialog(page);
  const add = dialog.getByRole('button', { name: 'Add 2 rules' });
  await add.click();
  await expect(dialog.getByRole('alert')).toContainText('Your role does not allow this.');
  await add.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Scalingo asks to wait' })).toBeAttached();
  await page.clock.runFor(15_000);
  await expect(toast(page, '2 rules added.')).toBeVisible();
});

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('spaces many rules, can be paused, refuses to be closed, and stops', async ({ page, open }) => {
    const sent = changesSent(page);
    await open(internetAccess('patients-archive'));
    await pasteText(page, list(20));
    const dialog = pasteDialog(page);
    await dialog.getByRole('button', { name: 'Add 20 rules' }).click();
    await expect(dialog.getByText('Adding rules: 10 of 20 done.').first()).toBeVisible();
    await expect(dialog).toContainText('Scalingo allows 60 requests a minute.');
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('status').filter({ hasText: 'Press Cancel to stop' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(10_000);
    const before = sent.filter((one) => one.startsWith('POST') && one.endsWith('firewall_rules')).length;
    await page.clock.runFor(10_000);
    expect(sent.filter((one) => one.startsWith('POST') && one.endsWith('firewall_rules'))).toHaveLength(
      before,
    );
    await dialog.getByRole('button', { name: 'Resume' }).click();
    await expect(dialog.getByText(`Adding rules: ${before + 1} of 20 done.`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('alert')).toContainText('rules added,');
    const posted = sent.filter((one) => one.startsWith('POST') && one.endsWith('firewall_rules')).length;
    expect(posted).toBeLessThan(20);
    await expect(dialog.getByRole('alert')).toContainText(`${posted} rules added, ${20 - posted} were not.`);
  });

  test('ends the sending, and nothing is sent twice', async ({ page, open }) => {
    const sent = changesSent(page);
    await open(PLACE, { fault: 'create_firewall_rule:503:1' });
    await pasteText(page, list(3));
    const dialog = pasteDialog(page);
    await dialog.getByRole('button', { name: 'Add 3 rules' }).click();
    await expect(dialog.getByRole('alert')).toContainText('No rule added, 3 were not. Try the rest again.');
    await expect(dialog.getByRole('alert')).toContainText('Line 1: Scalingo’s API answered 503');
    expect(sent.filter((one) => one.endsWith('firewall_rules'))).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Add 3 rules' }).click();
    await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  });

  test('counts a rule whose answer alone was lost as added', async ({ page, open }) => {
    const sent = changesSent(page);
    await open(PLACE);
    await pasteText(page, list(3));
    await loseAnswer(page, 'POST');
    await pasteDialog(page).getByRole('button', { name: 'Add 3 rules' }).click();
    await expect(toast(page, '3 rules added.')).toBeVisible();
    await expect(page.getByText('7 of 30 rules', { exact: true })).toBeVisible();
    expect(sent.filter((one) => one.endsWith('firewall_rules'))).toHaveLength(3);
  });
});

test('says on the page that rules are being added, and leads back', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  await pasteText(page, list(20));
  await pasteDialog(page).getByRole('button', { name: 'Add 20 rules' }).click();
  await expect(pasteDialog(page).getByText('Adding rules: 10 of 20 done.').first()).toBeVisible();
  await page.goBack();
  const note = page.getByRole('note').filter({ hasText: 'Rules are being added' });
  await expect(note).toContainText('10 of 20 rules done.');
  await note.getByRole('button', { name: 'Show' }).click();
  await expect(pasteDialog(page).getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('what is still to be sent counts for other changes', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  await pasteText(page, `${list(10)}\n192.0.2.99\n128.0.0.0/1`);
  const dialog = pasteDialog(page);
  await dialog.getByRole('button', { name: 'Add 12 rules' }).click();
  await expect(dialog.getByText('Adding rules: 10 of 12 done.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await page.goBack();
  await openNewRule(page);
  await source(page).fill('0.0.0.0/1');
  await expect(newRule(page).getByRole('button', { name: 'Open to everyone' })).toBeDisabled();
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await firewall(page).getByRole('button', { name: 'Remove all rules' }).click();
  const removing = page.getByRole('alertdialog', { name: /^Remove \d+ rules\?$/ });
  await expect(removing).toHaveAccessibleDescription(
    'No address loses access 10 addresses will be allowed by 128.0.0.0/1.',
  );
});

test('adds nothing that opens to everyone with a rule that was added meanwhile', async ({
  context,
  page,
  open,
}) => {
  await open(internetAccess('patients-archive'));
  const other = await context.newPage();
  await isolate(other);
  await other.goto(page.url());
  await pasteText(page, `${list(10)}\n192.0.2.99\n128.0.0.0/1`);
  const dialog = pasteDialog(page);
  await dialog.getByRole('button', { name: 'Add 12 rules' }).click();
  await expect(dialog.getByText('Adding rules: 10 of 12 done.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await addRule(other, '0.0.0.0/1');
  await expect(ruleRow(other, '0.0.0.0/1')).toBeVisible();
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await letTimePass(page, (options) =>
    expect(dialog.getByRole('alert')).toContainText(
      'Line 12: Together with the rules there are now, it opens the database to everyone.',
      options,
    ),
  );
  await expect(dialog.getByRole('button', { name: 'Add rules' })).toBeDisabled();
});

test('goes on behind the page when Back closes the dialog', async ({ page, open }) => {
  await open(PLACE);
  await pasteText(page, list(2));
  const letAnswer = await holdAnswers(page);
  await pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(pasteDialog(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.goBack();
  await expect(pasteDialog(page)).toBeHidden();
  await letAnswer();
  await expect(toast(page, '2 rules added.')).toBeVisible();
  await expectPlace(page, PLACE);
});

test('a list of one database closes no dialog of another', async ({ page, open }) => {
  await open(PLACE);
  const letAnswer = await holdAnswers(page);
  await pasteText(page, list(1));
  await pasteDialog(page).getByRole('button', { name: 'Add 1 rule' }).click();
  await page.goBack();
  await page.getByRole('link', { name: 'Databases' }).click();
  await page.getByRole('link', { name: 'devices-gateway' }).click();
  await pasteText(page, '192.0.2.77');
  await letAnswer();
  await expect(page.locator('[data-toast]')).toContainText('orders-production: Rule added.');
  await expect(pasteList(page)).toHaveValue('192.0.2.77');
});

test('counts what was added apart from what is yet to be', async ({ page, open }) => {
  await open(PLACE, { fault: 'create_firewall_rule:422:1' });
  await pasteText(page, `${list(2)}\n203.0.113.0/24`);
  const dialog = pasteDialog(page);
  await dialog.getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(dialog.getByRole('alert')).toContainText('1 rule added, 1 was not.');
  await expect(dialog.getByRole('status').first()).toHaveText('Preview: 1 added, 1 not added, 1 duplicate');
  await expect(dialog).toContainText('6 of 30 rules after this. 1 line is left out.');
  await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))));
  await dialog.getByRole('button', { name: 'Add 1 rule' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No rule added, 1 was not.');
  await expect(dialog.getByRole('status').first()).toHaveText('Preview: 1 added, 1 not added, 1 duplicate');
});

test('keeps lines that are brought while rules are added', async ({ page, open }) => {
  await open(CHECKED);
  await addTwelve(page);
  await bringSix(page);
  await expect(pasteList(page)).toHaveValue(list(12));
  await letTimePass(page, (options) => expect(pasteList(page)).toHaveValue(/^198\.51\.99\.1\/32\n/, options));
  await expect(pasteDialog(page).getByRole('button', { name: 'Add 6 rules' })).toBeEnabled();
  await page.goBack();
  await expect(page.getByText('12 of 30 rules', { exact: true })).toBeVisible();
});

test('keeps lines that are brought while rules are added, though Back closes the dialog', async ({
  page,
  open,
}) => {
  await open(CHECKED);
  await addTwelve(page);
  await bringSix(page);
  await page.goBack();
  await letTimePass(page, (options) => expect(page.getByText('12 of 30 rules')).toBeVisible(options));
  await page.getByRole('button', { name: 'Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue(/^198\.51\.99\.1\/32\n/);
});

test('lines that are brought turn a list in JSON into lines, once it can be read', async ({ page, open }) => {
  await open(CHECKED);
  await pasteText(page, '["192.0.2.1",');
  await bringSix(page);
  await expect(pasteDialog(page).getByRole('alert')).toContainText(
    'This starts like JSON but is not. Check its brackets and quotes. 6 more lines join the list once it can be read.',
  );
  await expect(pasteList(page)).toHaveValue('["192.0.2.1",');
  await pasteList(page).press('End');
  await pasteList(page).pressSequentially(']');
  await expect(pasteList(page)).toHaveValue(/^192\.0\.2\.1\n198\.51\.99\.1\/32\n/);
  await expect(pasteDialog(page).getByRole('status').first()).toHaveText('Preview: 7 new');
});

test('lines that are brought leave what came of the others', async ({ page, open }) => {
  await open(CHECKED, {
    fault: 'create_firewall_rule:422:1',
  });
  await pasteText(page, list(2));
  await pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(pasteDialog(page).getByRole('alert')).toContainText('1 rule added, 1 was not.');
  await bringSix(page);
  await expect(pasteDialog(page).getByRole('alert')).toContainText('Line 1: Scalingo refused this');
  await expect(pasteDialog(page).getByRole('status').first()).toHaveText(
    'Preview: 1 added, 1 not added, 6 new',
  );
});

test('the browser asks before a page is left that is still adding rules', async ({ page, open }) => {
  await open(PLACE, { latency: 1_000 });
  await page.clock.runFor(9_000);
  await pasteText(page, list(2));
  await pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(pasteDialog(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(pasteDialog(page)).toBeVisible();
});
