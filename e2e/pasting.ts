import type { Page } from 'playwright/test';
import { firewall } from './vocabulary';

export const pasteDialog = (page: Page) => page.getByRole('dialog', { name: 'Paste rules' });
export const pasteList = (page: Page) => pasteDialog(page).getByRole('textbox', { name: 'List' });

/** Opens the dialog by its button and pastes a list. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await firewall(page).getByRole('button', { name: 'Paste rules' }).click();
  await pasteList(page).fill(text);
}

/** Puts a long list into the field as one change: typed by a driver, ten thousand lines take a minute. */
export async function pasteAtOnce(page: Page, text: string): Promise<void> {
  await pasteList(page).evaluate((field, value) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
