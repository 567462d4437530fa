import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import { pasteDialog, pasteList, pasteText } from './pasting';
import {
  addRule,
  exposure,
  firewall,
  internetAccess,
  label,
  newRule,
  openNewRule,
  ruleRow,
  source,
  typeSource,
} from './vocabulary';

test.use(WITHIN_PAGE);

// The documented steps: Settings → Internet Access → Firewall rules → New rule → each of the three types.

test('allows a network, step by step from the list of databases', async ({ page, open }) => {
  await open('/');
  await page.getByRole('link', { name: 'patients-archive' }).click();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'patients-archive' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('link', { name: 'Internet Access' })).toHaveAttribute('aria-current', 'page');
  await expect(firewall(page).getByText('0 of 30 rules')).toBeVisible();

  await addRule(page, '203.0.113.0/24', 'Paris office');

  await expect(newRule(page)).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Rule added.' })).toBeVisible();
  await expect(firewall(page).getByText('1 of 30 rules')).toBeVisible();
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Paris office');
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Applying');
  await expect(exposure(page).getByRole('heading')).toHaveText('No network can reach this database');
  await page.getByRole('link', { name: 'Databases' }).first().click();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'patients-archive' }) });
  await expect(row).toContainText('1 firewall rule, applying');
  await row.getByRole('link').click();

  await page.clock.fastForward(121_000);
  await expect(ruleRow(page, '203.0.113.0/24')).toContainText('Active');
  await expect(exposure(page).getByRole('heading')).toHaveText(
    'Only the source of 1 firewall rule can reach this database',
  );
  await expect(exposure(page)).toContainText('256 addresses allowed');
});

test('allows the apps of a region with a managed rule, and the current address', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await newRule(page).getByRole('radio', { name: 'Scalingo osc-fr1 region' }).check();
  await expect(source(page)).toBeHidden();
  await expect(newRule(page).getByText('of any customer')).toBeVisible();
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();

  const row = ruleRow(page, 'Scalingo osc-fr1 region');
  await expect(row).toContainText('Maintained by Scalingo');
  await expect(row).toContainText('2published');
  await expect(row.getByRole('button', { name: /Edit label/ })).toHaveCount(0);

  const checked = page.getByRole('region', { name: 'Check an address' });
  await checked.getByRole('textbox', { name: 'Address or range' }).fill('171.33.92.211');
  await checked.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(checked.getByRole('status')).toContainText(
    /171\.33\.92\.211 is denied for now.*Scalingo’s published addresses may change, so this is not certain\./,
  );
  await openNewRule(page);
  await typeSource(page, '192.0.2.1');
  await newRule(page).getByRole('button', { name: 'Check an address with this rule' }).click();
  await newRule(page).getByRole('textbox', { name: 'Address or range' }).fill('171.33.92.211');
  await expect(newRule(page)).toContainText(
    '171.33.92.211 will likely be allowed without this rule, once Scalingo osc-fr1 region applies.',
  );
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();

  await test.step('the current address', async () => {
    await openNewRule(page);
    await newRule(page).getByRole('button', { name: 'Use my current address' }).click();
    await expect(source(page)).toHaveValue('198.51.100.25/32');
    await expect(source(page)).toBeFocused();
    await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    await expect(ruleRow(page, '198.51.100.25/32')).toBeVisible();
  });
});

test.describe('where answers pass through the page’s own fetch', () => {
  test.use(THROUGH_WORKER);

  test('claims nothing of the addresses of a region that are not published', async ({ page, open }) => {
    await page.addInitScript(() => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const response = await real(input, init);
        if (!/\/(managed_ranges|firewall_rules)$/.test(response.url)) return response;
        const text = await response.text();
        return new Response(text.replaceAll('mr-scalingo-osc-', 'mr-scalingo-new-'), response);
      };
    });
    await open(internetAccess('orders-production'));
    await expect(exposure(page)).toContainText('the addresses are not known: Scalingo osc-fr1 region.');
    await openNewRule(page);
    await newRule(page).getByRole('radio', { name: 'Scalingo osc-secnum-fr1 region' }).check();
    await expect(newRule(page)).toContainText('Scalingo maintains the list; the rule follows it.');
    await expect(newRule(page)).not.toContainText('published egress addresses');
  });
});

