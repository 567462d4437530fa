import type { Locator, Page } from 'playwright/test';

/** The dashboard in the operator's words: what the journeys find things by. */
export const internetAccess = (name: string) => `/databases/${name}/settings/internet-access`;

export const firewall = (page: Page) => page.getByRole('region', { name: 'Firewall rules' });
export const rulesTable = (page: Page) => page.getByRole('table', { name: 'Firewall rules' });
/** The row of a rule, by its range or the managed range's name. */
export const ruleRow = (page: Page, source: string): Locator =>
  rulesTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: source, exact: true }) });

export const exposure = (page: Page) => page.getByRole('region', { name: 'Exposure' });
export const newRule = (page: Page) => page.getByRole('dialog', { name: 'New rule' });
export const source = (page: Page) => newRule(page).getByRole('textbox', { name: 'Source' });
export const removal = (page: Page, name: string) =>
  page.getByRole('alertdialog', { name: `Remove ${name}?` });

/** Opens the New rule dialog by its button. */
export async function openNewRule(page: Page): Promise<void> {
  await firewall(page).getByRole('button', { name: 'New rule', exact: true }).click();
}

/** Adds a custom rule through the dialog. */
export async function addRule(page: Page, range: string, label = ''): Promise<void> {
  await openNewRule(page);
  await source(page).fill(range);
  await newRule(page).getByRole('textbox', { name: 'Label' }).fill(label);
  await newRule(page).getByRole('button', { name: 'Add rule' }).click();
}

/** Removes a rule through its button and the confirmation. */
export async function removeRule(page: Page, name: string): Promise<void> {
  await ruleRow(page, name)
    .getByRole('button', { name: `Remove ${name}` })
    .click();
  await removal(page, name).getByRole('button', { name: 'Remove rule' }).click();
}
