import type { Page } from 'playwright/test';
import { expect, test, WITHIN_PAGE } from './fixtures';
import {
  addRule,
  connect,
  editing,
  expectPlace,
  featureBlock,
  firewall,
  internetAccess,
  openEditing,
  removeRule,
  ruleRow,
  toast,
} from './vocabulary';

const ORDERS = internetAccess('orders-production');
const BLOG = internetAccess('blog-staging');
const PARIS = '203.0.113.0/24';

const panel = (page: Page) => page.getByRole('dialog', { name: 'CLI and Terraform', exact: true });

test.use({ ...WITHIN_PAGE, permissions: ['clipboard-read', 'clipboard-write'] });

test('shows the whole list for the CLI and for Terraform, and copies what it shows', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  const button = firewall(page).getByRole('button', { name: 'CLI and Terraform', exact: true });
  await button.click();
  await expectPlace(page, `${ORDERS}?same-by=cli`);
  await expect(panel(page).getByText('export SCALINGO_PREVIEW_FEATURES=true')).toBeVisible();
  const adding = panel(page).getByRole('code').filter({ hasText: 'rules-add' });
  await expect(adding).toContainText(`database-firewall-rules-add --cidr ${PARIS} --label 'Paris office'`);
  await expect(adding).toContainText('--managed-range mr-scalingo-osc-fr1');
  await panel(page).getByRole('button', { name: 'Copy add commands' }).click();
  await expect(panel(page).getByText('Copied add commands')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await adding.textContent());

  await panel(page).getByRole('tab', { name: 'Terraform' }).click();
  await expectPlace(page, `${ORDERS}?same-by=terraform`);
  const resources = panel(page).getByRole('group', { name: 'resource blocks' });
  await expect(resources).toContainText('resource "scalingo_database_firewall_rule"');
  await expect(panel(page).getByRole('group', { name: 'import blocks' })).toContainText('import {');
  await expect(panel(page).getByText('interrupts its access in between')).toBeVisible();
  await page.reload();
  await expect(resources).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expectPlace(page, ORDERS);

  await test.step('Escape gives the focus back', async () => {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
  await test.step('one rule from its actions', async () => {
    const name = `CLI and Terraform for ${PARIS}`;
    await ruleRow(page, PARIS)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog', { name, exact: true });
    await expect(dialog.getByText('database-firewall-rules-remove')).toBeVisible();
    await expect(dialog.getByText('192.0.2.64/28')).toHaveCount(0);
    await dialog.getByRole('tab', { name: 'Terraform' }).click();
    await expect(dialog.getByRole('group', { name: 'resource blocks' })).toContainText(PARIS);
  });
});

test('says what of a label can’t be seen', async ({ page, open }) => {
  await open(ORDERS);
  await addRule(page, '192.0.2.0/30', 'Paris\u202Eeciffo');
  await expect(ruleRow(page, '192.0.2.0/30')).toBeVisible();
  await firewall(page).getByRole('button', { name: 'CLI and Terraform', exact: true }).click();
  await expect(panel(page).getByText('the direction of text: U+202E')).toBeVisible();
  await panel(page).getByRole('tab', { name: 'Terraform' }).click();
  await expect(panel(page).getByRole('group', { name: 'resource blocks' })).toContainText('\\u202e');
});

test('shows the change just made, of each kind', async ({ page, open }) => {
  await open(`${ORDERS}?same-by=cli`);
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Show the last change' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const lastChange = async () => {
    await firewall(page).getByRole('button', { name: 'CLI and Terraform', exact: true }).click();
    await panel(page).getByRole('button', { name: 'Show the last change' }).click();
    await expect(panel(page).getByRole('button', { name: 'Copy commands of the last change' })).toBeVisible();
    return panel(page);
  };

  await addRule(page, '192.0.2.0/30', 'Berlin');
  await expect(await lastChange()).toContainText(
    'database-firewall-rules-add --cidr 192.0.2.0/30 --label Berlin',
  );
  await expectPlace(page, `${ORDERS}?same-by=cli%3Alast-change`);
  await panel(page).getByRole('tab', { name: 'Terraform' }).click();
  await expect(panel(page).getByRole('group', { name: 'resource blocks' })).toContainText('192.0.2.0/30');
  await expect(panel(page).getByRole('group', { name: 'import blocks' })).toContainText(
    'orders_production_192_0_2_0_30',
  );
  await panel(page).getByRole('button', { name: 'Show all rules' }).click();
  await expect(panel(page).getByRole('group', { name: 'resource blocks' })).toContainText(PARIS);
  await page.keyboard.press('Escape');

  await ruleRow(page, PARIS)
    .getByRole('button', { name: `Edit label of ${PARIS}` })
    .click();
  await ruleRow(page, PARIS).getByRole('textbox').fill('Lyon');
  await page.keyboard.press('Enter');
  await expect(ruleRow(page, PARIS)).toContainText('Lyon');
  await expect(await lastChange()).toContainText(`database-firewall-rules-add --cidr ${PARIS} --label Lyon`);
  await expect(panel(page).getByText('interrupts access in between')).toBeVisible();
  await panel(page).getByRole('tab', { name: 'Terraform' }).click();
  await expect(panel(page).getByRole('group', { name: 'resource blocks' })).toContainText('Lyon');
  // The rule lives on: a block that is deleted would take it along.
  await expect(panel(page).getByText('Delete these resources')).toHaveCount(0);
  await page.keyboard.press('Escape');

  const edit = async (from: string, to: string) => {
    await openEditing(page, from);
    await editing(page, from).getByRole('textbox', { name: 'Source' }).fill(to);
    await page.keyboard.press('Enter');
    await expect(toast(page, 'Rule changed.')).toBeVisible();
  };
  await edit('192.0.2.0/30', '192.0.2.0/31');
  await expect(await lastChange()).toContainText('addresses that both allow may be denied');
  await page.keyboard.press('Escape');
  await edit('192.0.2.0/31', '192.0.2.2/31');
  await expect(await lastChange()).toContainText("# 192.0.2.0/31 '(Berlin)'");
  await expect(panel(page)).not.toContainText('both allow');
  await page.keyboard.press('Escape');

  await removeRule(page, PARIS);
  await expect(await lastChange()).toContainText(
    /# 203\.0\.113\.0\/24 '\(Lyon\)'\nscalingo .* database-firewall-rules-remove 67a1c8e2f000000100000100/,
  );
  await panel(page).getByRole('tab', { name: 'Terraform' }).click();
  await expect(panel(page).getByText('.orders_production_203_0_113_0_24')).toBeVisible();

  // It is forgotten with the page: then the link shows the rules.
  await page.reload();
  await expect(connect(page)).toContainText('is allowed by');
  await expect(ruleRow(page, '192.0.2.2/31')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

const cli = (page: Page, name: string) => page.getByRole('dialog', { name: `CLI for ${name}`, exact: true });

test('shows a switch for the CLI, with the warning before the command, and gives the focus back', async ({
  page,
  open,
}) => {
  await open(BLOG);
  const block = featureBlock(page, 'Internet Accessibility');
  const button = block.getByRole('button', { name: 'CLI for Internet Accessibility', exact: true });
  await button.click();
  await expectPlace(page, `${BLOG}?cli=internet-accessibility`);
  const dialog = cli(page, 'Internet Accessibility');
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'Turn off',
    'Turn on',
    'See what is on',
  ]);
  await expect(dialog).toContainText(
    /exposes the database to the public Internet.*enable-feature publicly-available.*It takes Force TLS connections to be on/s,
  );
  const turnOn = dialog.getByRole('code').filter({ hasText: 'enable-feature' });
  await dialog.getByRole('button', { name: 'Copy command to turn it on' }).click();
  await expect(dialog.getByText('Copied command to turn it on')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await turnOn.textContent());
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expectPlace(page, BLOG);
});

test('shows a switch for the CLI by its URL, to a Limited Collaborator too', async ({ page, open }) => {
  await open(`${BLOG}?cli=force-tls`, { scenario: 'limited-collaborator' });
  await expect(cli(page, 'Force TLS connections')).toContainText(
    /enable-feature force-ssl.*disable-feature force-ssl.*Turn off Internet Accessibility first\./s,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Force TLS connections', exact: true })).toBeFocused();
  await expectPlace(page, BLOG);
});

for (const [place, asked] of [
  ['/databases/blog-staging', '--app blog-staging env-get SCALINGO_POSTGRESQL_URL'],
  [ORDERS, '--database 67a1c8e2f000000100000000 env-get SCALINGO_POSTGRESQL_URL'],
] as const) {
  test(`shows Connect for the CLI at ${place}, and closes with Back`, async ({ page, open }) => {
    await open(place);
    await connect(page).getByRole('button', { name: 'CLI for Connect' }).click();
    await expectPlace(page, `${place}?cli=connect`);
    await expect(cli(page, 'Connect').getByRole('code').filter({ hasText: asked })).toHaveCount(2);
    await expect(cli(page, 'Connect')).toContainText('stays in the terminal’s scrollback');
    await page.goBack();
    await expect(cli(page, 'Connect')).toHaveCount(0);
    await expectPlace(page, place);
  });
}
