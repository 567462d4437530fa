import { expect, test, THROUGH_WORKER, WITHIN_PAGE } from './fixtures';
import {
  changesSent,
  fixes,
  internetAccess,
  newRule,
  openNewRule,
  ruleRow,
  source,
  typeSource,
} from './vocabulary';

test.use(WITHIN_PAGE);

type Refusal = readonly [typed: string, sentence: string, ...fixes: string[]];

const IPV6 = 'IPv6 is not supported. Type an IPv4 address or range.';
const HOSTNAME = 'This is a hostname. Type an IPv4 address or range.';
const URL = 'This is a web address. Type an IPv4 address or range.';
const SEVERAL = 'One address or range for each rule. Several can be added with Paste rules.';
const HIDDEN = (code: string) =>
  `There is a character that can’t be seen (${code}). Type the address again, without it.`;
const STRANGE = (part: string) =>
  `${part} can’t be in an IPv4 address. Write four numbers with dots, such as 203.0.113.10.`;

const REFUSALS: Record<string, readonly Refusal[]> = {
  'host bits': [
    [
      '203.0.113.10/24',
      '203.0.113.10 is inside this /24 range, not its first address. Which one do you mean?',
      'Use 203.0.113.0/24',
      'Use 203.0.113.10/32',
    ],
    [
      '10.0.0.1/0',
      '/0 means every address. To allow only 10.0.0.1, use /32.',
      // Never one click away from everyone.
      'Use 10.0.0.1/32',
    ],
  ],
  'something else than IPv4': [
    ['2001:db8::/32', IPV6],
    [
      '::ffff:1.2.3.4',
      'This is an IPv4 address written as IPv6. Type it with four numbers.',
      'Use 1.2.3.4/32',
    ],
    ['vpn.example.com', HOSTNAME],
    ['localhost', HOSTNAME],
    ['https://vpn.example.com/login', URL],
    ['https://203.0.113.10/', URL, 'Use 203.0.113.10/32'],
    ['1.2.3.4:5432', 'A rule holds for every port. Type the address without its port.', 'Use 1.2.3.4/32'],
    ['1.2.3.4, 1.2.3.5', SEVERAL],
    ['1.2.3.4 1.2.3.5', SEVERAL],
    ['Paris office', STRANGE('P')],
    [
      '203.0.113.0-203.0.113.255',
      'This is a range from a first to a last address. Write it as a CIDR, such as 203.0.113.0/24.',
      'Use 203.0.113.0/24',
    ],
    [
      '203.0.113.*',
      'A rule can’t have a *. Write the range as a CIDR, such as 203.0.113.0/24.',
      'Use 203.0.113.0/24',
    ],
  ],
  'numbers that tools read differently, too many, too few, too high': [
    ['010.1.1.1', '010 starts with a zero, which some tools read as octal. Write each number without it.'],
    ['0x7f.1', '0x7f is hexadecimal. Write four decimal numbers, such as 203.0.113.10.'],
    ['10.1', 'An IPv4 address has four numbers. This has 2.'],
    ['1.2.3.4.5', 'An IPv4 address has four numbers. This has 5.'],
    ['1..2.3', 'There is a dot without a number beside it. An IPv4 address has four numbers.'],
    ['300.1.1.1', '300 is too high. Each number goes from 0 to 255.'],
  ],
  prefixes: [
    ['10.0.0.0/33', '/33 is too long. The prefix goes from /0 to /32.'],
    ['1.2.3.4/', 'The number after / is missing. The prefix goes from /0 to /32.', 'Use 1.2.3.4/32'],
    ['/24', 'The address before /24 is missing. Write it such as 203.0.113.0/24.'],
    [
      '1.2.3.4/024',
      '/024 starts with a zero. Write the prefix without it, from /0 to /32.',
      'Use 1.2.3.0/24',
      'Use 1.2.3.4/32',
    ],
    ['1.2.3.4/-1', '/-1 is not a prefix. The prefix is one number, from /0 to /32.'],
    [
      '203.0.113.0/255.255.255.0',
      '255.255.255.0 is a netmask. Write the prefix length instead, such as /24.',
      'Use 203.0.113.0/24',
    ],
  ],
  'characters of other kinds': [
    ['١.٢.٣.٤', '١ is a digit of another script. Write the digits 0 to 9.', 'Use 1.2.3.4/32'],
    ['203.0.113.\u200f10', HIDDEN('U+200F'), 'Use 203.0.113.10/32'],
    ['203.0.113.10\u0007', HIDDEN('U+0007'), 'Use 203.0.113.10/32'],
    ['203.0.113.\u{1F98A}', STRANGE('\u{1F98A}')],
    ['<b>1.2.3.4</b>', STRANGE('<')],
    ['<img/src=x/onerror=alert(1)>', STRANGE('<')],
  ],
};

