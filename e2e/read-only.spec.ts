import { expect, FAILED_REQUEST, OVER_HTTP, test, WITHIN_PAGE } from './fixtures';
import {
  addingPeering,
  addRule,
  connect,
  firewall,
  forceTls,
  goTo,
  internetAccess,
  internetAccessibility,
  newRule,
  peeringId,
  question,
  removal,
  removeRule,
  ruleRow,
  sendPeering,
  turnOnForceTls,
} from './vocabulary';

// A Limited Collaborator is listed as one: the page is to be looked at. Where the list can't be read, a refused change tells.

const ORDERS = internetAccess('orders-production');
const PARIS = '203.0.113.0/24';

test.use({ ...WITHIN_PAGE, expectedMessages: [FAILED_REQUEST] });

for (const how of ['role', 'refusal'] as const) {
  const details = how === 'refusal' ? OVER_HTTP : {};
  test(`offers no change of the rules, told by the ${how}`, details, async ({ page, open }) => {
    if (how === 'role') {
      await open(ORDERS, { scenario: 'limited-collaborator' });
    } else {
      await open(ORDERS, { fault: 'delete_firewall_rule:403:1' });
      await removeRule(page, PARIS);
      await expect(removal(page, PARIS).getByRole('alert')).toContainText('Your role does not allow this.');
      await removal(page, PARIS).getByRole('button', { name: 'Cancel' }).click();
    }

    const notice = firewall(page).getByText('You can look at these rules, not change them');
    await expect(notice).toBeVisible();
    for (const name of ['New rule', 'Paste rules', `Remove ${PARIS}`]) {
      const button = firewall(page).getByRole('button', { name, exact: true });
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(button).toHaveAccessibleDescription(/does not allow changes here/);
      await button.focus();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(firewall(page).getByRole('button', { name: /^Edit label/ })).toHaveCount(0);

    const peering = page.getByRole('button', { name: 'Add Net Peering' });
    await expect(peering).toHaveAttribute('aria-disabled', 'true');
    await expect(peering).toHaveAccessibleDescription(/does not allow changes here/);

    await page.getByRole('textbox', { name: 'Address or range' }).fill('8.8.8.8');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const allow = page.getByRole('button', { name: 'Allow exactly this…' });
    await expect(allow).toHaveAttribute('aria-disabled', 'true');
    await expect(allow).toHaveAccessibleDescription(/^Your role does not allow adding a rule\./);
    const check = page.getByRole('region', { name: 'Check an address' });
    await expect(check.getByText('Your role does not allow adding a rule.')).toBeVisible();
    await check.getByRole('button', { name: 'Copy a request' }).click();
    const request = check.getByRole('textbox', { name: 'request' });
    await expect(request).toHaveValue(
      /\nplease allow 8\.8\.8\.8 .*\n8\.8\.8\.8 is denied\. No rule covers it\./,
    );
    await expect(request).toHaveValue(/internet-access\?new-rule=8\.8\.8\.8%2F32&label=Requested\+by\+ana\n/);
    const ask = notice.locator('..').getByText('Ask bruno (bruno@example.com), the Owner.');
    if (how === 'role') {
      await expect(ask).toBeVisible();
      await expect(request).toHaveValue(/^Hello bruno,\n/);
    } else {
      // The operator is the Owner.
      await expect(ask).toHaveCount(0);
      await expect(request).toHaveValue(/^Hello,\n/);
    }

    // What only reads goes on.
    await firewall(page)
      .getByRole('button', { name: `More actions for ${PARIS}` })
      .click();
    const menu = page.getByRole('dialog', { name: PARIS });
    await expect(menu.getByRole('button')).toHaveCount(2);
    await expect(menu.getByRole('button', { name: `CLI and Terraform for ${PARIS}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await firewall(page).getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('dialog', { name: 'Export rules' })).toBeVisible();
    await page.keyboard.press('Escape');

    const changed = firewall(page).getByRole('button', { name: 'My role has changed' });
    // A role that is listed is read again whenever somebody comes back.
    if (how === 'role') return expect(changed).toHaveCount(0);
    await changed.click();
    await expect(notice).toHaveCount(0);
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
  });
}

test('says so of all that a Limited Collaborator is offered elsewhere', async ({ page, open }) => {
  await open(internetAccess('telemetry-hub'), { scenario: 'limited-collaborator' });
  const remove = page.getByRole('button', { name: 'Remove these 2 rules' });
  await expect(remove).toHaveAccessibleDescription(/does not allow changes here/);
  await goTo(page, internetAccess('patients-archive'));
  for (const name of ['Add my current address', /^Add Scalingo /, /^New rule for/]) {
    const first = page.getByRole('button', { name });
    await expect(first).toHaveAccessibleDescription(/does not allow changes here/);
  }
  await goTo(page, internetAccess('blog-staging'));
  for (const control of [forceTls(page), internetAccessibility(page)]) {
    await expect(control).toHaveAccessibleDescription(/Your role, Limited Collaborator/);
    await expect(control).toHaveAttribute('aria-disabled', 'true');
  }
  // Nor may they read the password, which Scalingo's CLI needs for its tunnel too.
  const block = connect(page);
  await expect(block).toContainText(
    'Your role can’t read this password. The Owner or a full Collaborator can.',
  );
  await expect(block.getByRole('tab', { name: 'OpenSSH' })).toHaveAttribute('aria-selected', 'true');
  await expect(block).not.toContainText('use OpenSSH');
  await block.getByRole('tab', { name: 'Scalingo CLI' }).click();
  await expect(block).toContainText(
    'Scalingo’s CLI needs the password too, which your role can’t read: use OpenSSH.',
  );
  // The steps to make a database private are shown, and none is taken.
  await goTo(page, `${internetAccess('partners-api')}?goal=private`);
  const step = page.getByRole('button', { name: 'Turn off Internet Accessibility', exact: true });
  await expect(step).toHaveAttribute('aria-disabled', 'true');
  await expect(step).toHaveAccessibleDescription(/does not allow changes here/);
  await step.click({ force: true });
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  // A link opens what no button does.
  await goTo(page, `${ORDERS}?add-net-peering`);
  await sendPeering(page, 'pcx-123456789');
  await expect(addingPeering(page).getByRole('alert')).toContainText('Your role does not allow this.');
  await expect(peeringId(page)).toHaveValue('pcx-123456789');
});

test('is forgotten with the first change that is accepted', async ({ page, open }) => {
  await open(`${ORDERS}?new-rule=192.0.2.1`, { fault: 'create_firewall_rule:403:1' });
  const add = newRule(page).getByRole('button', { name: 'Add rule' });
  await add.click();
  await expect(newRule(page).getByRole('alert')).toContainText('Your role does not allow this.');
  await add.click();
  await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
  await expect(firewall(page).getByRole('alert')).toHaveCount(0);
  await addRule(page, '192.0.2.2');
  await expect(ruleRow(page, '192.0.2.2/32')).toBeVisible();
});

test('holds the switches, and says why', async ({ page, open }) => {
  await open(internetAccess('blog-staging'), { fault: 'enable_feature:403:1' });
  await turnOnForceTls(page);
  const asked = question(page, 'Turn on Force TLS connections?');
  await expect(asked.getByRole('alert')).toContainText('Your role does not allow this.');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  for (const control of [forceTls(page), internetAccessibility(page)]) {
    await expect(control).toHaveAttribute('aria-disabled', 'true');
    await expect(control).toHaveAccessibleDescription(/does not allow changes here/);
  }
  await forceTls(page).focus();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await page.getByRole('button', { name: 'My role has changed' }).first().click();
  await expect(forceTls(page)).toBeFocused();
  await forceTls(page).click();
  await expect(asked).toBeVisible();
});
