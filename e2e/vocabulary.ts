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
export const label = (page: Page) => newRule(page).getByRole('textbox', { name: 'Label' });
/** The buttons below Source that put a right range in the place of the refused text. */
export const fixes = (page: Page) => newRule(page).getByRole('button', { name: /^Use \d/ });
/** The message at the bottom of the page. */
export const toast = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).last();
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

/** Opens the confirmation of a removal by the rule's button. */
export async function askToRemove(page: Page, name: string): Promise<void> {
  await ruleRow(page, name)
    .getByRole('button', { name: `Remove ${name}` })
    .click();
}

/** Removes a rule through its button and the confirmation. */
export async function removeRule(page: Page, name: string): Promise<void> {
  await askToRemove(page, name);
  await removal(page, name).getByRole('button', { name: 'Remove rule' }).click();
}

/** Types a source and lets the typing rest, so that what is wrong is said. */
export async function typeSource(page: Page, text: string): Promise<void> {
  await source(page).fill(text);
  await page.clock.runFor(400);
}

/** The changes that the page sends to the API from now on, each as `POST /api/…`. */
export function changesSent(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const isChange = request.method() !== 'GET' && pathname.startsWith('/api/');
    if (isChange) sent.push(`${request.method()} ${pathname}`);
  });
  return sent;
}
