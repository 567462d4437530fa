import type { Page } from 'playwright/test';
import { expect, expectAccessible, FAILED_REQUEST, test, WITHIN_PAGE } from './fixtures';
import { pasteDialog, pasteList } from './pasting';
import {
  addRule,
  connect,
  expectPlace,
  internetAccess,
  netPeering,
  newRule,
  openNewRule,
  removal,
  removeRule,
  source,
  typeSource,
} from './vocabulary';

test.use(WITHIN_PAGE);

// Whether an address can reach the database, which rule lets it in, and how certain that is.

const ORDERS = internetAccess('orders-production');
const block = (page: Page) => page.getByRole('region', { name: 'Check an address' });
const result = (page: Page) => block(page).getByRole('status');

async function check(page: Page, text: string): Promise<void> {
  const field = block(page).getByRole('textbox', { name: 'Address or range' });
  // A dialog that is closing takes the focus back, and what is typed with it.
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 500 });
  }).toPass();
  await block(page).getByRole('button', { name: 'Check', exact: true }).click();
}

const VERDICTS: readonly (readonly [asked: string, title: string, why: string])[] = [
  [
    '203.0.113.77',
    '203.0.113.77 is allowed',
    'It matches 203.0.113.0/24, Paris office. This is certain: the rule',
  ],
  [
    '171.33.92.211',
    '171.33.92.211 is likely allowed',
    'It is in Scalingo’s published addresses for osc-fr1. That list may change, so this is not certain.',
  ],
  [
    '192.0.2.70',
    '192.0.2.70 is denied for now',
    'It matches 192.0.2.64/28, CI runners, which applies in 1 min 2',
  ],
  [
    '198.51.100.26',
    '198.51.100.26 is denied',
    'No rule covers it. Nearest rule: 198.51.100.25/32, Ana, workstation.',
  ],
  [
    '203.0.112.0/23',
    '203.0.112.0/23 is allowed in part: 256 of 512 addresses',
    '256 addresses: allowed by 203.0.113.0/24, Paris office',
  ],
  ['203.0.113.5 - 203.0.113.9', '203.0.113.5 – 203.0.113.9 is allowed', 'It matches 203.0.113.0/24'],
  ['10.0.0.1', '10.0.0.1 is denied', 'A private address. Without an active Net Peering, nothing can connect'],
];

test('says what becomes of an address or a range, the own one first, and why', async ({ page, open }) => {
  await open(ORDERS);
  await expect(result(page)).toContainText('Your current address');
  await expect(result(page)).toContainText('198.51.100.25 is allowed');
  await expect(result(page)).toContainText('It matches 198.51.100.25/32, Ana, workstation. This is certain:');
  for (const [asked, title, why] of VERDICTS) {
    await test.step(asked, async () => {
      await check(page, asked);
      await expect(result(page)).toContainText(title);
      await expect(result(page)).toContainText(why);
    });
  }
  await test.step('what is no address is refused with what may have been meant', async () => {
    await check(page, '203.0.113.10/24');
    await expect(result(page)).toContainText('203.0.113.10 is inside this /24 range');
    const field = block(page).getByRole('textbox');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/^203\.0\.113\.10 is inside this \/24 range/);
    await field.fill('203.0.113.10/2');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await expect(field).toHaveAccessibleDescription('');
    await result(page).getByRole('button', { name: 'Use 203.0.113.0/24' }).click();
    await expect(result(page)).toContainText('203.0.113.0/24 is allowed');
    await expect(block(page).getByRole('textbox')).toBeFocused();
    await check(page, '203.0.113.2-9');
    await result(page).getByRole('button', { name: 'Use 203.0.113.2-203.0.113.9' }).click();
    await expect(result(page)).toContainText('203.0.113.2 – 203.0.113.9 is allowed');
    for (const [text, words] of [
      ['', 'Type an IPv4 address or range.'],
      ['db.example.com', 'This is a hostname.'],
      ['203.0.113.9-203.0.113.5', 'The last address comes before the first one.'],
      ['203.0.113.1, 203.0.113.2', 'One address or range at a time.'],
    ] as const) {
      await check(page, text);
      await expect(result(page)).toContainText(words);
      await expect(field).toHaveValue(text);
    }
  });
});

