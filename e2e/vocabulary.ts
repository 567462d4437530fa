import { expect, type Locator, type Page } from 'playwright/test';
import { PARAMETERS } from '~mocks/settings';

/** The dashboard in the operator's words: what the journeys find things by. */
export const internetAccess = (name: string) => `/databases/${name}/settings/internet-access`;

/** The page is at a place, whatever else the URL says of the preview. @param place a path, with its own query */
export async function expectPlace(page: Page, place: string): Promise<void> {
  await expect(page).toHaveURL((url) => {
    for (const parameter of PARAMETERS) url.searchParams.delete(parameter);
    return url.pathname + url.search === place;
  });
}

/** Leads to a place without loading the page anew, as a link of it does. */
export const goTo = (page: Page, place: string) =>
  page.evaluate((url) => history.pushState(null, '', url), place);

/** What stands for something that is still loading. */
export const skeletons = (page: Page) => page.locator('main [data-skeleton]');

/** What is loaded after the first part of a page is there too; on a database's that ends with Connect. */
export async function expectWhole(page: Page): Promise<void> {
  if (new URL(page.url()).pathname.startsWith('/databases/')) {
    await expect(
      page.getByRole('region', { name: 'Connect', exact: true, includeHidden: true }),
    ).toBeAttached();
  }
  await expect(skeletons(page)).toHaveCount(0);
}

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

/** The dialog that changes a rule, by its range. */
export const editing = (page: Page, name: string) =>
  page.getByRole('dialog', { name: `Edit ${name}`, exact: true });

/** Opens it by the rule's menu. */
export async function openEditing(page: Page, name: string): Promise<void> {
  await ruleRow(page, name)
    .getByRole('button', { name: `More actions for ${name}` })
    .click();
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();
}

/** Types a source and lets the typing rest, so that what is wrong is said. */
export async function typeSource(page: Page, text: string): Promise<void> {
  await source(page).fill(text);
  await page.clock.runFor(400);
}

/**
 * The changes that the page sends to the API from now on, each as `POST /api/…`.
 * @param under where their paths begin; those of the database API unless told
 */
export function changesSent(page: Page, under = '/api/'): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const isChange = request.method() !== 'GET' && pathname.startsWith(under);
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

/** The API has this label, as it is, for the rule that is called Paris office. */
export async function answerLabel(page: Page, label: string): Promise<void> {
  await page.addInitScript((json) => {
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (!pathname.endsWith('/firewall_rules')) return response;
      return new Response((await response.text()).replace('"Paris office"', json), response);
    };
  }, JSON.stringify(label));
}

/** The next change of this method is made, but its answer never comes. */
export async function loseAnswer(page: Page, method: 'POST' | 'PATCH' | 'DELETE'): Promise<void> {
  await page.evaluate((lost) => {
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      // Where the mock has wrapped it since, it passes a request on.
      const method = input instanceof Request ? input.method : init?.method;
      if (method !== lost) return response;
      window.fetch = real;
      throw new TypeError('Failed to fetch');
    };
  }, method);
}

/** The next change of this method is given up at once, and made all the same after so many milliseconds. */
export async function makeLate(page: Page, method: 'POST' | 'DELETE', ms: number): Promise<void> {
  await page.evaluate(
    ([late, delay]) => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        // Where the mock has wrapped it since, it passes a request on.
        const method = input instanceof Request ? input.method : init?.method;
        if (method !== late) return real(input, init);
        window.fetch = real;
        setTimeout(() => void real(input, init && { ...init, signal: null }), delay);
        throw new TypeError('Failed to fetch');
      };
    },
    [method, ms] as const,
  );
}

/** @returns lets the answers through of the changes that the page sends to the API from now on: until then they don't come. */
export async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    const isAwaited = new Promise((resolve) => window.addEventListener('answers', resolve, { once: true }));
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      // Where the mock has wrapped it since, it passes a request on.
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
      const isChange = /^\/(?:api|v1)\/databases\//.test(pathname) && method !== 'GET';
      if (isChange) await isAwaited;
      return response;
    };
  });
  return () => page.evaluate(() => void window.dispatchEvent(new Event('answers')));
}

/** @returns sends the requests of this method for the firewall rules: from now on they wait until then. */
export async function holdRequests(page: Page, method: 'GET' | 'POST'): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    const real = window.fetch.bind(window);
    const isAwaited = new Promise((resolve) => window.addEventListener('requests', resolve, { once: true }));
    window.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
      if (method === held && pathname.endsWith('/firewall_rules')) await isAwaited;
      return real(input, init);
    };
  }, method);
  return () => page.evaluate(() => void window.dispatchEvent(new Event('requests')));
}

export const netPeering = (page: Page) => page.getByRole('region', { name: 'Net Peering', exact: true });
/** The row of a Net Peering, by its Outscale ID. */
export const peeringRow = (page: Page, outscaleId: string): Locator =>
  page
    .getByRole('table', { name: 'Net Peerings' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: outscaleId, exact: true }) });
/** A step to a connection through a Net Peering, by its title. */
export const peeringStep = (page: Page, title: string): Locator =>
  netPeering(page)
    .getByRole('list', { name: 'Steps to a connection' })
    .getByRole('listitem')
    .filter({ hasText: title });
export const addingPeering = (page: Page) => page.getByRole('dialog', { name: 'Add Net Peering' });
export const peeringId = (page: Page) =>
  addingPeering(page).getByRole('textbox', { name: 'Outscale Net Peering ID' });

/** Opens the Add Net Peering dialog by its button. */
export async function openAddPeering(page: Page): Promise<void> {
  await netPeering(page).getByRole('button', { name: 'Add Net Peering' }).click();
}

/** Sends what the Add Net Peering dialog holds. */
export async function sendPeering(page: Page, outscaleId: string): Promise<void> {
  await peeringId(page).fill(outscaleId);
  await addingPeering(page).getByRole('button', { name: 'Add Net Peering' }).click();
}

/**
 * Lets time pass, step by step, until something holds. Between the steps comes what was asked for meanwhile: an answer
 * that took minutes by the page's clock would set back what it knows of the server's.
 * @param step in milliseconds
 */
export async function letTimePass(
  page: Page,
  holds: (options: { timeout: number }) => Promise<void>,
  step = 5_000,
): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(step);
    await holds({ timeout: 100 });
  }).toPass({ intervals: [0] });
}

/** Removes a Net Peering through its button and the confirmation. */
export async function removePeering(page: Page, outscaleId: string): Promise<void> {
  await peeringRow(page, outscaleId)
    .getByRole('button', { name: `Remove ${outscaleId}` })
    .click();
  await removal(page, outscaleId).getByRole('button', { name: 'Remove Net Peering' }).click();
}
