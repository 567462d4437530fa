import { expect, type Page } from 'playwright/test';
import type { Scenario } from '~mocks/scenarios';
import { expectExposure, FOUR_RULES, REGIONAL, UNKNOWN } from './fault-calls';
import { connect, exposure, featureBlock, firewall, forceTls, internetAccessibility } from './vocabulary';

const EVERYONE = 'Anyone on the Internet can reach this database';
const UNCLEAR = 'From where is not known for now.';

const tls = (page: Page) => featureBlock(page, 'Force TLS connections');
const internet = (page: Page) => featureBlock(page, 'Internet Accessibility');

type Claims = (page: Page) => Promise<void>;

type Accessibility = {
  word: string;
  isChecked: boolean;
  isUsable: boolean;
  headline: string;
  /** What Connect says of Direct access. */
  direct: string;
};

/** What each status of the API is to Internet Accessibility, and to who can reach the database. */
const isPublic =
  ({ word, isChecked, isUsable, headline, direct }: Accessibility): Claims =>
  async (page) => {
    await expect(internet(page).getByText(word, { exact: false }).last()).toBeVisible();
    await expect(internet(page).locator('[aria-live]')).toContainText(word);
    await expect(internetAccessibility(page)).toBeChecked({ checked: isChecked });
    await expect(internetAccessibility(page)).toBeEnabled({ enabled: isUsable });
    await expectExposure(page, headline);
    await connect(page).getByRole('tab', { name: 'Direct access' }).click();
    await expect(connect(page)).toContainText(direct);
  };

/** What a database that is not ready does to the exposure that its settings promise, on both its pages. */
const isNotReady =
  (title: string, text: string): Claims =>
  async (page) => {
    await expectExposure(page, title);
    await expect(exposure(page)).toContainText(text);
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeEnabled();
    const [, state] = /this database (is .*)$/.exec(title) ?? [];
    const obstacle = `The database ${state}, so nothing can connect to it for now.`;
    const allowed = exposure(page).getByText(/^\d+ addresses allowed/);
    const checked = page.getByRole('region', { name: 'Check an address' }).getByRole('status');
    if (state !== undefined) {
      await expect(allowed).toHaveText(/ addresses allowed once it runs$/);
      await expect(checked).toContainText(`${obstacle} This is what the firewall does once it runs.`);
    } else {
      await expect(allowed).toHaveText(/ addresses allowed$/);
      await expect(checked).toContainText('198.51.100.25 is allowed');
      await expect(checked).not.toContainText('nothing can connect');
    }
    await page.getByRole('link', { name: 'Overview' }).click();
    await expectExposure(page, title);
    if (state !== undefined) await expect(connect(page)).toContainText(obstacle);
  };

/** What a scenario's own page says of it, for those that are about its words alone. */
export const CLAIMS: Partial<Record<Scenario, Claims>> = {
  'database-creating': isNotReady(
    'Nothing can connect: this database is being created',
    'Once it runs: no network can reach this database.',
  ),
  'database-stopped': isNotReady(
    'Nothing can connect: this database is stopped',
    'Once it runs: only the sources of 4 firewall rules can reach this database.',
  ),
  'database-migrating': isNotReady(
    FOUR_RULES,
    'The database is being migrated, so connections may be interrupted.',
  ),
  'database-updating': isNotReady(
    FOUR_RULES,
    'The database is being updated, so connections may be interrupted.',
  ),
  'database-upgrading': isNotReady(
    FOUR_RULES,
    'The database is being upgraded, so connections may be interrupted.',
  ),
  'tls-enabling': async (page) => {
    await expect(tls(page)).toContainText('Enabling…');
    await expect(forceTls(page)).toBeDisabled();
    await expect(forceTls(page)).toHaveAccessibleDescription(/^Enabling…/);
    await expect(internetAccessibility(page)).toBeDisabled();
    await expect(internet(page)).toContainText(
      'Internet Accessibility can be turned on once Force TLS is on.',
    );
  },
  // The safe way comes first.
  'tls-failed': (page) =>
    expect(tls(page).getByRole('button', { name: /^Turn/ })).toHaveText(['Turn on', 'Turn off']),
  'shared-tls': isPublic({
    word: 'Off',
    isChecked: false,
    isUsable: true,
    headline: REGIONAL,
    direct: 'From Scalingo apps in osc-fr1 only.',
  }),
  'shared-pending': isPublic({
    word: 'Changing…',
    isChecked: true,
    isUsable: false,
    headline: UNKNOWN,
    direct: UNCLEAR,
  }),
  'shared-enabling': isPublic({
    word: 'Enabling…',
    isChecked: false,
    isUsable: false,
    headline: REGIONAL,
    direct: 'Internet Accessibility is being enabled.',
  }),
  'shared-public': isPublic({
    word: 'On',
    isChecked: true,
    isUsable: true,
    headline: EVERYONE,
    direct: 'From any address, over TLS.',
  }),
  'shared-disabling': async (page) => {
    await expect(forceTls(page)).toBeDisabled();
    await expect(tls(page)).toContainText('Force TLS can be turned off once Internet Accessibility is off.');
    await isPublic({
      word: 'Disabling…',
      isChecked: true,
      isUsable: false,
      headline: EVERYONE,
      direct: 'From any address, but not for long.',
    })(page);
  },
  'shared-failed': isPublic({
    word: 'Failed',
    isChecked: true,
    isUsable: true,
    headline: UNKNOWN,
    direct: UNCLEAR,
  }),
  'shared-unknown-status': isPublic({
    word: 'Unknown',
    isChecked: true,
    isUsable: false,
    headline: UNKNOWN,
    direct: UNCLEAR,
  }),
  'shared-stopped': async (page) => {
    await expectExposure(page, 'Nothing can connect: this database is stopped');
    await expect(exposure(page)).toContainText(
      `Once it runs: ${REGIONAL.charAt(0).toLowerCase()}${REGIONAL.slice(1)}.`,
    );
  },
  'no-variable': async (page) => {
    await connect(page).getByRole('button', { name: 'Reveal' }).click();
    await expect(connect(page)).toContainText('The app blog-staging has no variable SCALINGO_POSTGRESQL_URL');
  },
};
