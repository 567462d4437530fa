import fc from 'fast-check';
import { expect } from './fixtures';
import type { WalkPage } from './walk-page';

/** How an operator leaves a dialog. */
export const anyWay = fc.constantFrom('Escape', 'Cancel', 'Back', 'Close');
export type Way = 'Escape' | 'Cancel' | 'Back' | 'Close';

const dialogs = ({ page }: WalkPage) => page.locator('[aria-modal=true]');

/** Leaves the dialog that is open, if one is. */
export async function leaveDialog(walk: WalkPage, way: Way): Promise<void> {
  const { page } = walk;
  await walk.settle();
  if ((await dialogs(walk).count()) === 0) return;
  if (way === 'Escape') await page.keyboard.press('Escape');
  else if (way === 'Back') await page.goBack();
  else {
    const button = dialogs(walk).first().getByRole('button', { name: way, exact: true });
    if (!(await walk.tap(button))) await page.keyboard.press('Escape');
  }
  await expect(dialogs(walk), `the dialog closes by ${way}`).toHaveCount(0, { timeout: 3_000 });
}

/** Sends what a dialog holds; one that stays, because it was refused, is left. @returns true */
export async function sendAndLeave(walk: WalkPage, button: string | RegExp, way: Way): Promise<true> {
  const send = dialogs(walk).first().getByRole('button', { name: button });
  await walk.tap(send);
  await walk.settle();
  // The answer is there, and the dialog about to close.
  await expect(dialogs(walk))
    .toHaveCount(0, { timeout: 250 })
    .catch(() => undefined);
  await leaveDialog(walk, way);
  return true;
}
