import type { Page } from 'playwright/test';
import { DATA_VERSION, type MockData } from '~mocks/db';

/** All that a page claims at a moment, with the mock's data at the same moment. */
export type Reading = {
  readonly data: MockData;
  /** By the mock's clock. */
  readonly now: number;
  readonly place: string;
  readonly pending: number;
  readonly violations: readonly string[];
  readonly dialogs: readonly string[];
  readonly isFocusLost: boolean;
  /** Where the password is, outside of what is revealed. */
  readonly secretIn: readonly string[];
  readonly isRevealed: boolean;
  /** Null where the page has none, or still loads it. */
  readonly exposure: Block | null;
  readonly heading: string;
  readonly firewall: Block | null;
  readonly rows: readonly { readonly name: string; readonly text: string; readonly status: string }[];
  readonly switches: Readonly<Record<string, boolean>>;
  readonly peering: Block | null;
  readonly peerings: readonly string[];
  /** What the list of databases says of each. */
  readonly listed: Readonly<Record<string, string>>;
  readonly hasFailure: boolean;
  readonly isLoading: boolean;
};

/** `isUnsure`: it says that it could not be read, or not again. */
type Block = { readonly text: string; readonly isUnsure: boolean };

/** @param secret the password of the database */
export async function readPage(page: Page, secret: string): Promise<Reading> {
  const { text, ...reading } = await page.evaluate(
    ({ key, secrets }) => {
      const one = (selector: string) => document.querySelector<HTMLElement>(selector);
      const all = (selector: string, within: ParentNode = document) => [
        ...within.querySelectorAll<HTMLElement>(selector),
      ];
      const textOf = (element: Element | null | undefined) =>
        (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const region = (name: string) =>
        all('section').find(
          (section) =>
            section.getAttribute('aria-label') === name ||
            textOf(document.getElementById(section.getAttribute('aria-labelledby') ?? '')) === name,
        );
      const unsure = /could not be|unknown for now|may have changed|not known|does not say clearly/;
      const block = (element: HTMLElement | undefined) =>
        element && !element.querySelector('[data-skeleton]')
          ? { text: textOf(element), isUnsure: unsure.test(textOf(element)) }
          : null;

      const text = localStorage.getItem(key) ?? '';
      const connect = region('Connect');
      const isRevealed = all('button', connect).some((button) => textOf(button) === 'Hide');
      const secretIn: string[] = [];
      const look = (place: string, value: string) => {
        if (secrets.some((one) => value.includes(one))) secretIn.push(place);
      };
      const copy = document.documentElement.outerHTML;
      if (!isRevealed) look('document', copy);
      for (const field of all('input, textarea')) {
        if ('value' in field && !connect?.contains(field)) look('a field', String(field.value));
      }
      look('URL', window.location.href + JSON.stringify(window.history.state) + document.title);
      for (const storage of [localStorage, sessionStorage]) {
        for (let index = 0; index < storage.length; index += 1) {
          const name = storage.key(index) ?? '';
          look('storage', name + (storage.getItem(name) ?? ''));
        }
      }
      const rows = all('table', region('Firewall rules'))
        .flatMap((table) => all('tbody tr', table))
        .map((row) => {
          const [, , , status] = all('td', row);
          return { name: textOf(row.querySelector('th')), text: textOf(row), status: textOf(status) };
        });
      const exposure = region('Exposure');
      const peering = region('Net Peering');
      const listed = all('main table tbody tr').flatMap((row) => {
        const name = textOf(row.querySelector('th a'));
        return name === '' ? [] : [[name, textOf(row)] as const];
      });
      return {
        text,
        real: Date.now(),
        place: window.location.pathname,
        pending: walk.pending,
        violations: walk.violations,
        dialogs: all('[aria-modal=true]').map(
          (dialog) =>
            document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent ?? '?',
        ),
        isFocusLost: document.activeElement === null || document.activeElement === document.body,
        secretIn,
        isRevealed,
        exposure: block(exposure),
        heading: textOf(exposure?.querySelector('h2')),
        firewall: block(region('Firewall rules')),
        rows,
        switches: Object.fromEntries(
          all('[role=switch]').map((one) => [
            one.getAttribute('aria-label') ?? '',
            one.getAttribute('aria-checked') === 'true',
          ]),
        ),
        peering: block(peering),
        peerings: all(
          'table[aria-label="Net Peerings"] tbody tr, [role=table] tbody tr',
          peering ?? document.createElement('i'),
        ).map((row) => `${textOf(row.querySelector('th'))} ${textOf(all('td', row)[2])}`),
        listed: Object.fromEntries(listed),
        hasFailure:
          unsure.test(textOf(one('main'))) || /Try again|No database|not found/i.test(textOf(one('main'))),
        isLoading: one('main [data-skeleton]') !== null,
      };
    },
    {
      key: `mock-api:${DATA_VERSION}:default`,
      secrets: [secret, encodeURIComponent(secret)],
    },
  );
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what the mock wrote is MockData
  const data: MockData = JSON.parse(text);
  const { real, ...rest } = reading;
  return { ...rest, data, now: data.clock.mock + (real - data.clock.real) * data.clock.speed };
}