test.describe('what is sent', () => {
  test.use(THROUGH_WORKER);

  test('refuses what is no IPv4 address or range, each with its own words and fixes', async ({
    page,
    open,
  }) => {
    const changes = changesSent(page);
    await open(internetAccess('patients-archive'));
    await openNewRule(page);
    await test.step('nothing', async () => {
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await expect(source(page)).toHaveAccessibleDescription('Type an IPv4 address or range.');
      await expect(source(page)).toBeFocused();
      await source(page).fill('  \t ');
      await expect(source(page)).toHaveAccessibleDescription('Type an IPv4 address or range.');
      await source(page).fill('');
    });
    for (const [kind, refusals] of Object.entries(REFUSALS)) {
      for (const [typed, sentence, ...names] of refusals) {
        await test.step(`${kind}: ${typed}`, async () => {
          await typeSource(page, typed);
          await expect(newRule(page).getByText(sentence, { exact: true })).toBeVisible();
          await expect(source(page)).toHaveAttribute('aria-invalid', 'true');
          await expect(fixes(page)).toHaveText(names);
          await newRule(page).getByRole('button', { name: 'Add rule' }).click();
          await expect(source(page)).toBeFocused();
          await expect(source(page)).toHaveValue(typed);
          await source(page).fill('');
          await expect(newRule(page).getByText(sentence, { exact: true })).toBeHidden();
        });
      }
    }
    expect(changes).toEqual([]);
  });

  test('refuses to repeat a rule, and names it', async ({ page, open }) => {
    const changes = changesSent(page);
    await open(internetAccess('orders-production'));
    await openNewRule(page);
    for (const [typed, sentence] of [
      ['203.0.113.0/24', 'This repeats the rule 203.0.113.0/24, Paris office.'],
      ['198.51.100.25', 'This repeats the rule 198.51.100.25/32, Ana, workstation.'],
    ] as const) {
      await typeSource(page, typed);
      await expect(source(page)).toHaveAccessibleDescription(sentence);
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await expect(source(page)).toBeFocused();
    }
    expect(changes).toEqual([]);
  });
});

test('offers both ranges that host bits may mean, reads the one that is picked, and ignores white space around', async ({
  page,
  open,
}) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await typeSource(page, '203.0.113.10/24');
  await expect(newRule(page).getByRole('listitem')).toHaveText([
    'Use 203.0.113.0/24256 addresses',
    'Use 203.0.113.10/321 address',
  ]);
  await newRule(page).getByRole('button', { name: 'Use 203.0.113.0/24', exact: true }).click();
  await expect(source(page)).toHaveValue('203.0.113.0/24');
  await expect(source(page)).toBeFocused();
  await expect(source(page)).not.toHaveAttribute('aria-invalid');
  await expect(source(page)).toHaveAccessibleDescription('203.0.113.0 – 203.0.113.255 256 addresses');
  await expect(fixes(page)).toHaveCount(0);

  await typeSource(page, '203.0.113.10/24');
  await newRule(page).getByRole('button', { name: 'Use 203.0.113.10/32', exact: true }).click();
  await expect(source(page)).toHaveValue('203.0.113.10/32');
  await expect(source(page)).toHaveAccessibleDescription('203.0.113.10 1 address');

  for (const [typed, reading] of [
    ['  203.0.113.0/25', '203.0.113.0 – 203.0.113.127 128 addresses'],
    ['203.0.113.0/26\n', '203.0.113.0 – 203.0.113.63 64 addresses'],
    ['\t203.0.113.0/27\u00a0', '203.0.113.0 – 203.0.113.31 32 addresses'],
    ['0.0.0.0/0 ', '0.0.0.0 – 255.255.255.255 Every IPv4 address'],
  ] as const) {
    await typeSource(page, typed);
    await expect(source(page)).toHaveAccessibleDescription(reading);
  }
  await typeSource(page, ' 203.0.113.0/24 ');
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(ruleRow(page, '203.0.113.0/24')).toBeVisible();
});
