import { expect, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { addRule, internetAccess, label, newRule, openNewRule, ruleRow, source } from './vocabulary';

test.use(WITHIN_PAGE);

const PRIVATE = /A private range\. Without an active Net Peering, nothing can connect from it\.$/;

test('reads a range at once: its first and last address, and how many', async ({ page, open }) => {
  await open(`${internetAccess('patients-archive')}?new-rule`);
  for (const [typed, reading] of [
    ['203.0.113.0/24', '203.0.113.0 – 203.0.113.255 256 addresses'],
    ['203.0.113.4/31', '203.0.113.4 – 203.0.113.5 2 addresses'],
    ['203.0.113.10/32', '203.0.113.10 1 address'],
    ['203.0.113.10', '203.0.113.10 1 address Read as 203.0.113.10/32.'],
    ['8.8.8.8', '8.8.8.8 1 address Read as 8.8.8.8/32.'],
    ['0.0.0.0', '0.0.0.0 1 address A reserved range. No connection can come from it.'],
    ['127.0.0.1', '127.0.0.1 1 address A reserved range. No connection can come from it.'],
    ['100.64.0.0/10', /4,194,304 addresses A reserved range\. No connection can come from it\.$/],
    ['11.0.0.0/8', '11.0.0.0 – 11.255.255.255 16,777,216 addresses'],
    ['64.0.0.0/2', /1,073,741,824 addresses Very wide: 1 in 4 of all IPv4 addresses\.$/],
    ['16.0.0.0/4', /268,435,456 addresses Very wide: 1 in 16 of all IPv4 addresses\.$/],
    ['12.0.0.0/7', /33,554,432 addresses Very wide: 1 in 128 of all IPv4 addresses\.$/],
  ] as const) {
    await test.step(typed, async () => {
      await source(page).fill(typed);
      await expect(source(page)).toHaveAccessibleDescription(reading);
      await expect(source(page)).not.toHaveAttribute('aria-invalid');
    });
  }
  await test.step('private ranges need a Net Peering', async () => {
    for (const typed of ['10.0.0.0/8', '10.1.2.3', '172.16.0.0/12', '172.31.0.0/16', '192.168.1.0/24']) {
      await source(page).fill(typed);
      await expect(source(page)).toHaveAccessibleDescription(PRIVATE);
      await source(page).fill('');
      await expect(source(page)).toHaveAccessibleDescription('');
    }
    for (const typed of ['11.0.0.0/8', '172.32.0.0/16', '192.169.0.0/16']) {
      await source(page).fill(typed);
      await expect(source(page)).toHaveAccessibleDescription(/addresses$/);
    }
  });
});

test('names the rule that covers a range, and the rules that a range covers', async ({ page, open }) => {
  await open(internetAccess('orders-production'));
  await openNewRule(page);
  const radio = newRule(page).getByRole('radio', { name: 'Scalingo osc-fr1 region' });
  await expect(radio).toBeDisabled();
  await expect(radio).toHaveAccessibleDescription(/Already allowed/);
  for (const [typed, notice] of [
    [
      '171.33.105.206/32',
      'Already covered by Scalingo osc-fr1 region, whose addresses may change. You can still add it.',
    ],
    ['203.0.113.10/32', 'Already covered by 203.0.113.0/24, Paris office. You can still add it.'],
    ['198.51.100.0/24', 'Covers 198.51.100.25/32, Ana, workstation. You can remove that rule afterwards.'],
    ['192.0.0.0/8', 'Covers 192.0.2.64/28, CI runners. You can remove that rule afterwards.'],
  ] as const) {
    await source(page).fill(typed);
    await expect(newRule(page).getByText(notice, { exact: true })).toBeVisible();
  }
  await source(page).fill('203.0.113.10/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '203.0.113.10/32')).toBeVisible();

  await addRule(page, '203.0.113.11/32');
  await expect(ruleRow(page, '203.0.113.11/32')).toBeVisible();
  await openNewRule(page);
  await source(page).fill('203.0.112.0/23');
  await expect(
    newRule(page).getByText(
      'Covers 3 rules: 203.0.113.0/24, 203.0.113.10/32 and 203.0.113.11/32. You can remove those rules afterwards.',
    ),
  ).toBeVisible();
});

test('takes a label of any text, and shows it as text', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  for (const [range, text] of [
    ['203.0.113.1/32', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['203.0.113.2/32', '\u{1F98A} \u{1F469}\u{200D}\u{1F4BB} Büro 東京'],
    ['203.0.113.3/32', 'مكتب \u202eباريس'],
    ['203.0.113.4/32', '&lt;b&gt; "quoted" \'$(reboot)\' `id` \\'],
    ['203.0.113.5/32', 'x'.repeat(255)],
  ] as const) {
    await addRule(page, range, text);
    await expect(newRule(page)).toBeHidden();
    await expect(ruleRow(page, range).getByText(text, { exact: true })).toBeVisible();
    await expect(ruleRow(page, range).locator('script, img, b')).toHaveCount(0);
  }
  await openNewRule(page);
  await source(page).fill('203.0.113.1/32');
  await source(page).blur();
  await expect(source(page)).toHaveAccessibleDescription(
    'This repeats the rule 203.0.113.1/32, <script>alert(1)</script><img src=x onerror=alert(1)>.',
  );
  await expect(page.locator('script:not([src])', { hasText: 'alert' })).toHaveCount(0);
});

test.describe('when the API refuses the label', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('says so at the Label, and keeps 10,000 characters', async ({ page, open }) => {
    await open(`${internetAccess('patients-archive')}?new-rule`);
    await source(page).fill('203.0.113.0/24');
    await label(page).fill('é'.repeat(10_000));
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(label(page)).toHaveAccessibleDescription(
      'Scalingo refused this label: it is too long (maximum is 255 characters). Optional',
    );
    await expect(label(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(label(page)).toBeFocused();
    await expect(label(page)).toHaveValue('é'.repeat(10_000));
    await expect(source(page)).toHaveValue('203.0.113.0/24');

    await label(page).fill('é'.repeat(255));
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '203.0.113.0/24')).toContainText('é'.repeat(255));
  });
});
