import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  answerLabel,
  askToRemove,
  changesSent,
  connect,
  firewall,
  internetAccess,
  label,
  newRule,
  removal,
  ruleRow,
  source,
} from './vocabulary';

test.use(WITHIN_PAGE);

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';
const REGION = 'Scalingo osc-fr1 region';

test('reaches every action of a rule with the keyboard, and of a managed one those that it has', async ({
  page,
  open,
}) => {
  await open(ORDERS);
  const more = ruleRow(page, PARIS).getByRole('button', { name: `More actions for ${PARIS}` });
  const menu = page.getByRole('dialog', { name: PARIS });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAccessibleDescription(/^Paris office Added \d+ \w+ 20\d\d$/);
  await expect(menu.getByRole('button', { name: `Edit ${PARIS}`, exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: `Edit label of ${PARIS}` })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: `Clone ${PARIS}` })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();

  await page.keyboard.press('Enter');
  await menu.getByRole('button', { name: `Edit label of ${PARIS}` }).focus();
  await page.keyboard.press('Enter');
  await expect(ruleRow(page, PARIS).getByRole('textbox', { name: `Label of ${PARIS}` })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ruleRow(page, PARIS).getByRole('button', { name: `Edit label of ${PARIS}` })).toBeFocused();

  await more.focus();
  await page.keyboard.press('Enter');
  await menu.getByRole('button', { name: `Remove ${PARIS}` }).focus();
  await page.keyboard.press('Enter');
  await expect(removal(page, PARIS).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');

  await firewall(page)
    .getByRole('button', { name: `More actions for ${REGION}` })
    .click();
  const managed = page.getByRole('dialog', { name: REGION });
  await expect(managed.getByRole('button', { name: `Remove ${REGION}` })).toBeVisible();
  await expect(managed).toHaveAccessibleDescription(/^Added \d+ \w+ 20\d\d$/);
  await expect(managed.getByRole('button', { name: /^(Clone|Edit)/ })).toHaveCount(0);
});

test.describe('what is sent, or answered otherwise', () => {
  test.use(THROUGH_WORKER);

  test('clones a rule: the same source and label, ready to be changed', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(ORDERS);
    await ruleRow(page, PARIS)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    await page
      .getByRole('dialog', { name: PARIS })
      .getByRole('button', { name: `Clone ${PARIS}` })
      .click();
    await expect(source(page)).toBeFocused();
    await expect(source(page)).toHaveValue(PARIS);
    await expect(label(page)).toHaveValue('Paris office');
    await page.reload();
    await expect(source(page)).toHaveValue(PARIS);
    await page.clock.runFor(500);
    await expect(source(page)).not.toHaveAttribute('aria-invalid');
    await expect(source(page)).toHaveAccessibleDescription(/Change the source to add another rule\.$/);
    await source(page).fill('192.0.2.0/30');
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '192.0.2.0/30')).toContainText('Paris office');
    await expect(ruleRow(page, PARIS)).toContainText('Active');
    expect(changes).toHaveLength(1);
  });

  test('clones a rule whose label has half a character', async ({ page, open }) => {
    await answerLabel(page, 'Paris \ud83d');
    await open(ORDERS);
    await firewall(page)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    await page.getByRole('button', { name: `Clone ${PARIS}` }).click();
    await expect(label(page)).toHaveValue('Paris \ufffd');
  });

  test('keeps a label that is not fit for the URL to its own dialog', async ({ page, open }) => {
    await answerLabel(page, 'see https://wiki/vpn');
    await open(internetAccess('devices-gateway'));
    await firewall(page)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    await page.getByRole('button', { name: `Clone ${PARIS}` }).click();
    await expect(label(page)).toHaveValue('see https://wiki/vpn');
    await page.goBack();
    await expect(newRule(page)).toBeHidden();
    await page.goForward();
    await expect(label(page)).toHaveValue('see https://wiki/vpn');
    await newRule(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(newRule(page)).toBeHidden();
    await connect(page).getByRole('link', { name: 'Allow it…' }).click();
    await expect(source(page)).not.toHaveValue('');
    await expect(label(page)).toHaveValue('');
  });

  test('reaches a rule whose ID has what sets parts of the URL apart', async ({ page, open }) => {
    await page.addInitScript(() => {
      const send = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const response = await send(input, init);
        if (!response.url.endsWith('/firewall_rules')) return response;
        const { status, headers } = response;
        const text = (await response.text()).replaceAll('"id":"', '"id":"a,b:');
        return new Response(text, { status, headers });
      };
    });
    await open(ORDERS);
    await askToRemove(page, PARIS);
    await removal(page, PARIS).getByRole('button', { name: 'Cancel' }).click();
    await ruleRow(page, PARIS)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    await page.getByRole('button', { name: `CLI and Terraform for ${PARIS}` }).click();
    await expect(page.getByRole('dialog', { name: `CLI and Terraform for ${PARIS}` })).toBeVisible();
  });
});