test('tells of an address what the rule that is being typed would do', async ({ page, open }) => {
  await open(`${internetAccess('orders-production')}?new-rule`);
  const disclosure = newRule(page).getByRole('button', { name: 'Check an address with this rule' });
  await expect(disclosure).toBeHidden();
  await source(page).fill('198.51.100.0/28');
  await disclosure.click();
  const address = newRule(page).getByRole('textbox', { name: 'Address or range' });
  await expect(address).toHaveAccessibleDescription(
    '198.51.100.25 is allowed already, by 198.51.100.25/32, Ana, workstation.',
  );
  for (const [asked, verdict] of [
    ['198.51.100.7', '198.51.100.7 will be allowed once this rule applies.'],
    ['198.51.100.77', '198.51.100.77 stays denied: it is not in this range.'],
    ['192.0.2.70', '192.0.2.70 will be allowed without this rule, once 192.0.2.64/28, CI runners applies.'],
    [
      '198.51.100.0/27',
      'This rule allows a part of 198.51.100.0/27. 1 address: allowed by 198.51.100.25/32,',
    ],
  ] as const) {
    await address.fill(asked);
    await expect(address).toHaveAccessibleDescription(new RegExp(verdict.replaceAll('.', '\\.')));
  }

  // What is half typed is no mistake; Enter asks, and adds nothing.
  await address.fill('198.51');
  await expect(address).not.toHaveAttribute('aria-invalid');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription('An IPv4 address has four numbers. This has 2.');
  await source(page).fill('nothing');
  await expect(address).toBeHidden();
  await source(page).fill('198.51.100.0/24');
  await expect(address).toHaveValue('198.51');
  await source(page).fill('10.0.0.0/8');
  await address.fill('10.1.2.3');
  await expect(address).toHaveAccessibleDescription(
    /A private address\. Without an active Net Peering, nothing can connect from it\./,
  );
  await expect(newRule(page)).toBeVisible();
});

test('several sources, and a range that takes several rules, go on in Paste rules with their label', async ({
  page,
  open,
}) => {
  await open(internetAccess('orders-production'));
  await openNewRule(page);
  await label(page).fill('Lab');
  await typeSource(page, '192.0.2.1, 192.0.2.2');
  await newRule(page).getByRole('button', { name: 'Open in Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue('192.0.2.1 # Lab\n192.0.2.2 # Lab');
  await expect(pasteDialog(page).getByRole('button', { name: 'Add 2 rules' })).toBeEnabled();
  await page.goBack();
  await expect(firewall(page).getByRole('button', { name: 'New rule' })).toBeVisible();
  await pasteText(page, '');
  await page.goBack();
  await openNewRule(page);
  await typeSource(page, '198.51.99.1-198.51.99.14');
  await newRule(page).getByRole('button', { name: 'Open in Paste rules' }).click();
  await expect(pasteDialog(page).getByRole('button', { name: 'Add 6 rules' })).toBeEnabled();
});

test('what is typed is there again after Back and Forward, and after a reload; Cancel forgets it', async ({
  page,
  open,
}) => {
  await open(internetAccess('orders-production'));
  await openNewRule(page);
  await label(page).fill('Lyon & Paris');
  await typeSource(page, '203.0.113.300');
  await expect(newRule(page)).toContainText('300 is too high.');
  await expect(page).toHaveURL(/new-rule=203\.0\.113\.300&label=/);
  await page.goBack();
  await expect(newRule(page)).toBeHidden();
  await page.goForward();
  await expect(source(page)).toHaveValue('203.0.113.300');
  // The URL does not have it yet.
  await source(page).fill('203.0.113.301');
  await page.goBack();
  await expect(newRule(page)).toBeHidden();
  await page.goForward();
  await expect(source(page)).toHaveValue('203.0.113.301');
  await expect(label(page)).toHaveValue('Lyon & Paris');
  await page.reload();
  await expect(source(page)).toHaveValue('203.0.113.301');
  await expect(label(page)).toHaveValue('Lyon & Paris');
  // It is typed all the same: a click beside the dialog loses none of it.
  await page.clock.runFor(1_000);
  await page.mouse.click(40, 600);
  await expect(newRule(page)).toBeVisible();
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await openNewRule(page);
  await expect(source(page)).toHaveValue('');
  await expect(label(page)).toHaveValue('');

  const region = newRule(page).getByRole('radio', { name: 'Scalingo osc-secnum-fr1 region' });
  await region.check();
  await page.clock.runFor(400);
  await page.reload();
  await expect(region).toBeChecked();
  await newRule(page).getByRole('radio', { name: 'Custom CIDR IPv4' }).check();
  await page.clock.runFor(400);
  await page.reload();
  await expect(source(page)).toHaveValue('');
});

test('a connection string that is typed as a source is in no URL', async ({ page, open }) => {
  await open(internetAccess('orders-production'));
  await openNewRule(page);
  await label(page).fill('Lab');
  await typeSource(page, 'postgres://orders:hunter2@203.0.113.7:5432/db');
  await expect(newRule(page)).toContainText('This is a web address.');
  await page.clock.runFor(5_000);
  expect(page.url()).not.toContain('hunter2');
  await typeSource(page, '203.0.113.7');
  await expect(page).toHaveURL(/new-rule=203\.0\.113\.7&label=Lab/);
  const text = 'DATABASE_URL=mongodb://orders:hunter2@203.0.113.7:27017,203.0.113.8:27017/db';
  await typeSource(page, text);
  await newRule(page).getByRole('button', { name: 'Open in Paste rules' }).click();
  await expect(pasteList(page)).toHaveValue(`${text} # Lab`);
  expect(page.url()).not.toContain('hunter2');
  await page.goBack();
  await page.goForward();
  await expect(pasteList(page)).toHaveValue(`${text} # Lab`);
  expect(page.url()).not.toContain('hunter2');
});
