import { expect, MOVING, test, WITHIN_PAGE } from './fixtures';
import { connect, internetAccess, label, newRule, removal, ruleRow, source, toast } from './vocabulary';

// Everything with the keyboard alone.

test.use({ ...WITHIN_PAGE, ...MOVING });

const ARCHIVE = internetAccess('patients-archive');

test('goes through New rule with Tab, takes a fix, and adds a managed rule with the arrows', async ({
  page,
  open,
}) => {
  await open(`${ARCHIVE}?new-rule`);
  await expect(source(page)).toBeFocused();
  await expect(newRule(page).getByRole('radio')).toHaveCount(3);
  // It comes once the browser's address is known.
  const ownAddress = newRule(page).getByRole('button', { name: 'Use my current address' });
  await expect(ownAddress).toBeVisible();

  await test.step('Tab stays inside, both ways', async () => {
    const stops = [
      label(page),
      newRule(page).getByRole('button', { name: 'Cancel' }),
      newRule(page).getByRole('button', { name: 'Add rule' }),
      newRule(page).getByRole('button', { name: 'Close' }),
      newRule(page).getByRole('radio', { name: 'Custom CIDR IPv4' }),
      ownAddress,
      source(page),
    ];
    for (const stop of stops) {
      await page.keyboard.press('Tab');
      await expect(stop).toBeFocused();
    }
    for (const stop of stops.slice(0, -1).reverse()) {
      await page.keyboard.press('Shift+Tab');
      await expect(stop).toBeFocused();
    }
  });
  await test.step('a fix', async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(source(page)).toBeFocused();
    await page.keyboard.type('203.0.113.10/24');
    await page.clock.runFor(400);
    const fix = newRule(page).getByRole('button', { name: 'Use 203.0.113.0/24' });
    await expect(fix).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(fix).toBeFocused();
    await page.keyboard.press('Space');
    await expect(source(page)).toBeFocused();
    await expect(source(page)).toHaveValue('203.0.113.0/24');
  });
  await test.step('the arrows', async () => {
    const radio = (name: string) => newRule(page).getByRole('radio', { name });
    await page.keyboard.press('Shift+Tab');
    await expect(ownAddress).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(radio('Custom CIDR IPv4')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(radio('Scalingo osc-fr1 region')).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(radio('Scalingo osc-secnum-fr1 region')).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(ruleRow(page, 'Scalingo osc-secnum-fr1 region')).toBeVisible();
  });
});

test('the fading end of a line lies neither on its last item nor on what has the focus', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(internetAccess('orders-production'));
  await connect(page).getByRole('button', { name: 'Reveal', exact: true }).click();
  for (const [line, role] of [
    [connect(page).getByRole('tablist', { name: 'Clients' }), 'tab'],
    [page.getByRole('navigation', { name: 'Settings' }).getByRole('list'), 'link'],
  ] as const) {
    await expect(line).not.toHaveCSS('mask-image', 'none');
    await line.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    const [end, last] = await Promise.all([line.boundingBox(), line.getByRole(role).last().boundingBox()]);
    const room = (end?.x ?? 0) + (end?.width ?? 0) - (last?.x ?? 0) - (last?.width ?? 0);
    expect(Math.round(room)).toBe(48);
    await line.getByRole(role).first().focus();
    await page.keyboard.press(role === 'tab' ? 'ArrowRight' : 'Tab');
    await expect(line.getByRole(role).nth(1)).toBeFocused();
    await expect(line).toHaveCSS('mask-image', 'none');
  }
});

test('removes a rule, and takes it back', async ({ page, open }) => {
  await open(internetAccess('orders-production'));
  await ruleRow(page, '203.0.113.0/24').getByRole('button', { name: 'Remove 203.0.113.0/24' }).focus();
  await page.keyboard.press('Enter');
  await expect(removal(page, '203.0.113.0/24').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Removed');
  await toast(page, 'removed').getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Applying');
  await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
});
