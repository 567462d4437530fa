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

export const forceTls = (page: Page) => page.getByRole('switch', { name: 'Force TLS connections' });
export const internetAccessibility = (page: Page) =>
  page.getByRole('switch', { name: 'Internet Accessibility' });
/** The block of a switch, with what it says below. */
export const featureBlock = (page: Page, name: 'Force TLS connections' | 'Internet Accessibility') =>
  page.getByRole('region', { name, exact: true });
/** The confirmation of a change, by its question. */
export const question = (page: Page, title: string) => page.getByRole('alertdialog', { name: title });

export const connect = (page: Page) => page.getByRole('region', { name: 'Connect', exact: true });
/** The value of a part of the connection string, by its row. */
export const part = (page: Page, name: string) =>
  connect(page)
    .getByRole('table', { name: 'Parts of the connection string' })
    .getByRole('row', { name, exact: false })
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .first();

/** Turns Force TLS connections on through its confirmation. */
export async function turnOnForceTls(page: Page): Promise<void> {
  await forceTls(page).click();
  await question(page, 'Turn on Force TLS connections?').getByRole('button', { name: 'Turn on' }).click();
}

/** Turns Internet Accessibility on through its confirmation. */
export async function goPublic(page: Page, name: string): Promise<void> {
  await internetAccessibility(page).click();
  const dialog = question(page, 'Turn on Internet Accessibility?');
  await dialog.getByRole('textbox', { name: `Type ${name} to confirm` }).fill(name);
  await dialog.getByRole('button', { name: 'Turn on' }).click();
}

/** Turns Internet Accessibility off through its confirmation. */
export async function goPrivate(page: Page): Promise<void> {
  await internetAccessibility(page).click();
  await question(page, 'Turn off Internet Accessibility?').getByRole('button', { name: 'Turn off' }).click();
}

/** The database can't be read from now on, until the page hears of `network-back`; everything else goes on. */
export async function cutReadings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const isReading = /\/api\/databases\/[^/]+$/.test(pathname);
      return isReading ? Promise.reject(new TypeError('Failed to fetch')) : real(input, init);
    };
    window.addEventListener('network-back', () => (window.fetch = real), { once: true });
  });
}

/** The next change of this method is made, but its answer never comes. */
export async function loseAnswer(page: Page, method: 'POST' | 'DELETE'): Promise<void> {
  await page.evaluate((lost) => {
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      if (init?.method !== lost) return response;
      window.fetch = real;
      throw new TypeError('Failed to fetch');
    };
  }, method);
}
