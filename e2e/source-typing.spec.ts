import { expect, test } from './fixtures';
import { changesSent, internetAccess, newRule, openNewRule, ruleRow, source, typeSource } from './vocabulary';

/** After which what is typed has been read, in milliseconds: the key is painted first. */
const FRAME_MS = 20;

test('says what is wrong once the typing rests for 400 ms, and what it reads at once', async ({
  page,
  open,
}) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await page.clock.pauseAt('2026-06-19T14:40:00+02:00');
  await source(page).fill('203.0.113.0/24');
  await page.clock.runFor(FRAME_MS);
  await expect(newRule(page).getByText('256 addresses')).toBeVisible();

  await source(page).fill('203.0.113.10/24');
  await page.clock.runFor(FRAME_MS);
  await expect(newRule(page).getByText('256 addresses')).toBeHidden();
  await page.clock.runFor(400 - FRAME_MS);
  await expect(source(page)).toHaveAccessibleDescription('');
  await expect(source(page)).not.toHaveAttribute('aria-invalid');
  await page.clock.runFor(FRAME_MS);
  await expect(source(page)).toHaveAccessibleDescription(/Which one do you mean\?/);
  await expect(source(page)).toHaveAttribute('aria-invalid', 'true');

  await source(page).fill('300.1.1.1');
  await page.clock.runFor(FRAME_MS);
  await expect(source(page)).toHaveAccessibleDescription('');
  await source(page).press('Tab');
  await expect(source(page)).toHaveAccessibleDescription(/^300 is too high/);
});

test('asks for a source when there is none', async ({ page, open }) => {
  const changes = changesSent(page);
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
  await expect(source(page)).toHaveAccessibleDescription('Type an IPv4 address or range.');
  await expect(source(page)).toBeFocused();
  await source(page).fill('  \t ');
  await expect(source(page)).toHaveAccessibleDescription('Type an IPv4 address or range.');
  expect(changes).toEqual([]);
});

test('survives 10,000 characters: the message stays short, the text is kept', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  const dialog = await newRule(page).boundingBox();
  for (const typed of [
    '1'.repeat(10_000),
    `1.2.3.${'9'.repeat(9_994)}`,
    `1.2.3.4/${'9'.repeat(9_992)}`,
    'a'.repeat(10_000),
    'x/'.repeat(5_000),
    '1.'.repeat(5_000),
    '::'.repeat(5_000),
    '\u{1F98A}'.repeat(5_000),
    '\u202e'.repeat(10_000),
  ]) {
    await typeSource(page, typed);
    await expect(source(page)).toHaveAccessibleDescription(/^.{20,140}$/su);
    await expect(source(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(source(page)).toHaveValue(typed);
    expect((await newRule(page).boundingBox())?.width).toBe(dialog?.width);
    await source(page).fill('');
    await expect(source(page)).toHaveAccessibleDescription('');
  }
});

test('ignores white space around', async ({ page, open }) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
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

test('an error that comes when the field is left moves no button away that is being clicked', async ({
  page,
  open,
}) => {
  await open(internetAccess('patients-archive'));
  await openNewRule(page);
  await source(page).fill('203.0.113.300');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toBeHidden();
});
