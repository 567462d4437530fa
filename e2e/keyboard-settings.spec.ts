import type { Page } from 'playwright/test';
import { expect, MOVING, test, WITHIN_PAGE } from './fixtures';
import { expectAnnounced, expectFocusKept, listenToLiveRegions, pressByKey, tabTo } from './keys';
import {
  addingPeering,
  connect,
  forceTls,
  internetAccess,
  internetAccessibility,
  letTimePass,
  netPeering,
  newRule,
  part,
  peeringId,
  peeringRow,
  peeringStep,
  question,
  source,
} from './vocabulary';

// The other blocks' journeys by keyboard alone, with what a screen reader says of them.

test.use({ ...WITHIN_PAGE, ...MOVING });

const ID = 'pcx-4e7a90b1';

/** Presses a switch, answers its question, and waits for the end of the change. */
async function change(page: Page, name: string, title: string, answer: string, typed = ''): Promise<void> {
  const control = page.getByRole('switch', { name });
  const dialog = question(page, title);
  await expect(control).toBeFocused();
  await page.keyboard.press('Space');
  if (typed) {
    await tabTo(page, dialog.getByRole('textbox'));
    await page.keyboard.type(typed);
  }
  await pressByKey(page, dialog.getByRole('button', { name: answer, exact: true }));
  await expect(dialog).toBeHidden();
  await expect(control).toBeFocused();
  const end = answer === 'Turn on' ? 'On' : 'Off';
  await letTimePass(page, (options) =>
    expect(control).toHaveAttribute('aria-checked', String(end === 'On'), options),
  );
  await expectAnnounced(page, `${name}: ${end}`);
}

test('turns both switches on and off again, and hears each end', async ({ page, open }) => {
  test.slow();
  await listenToLiveRegions(page);
  await open(internetAccess('blog-staging'));
  await tabTo(page, forceTls(page));
  await change(page, 'Force TLS connections', 'Turn on Force TLS connections?', 'Turn on');
  await tabTo(page, internetAccessibility(page));
  const name = 'Internet Accessibility';
  await change(page, name, `Turn on ${name}?`, 'Turn on', 'blog-staging');
  await change(page, name, `Turn off ${name}?`, 'Turn off');
  await tabTo(page, forceTls(page), 'Shift+Tab');
  await change(page, 'Force TLS connections', 'Turn off Force TLS connections?', 'Turn off');
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('adds a Net Peering and goes through its steps; reveals, copies, keeps and hides the string', async ({
    page,
    open,
  }) => {
    test.slow();
    await listenToLiveRegions(page);
    await open(internetAccess('orders-production'));

    await test.step('add a Net Peering', async () => {
      await pressByKey(page, netPeering(page).getByRole('button', { name: 'Add Net Peering' }));
      await expect(peeringId(page)).toBeFocused();
      await page.keyboard.type(ID);
      await page.keyboard.press('Enter');
      await expectAnnounced(page, `${ID} added. Expect some delay until it is active.`);
      await expect(addingPeering(page)).toBeHidden();
      await expect(netPeering(page).getByRole('button', { name: 'Add Net Peering' })).toBeFocused();
    });

    await test.step('allow its range', async () => {
      await letTimePass(page, (options) => expect(peeringRow(page, ID)).toContainText('Active', options));
      const allow = peeringStep(page, 'Firewall rule for the source range').getByRole('button');
      await pressByKey(page, allow);
      await expect(source(page)).toBeFocused();
      await pressByKey(page, newRule(page).getByRole('button', { name: 'Add rule' }));
      await expectAnnounced(page, 'Rule added. It applies in about 2 minutes.');
      await expectFocusKept(page);
    });

    await test.step('reveal, copy, keep and hide the connection string', async () => {
      await pressByKey(page, connect(page).getByRole('button', { name: 'Reveal' }));
      await expectAnnounced(page, 'The connection string is shown.');
      const hide = connect(page).getByRole('button', { name: 'Hide' });
      await expect(hide).toBeFocused();
      await pressByKey(page, connect(page).getByRole('button', { name: 'Copy connection string' }));
      await expectAnnounced(page, 'Copied connection string');

      // Warned 20 seconds before, and kept by one press, as often as it is wanted.
      const keep = connect(page).getByRole('button', { name: 'Keep it shown' });
      await tabTo(page, keep, 'Shift+Tab');
      for (let time = 0; time < 3; time += 1) {
        await page.clock.runFor(41_000);
        await expectAnnounced(page, 'hides in 20 seconds. “Keep it shown” or any key here keeps it.');
        await page.keyboard.press('Enter');
        await expect(connect(page)).toContainText('Hides in 60 s');
      }
      await expect(part(page, 'Password')).toBeVisible();
      await pressByKey(page, hide);
      await expectAnnounced(page, 'The connection string is hidden.');
      await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeFocused();

      await page.keyboard.press('Enter');
      await expectAnnounced(page, 'The connection string is shown.');
      await page.clock.runFor(61_000);
      await expectAnnounced(page, 'The connection string is hidden.');
      await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeFocused();
    });
  });
});