test('a removed rule may still let it in, and a coming one will for certain', async ({ page, open }) => {
  await open(ORDERS);
  await removeRule(page, '203.0.113.0/24');
  await check(page, '203.0.113.77');
  await expect(result(page)).toContainText('203.0.113.77 may still get in');
  await expect(result(page)).toContainText('was removed and may let connections in until 14:3');

  await addRule(page, '203.0.113.0/25', 'Paris office');
  await expect(result(page)).toContainText(
    'It is allowed for certain once 203.0.113.0/25, Paris office applies.',
  );
  await expect(result(page)).toContainText('203.0.113.77 may still get in');
  await expect(result(page).getByRole('button')).toHaveCount(0);
  // All of it, though not all of it will be allowed.
  await check(page, '203.0.113.0/24');
  await expect(result(page).getByText('203.0.113.0/24 may still get in', { exact: true })).toBeVisible();
});

test('Allow exactly this starts a rule; Back leads to the verdict', async ({ page, open }) => {
  await open(ORDERS);
  await check(page, '198.51.100.26');
  await result(page).getByRole('button', { name: 'Allow exactly this…' }).click();
  await expect(source(page)).toHaveValue('198.51.100.26/32');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(result(page)).toContainText('198.51.100.26 is denied for now');
  await expect(result(page)).toBeFocused();
  await expect(result(page).getByRole('button')).toHaveCount(0);
  await check(page, '198.51.100.1-198.51.100.4');
  await expect(result(page)).toContainText('It takes 3 rules to allow exactly this');
  await result(page).getByRole('button', { name: 'Allow 198.51.100.2/31…' }).click();
  await expect(source(page)).toHaveValue('198.51.100.2/31');
  await page.goBack();
  await expectPlace(page, `${ORDERS}?check=198.51.100.1-198.51.100.4`);
});

test('says what address somebody behind a router has on the Internet, and checks that', async ({
  page,
  open,
}) => {
  await open(`${ORDERS}?check=192.168.1.34`);
  await expect(result(page)).toContainText('From the Internet you come as 198.51.100.25.');
  await expect(result(page).getByRole('button', { name: /^Allow/ })).toHaveCount(0);
  await result(page).getByRole('button', { name: 'Check this address' }).click();
  await expect(result(page)).toContainText('Your current address. It matches 198.51.100.25/32');
  await expect(block(page).getByRole('textbox')).toBeFocused();
});

test('offers to remove what lets an address in, but not the reader’s own', async ({ page, open }) => {
  await open(ORDERS);
  await expect(result(page)).toContainText('198.51.100.25 is allowed');
  await expect(result(page).getByRole('button')).toHaveCount(0);
  await check(page, '203.0.113.0-203.0.114.0');
  await result(page).getByRole('button', { name: 'Remove 203.0.113.0/24…' }).click();
  await removal(page, '203.0.113.0/24').getByRole('button', { name: 'Cancel' }).click();
  await check(page, '171.33.92.211');
  await result(page).getByRole('button', { name: 'Remove Scalingo osc-fr1 region…' }).click();
  await removal(page, 'Scalingo osc-fr1 region').getByRole('button', { name: 'Cancel' }).click();
  await check(page, '198.51.100.25-203.0.113.9');
  await result(page)
    .getByRole('button', { name: /^Remove these \d rules…$/ })
    .click();
  await expect(page.getByRole('alertdialog', { name: /^Remove \d rules\?$/ })).toBeVisible();
});

test('many rules for exactly this go to Paste rules, and all ranges can be seen', async ({ page, open }) => {
  await open(ORDERS);
  await check(page, '198.51.99.1-198.51.100.200');
  const unfold = result(page).getByRole('button', { name: /Show all \d+ ranges/ });
  await expect(result(page)).toContainText('more');
  await expect(result(page)).not.toContainText('198.51.100.192/29');
  await unfold.click();
  await expect(result(page)).toContainText('198.51.100.192/29');
  await result(page).getByRole('button', { name: 'Show fewer' }).click();
  await expect(result(page)).not.toContainText('198.51.100.192/29');

  await result(page).getByRole('button', { name: 'Allow exactly this, with 12 rules…' }).click();
  const twelve = /^198\.51\.99\.1\/32(\n[^\n]+){11}$/;
  await expect(pasteList(page)).toHaveValue(twelve);
  await expect(pasteDialog(page).getByRole('button', { name: 'Add 12 rules' })).toBeEnabled();
  await page.goBack();
  await expectPlace(page, `${ORDERS}?check=198.51.99.1-198.51.100.200`);
  // What is brought twice is there once.
  await page.goForward();
  await expect(pasteList(page)).toHaveValue(twelve);

  await test.step('lines that are brought along join those that are there', async () => {
    await pasteList(page).fill('192.0.2.1');
    await page.goBack();
    await check(page, '198.51.99.1-198.51.99.14');
    await result(page).getByRole('button', { name: 'Allow exactly this, with 6 rules…' }).click();
    await expect(pasteList(page)).toHaveValue(/^192\.0\.2\.1\n198\.51\.99\.1\/32\n/);
  });
});

