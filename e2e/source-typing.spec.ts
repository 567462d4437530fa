import { expect, test, WITHIN_PAGE } from './fixtures';
import { internetAccess, newRule, openNewRule, source, typeSource } from './vocabulary';

test.use(WITHIN_PAGE);

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

test('survives 10,000 characters: the message stays short, the text is kept, and Cancel is where it was', async ({
  page,
  open,
}) => {
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

  // An error that comes when the field is left moves no button away that is being clicked.
  await source(page).fill('203.0.113.300');
  await newRule(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(newRule(page)).toBeHidden();
});