test('what was asked is in the URL', async ({ page, open }) => {
  await open(`${ORDERS}?check=203.0.113.77`);
  await expect(result(page)).toContainText('203.0.113.77 is allowed');
  await check(page, '192.0.2.1');
  await page.reload();
  await expect(result(page)).toContainText('192.0.2.1 is denied');
  await expect(block(page).getByRole('textbox')).toHaveValue('192.0.2.1');
  await expect(page).toHaveURL(/check=192\.0\.2\.1.*#check-an-address$/);
  await expect(block(page).getByRole('heading')).toBeFocused();
  await expect(block(page).getByRole('heading')).toBeInViewport();

  // But no connection string, and nothing that is too long for a URL.
  for (const text of ['postgres://orders:hunter2@203.0.113.7:5432/db', '203.0.113.7,'.repeat(100)]) {
    await check(page, text);
    await expect(block(page).getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await expect(block(page).getByRole('textbox')).toHaveValue(text);
    await expect(page).not.toHaveURL(/check=|hunter2/);
  }
  await check(page, '192.0.2.1');
  await expect(result(page)).toContainText('192.0.2.1 is denied');
  await expect(page).toHaveURL(/check=192\.0\.2\.1/);
});

test.describe('without the rules', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('nothing is claimed', async ({ page, open }) => {
    await open(`${ORDERS}?check=203.0.113.77`, { fault: 'firewall_rules:503' });
    await expect(result(page)).toHaveText('Available once the firewall rules are loaded.');
    await expectAccessible(page);
  });
});

test('a range that is allowed by none yet is not called allowed in part, and waits for its own rule', async ({
  page,
  open,
}) => {
  await open(`${ORDERS}?check=203.0.112.0/23`, { scenario: 'applying' });
  await expect(result(page)).toContainText('203.0.112.0/23 is denied; part of it will be allowed soon');
  await expect(result(page)).toContainText(
    '256 addresses: denied until 203.0.113.0/24, Paris office applies',
  );

  // Nor is an address of it said to wait for a rule that is being typed.
  await openNewRule(page);
  await typeSource(page, '203.0.113.1');
  await newRule(page).getByRole('button', { name: 'Check an address with this rule' }).click();
  await newRule(page).getByRole('textbox', { name: 'Address or range' }).fill('203.0.113.1');
  await expect(newRule(page)).toContainText(
    '203.0.113.1 will be allowed without this rule, once 203.0.113.0/24, Paris office applies.',
  );
});

test('links out of Connect leave the address that was checked', async ({ page, open }) => {
  await open(`${internetAccess('patients-archive')}?check=192.0.2.9`);
  await connect(page).getByRole('link', { name: 'Go to Firewall rules' }).click();
  await expect(block(page).getByRole('textbox')).toHaveValue('192.0.2.9');
  await expect(result(page)).toContainText('192.0.2.9 is denied');
});

test.describe('when the Net Peerings can’t be read', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('a private address that a rule allows is allowed, until it is known that there is none', async ({
    page,
    open,
  }) => {
    await open(`${ORDERS}?check=10.20.0.5`, { scenario: 'findings', fault: 'net_peerings:503:1' });
    await expect(page.getByText('The Net Peerings could not be loaded')).toBeVisible();
    await expect(result(page).getByText('10.20.0.5 is allowed', { exact: true })).toBeVisible();
    await netPeering(page).getByRole('button', { name: 'Try again' }).click();
    await expect(result(page)).toContainText(
      'The firewall allows 10.20.0.5, which can’t connect all the same',
    );
  });
});
