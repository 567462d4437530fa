import { expect, type Page } from 'playwright/test';
import { createSeed } from '~mocks/seed';
import { expectExposure, FOUR_RULES, REGIONAL, tryAgain, UNKNOWN, type Call } from './fault-calls';
import {
  connect,
  exposure,
  firewall,
  forceTls,
  internetAccess,
  netPeering,
  newRule,
  peeringRow,
  rulesTable,
  source,
} from './vocabulary';

// What the pages read: by themselves when they are opened, and the connection string on Reveal.

const { apps } = createSeed('default', 0);
const databases = apps.flatMap(({ addons }) => addons.filter(({ database }) => database));
const dedicated = apps.filter(({ isDedicatedDatabase }) => isDedicatedDatabase);

const alert = (page: Page) => page.getByRole('alert');
const orders = internetAccess('orders-production');
const blog = internetAccess('blog-staging');

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const isListed = async (page: Page) => {
  await expect(row(page, 'orders-production')).toContainText('4 firewall rules');
  await expect(row(page, 'orders-production')).toContainText('Running');
  await expect(row(page, 'cache-production')).toContainText('Regional network');
};

const list = {
  when: 'Databases, when it is opened',
  path: '/?filter=production',
  said: alert,
  again: (page: Page) => tryAgain(alert(page)),
  after: async (page: Page) => {
    await expect(page.getByRole('searchbox', { name: 'Filter by name' })).toHaveValue('production');
    await isListed(page);
  },
} as const;
const noList = { ...list, what: 'The list of databases' };
/** That nothing was read is not that there is nothing. */
const noApps = {
  ...list,
  meanwhile: (page: Page) => expect(page.getByText('No database yet')).toHaveCount(0),
};
/** The list is there, but says of none that it is safe. */
const listed = {
  ...list,
  meanwhile: (page: Page) => expect(row(page, 'orders-production')).toContainText('Exposure unknown'),
};

/** A database's page without its database: the page says so in the place of all its blocks. */
const noDatabase = {
  when: 'Internet Access, when it is opened',
  path: orders,
  said: alert,
  again: (page: Page) => tryAgain(alert(page)),
  after: (page: Page) => expect(rulesTable(page)).toBeVisible(),
  gone: async (page: Page) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Database not found' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to Databases' }).click();
    await page.getByRole('link', { name: 'orders-production' }).click();
  },
} as const;

const rules = {
  when: 'Internet Access, when it is opened',
  path: orders,
  said: (page: Page) => firewall(page).getByRole('alert'),
  again: (page: Page) => tryAgain(firewall(page)),
  meanwhile: async (page: Page) => {
    await expectExposure(page, UNKNOWN);
    await expect(alert(page).filter({ hasText: 'The firewall rules' })).toContainText(/Last tried at 14:3\d/);
    await expect(firewall(page).getByText(/of 30 rules/)).toHaveCount(0);
    await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeDisabled();
    await expect(connect(page)).toContainText('whether this string can work is not known');
    await expect(forceTls(page)).toBeChecked();
  },
  after: async (page: Page) => {
    await expect(rulesTable(page)).toContainText('Scalingo osc-fr1 region');
    await expect(page.getByRole('heading', { name: 'Firewall rules', exact: true })).toBeFocused();
    await expectExposure(page, FOUR_RULES);
    await expect(page.getByText('PostgreSQL 16.8')).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
  },
} as const;

const settings = {
  when: 'Internet Access of Shared Resources, when it is opened',
  path: blog,
  said: alert,
  again: (page: Page) => tryAgain(alert(page)),
  meanwhile: async (page: Page) => {
    await expect(alert(page)).toContainText('The settings could not be loaded');
    await expect(alert(page)).toContainText('They still apply.');
    await expectExposure(page, UNKNOWN);
    await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeEnabled();
  },
  after: async (page: Page) => {
    await expect(forceTls(page)).toBeEnabled();
    await expectExposure(page, REGIONAL);
    await expect(page.getByText('Status unknown')).toHaveCount(0);
  },
} as const;

const peerings = {
  when: 'Internet Access, when it is opened',
  path: orders,
  scenario: 'net-peering',
  said: (page: Page) => netPeering(page).getByRole('alert'),
  again: (page: Page) => tryAgain(netPeering(page).getByRole('alert')),
  after: async (page: Page) => {
    await expect(netPeering(page)).toContainText('10.1.0.0/24');
    await expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active');
    await expect(alert(page)).toHaveCount(0);
  },
} as const;

export const READINGS: readonly Call[] = [
  { endpoint: 'databases', ...noList },
  { endpoint: 'apps', ...noList },
  { endpoint: 'addons', ...noApps, calls: apps.length, what: 'The app' },
  { endpoint: 'addon_token', ...listed, calls: databases.length },
  { endpoint: 'database', ...list, calls: databases.length, renews: true },
  {
    endpoint: 'firewall_rules',
    ...listed,
    path: '/',
    calls: dedicated.length,
    renews: true,
    meanwhile: async (page) => {
      await listed.meanwhile(page);
      await expect(row(page, 'orders-production')).toContainText('Running');
      await expect(
        page.getByRole('status').filter({ hasText: 'The exposure of 5 is unknown.' }),
      ).toBeVisible();
    },
    after: isListed,
  },
  { endpoint: 'app', ...noDatabase },
  { endpoint: 'addons', ...noDatabase },
  { endpoint: 'addon_token', ...rules },
  { endpoint: 'firewall_rules', ...rules, renews: true },
  {
    endpoint: 'database',
    when: 'Internet Access, when it is opened',
    path: orders,
    renews: true,
    said: alert,
    again: (page) => tryAgain(alert(page)),
    meanwhile: async (page) => {
      await expect(page.getByText('Status unknown')).toBeVisible();
      await expect(rulesTable(page)).toBeVisible();
      await expectExposure(page, FOUR_RULES);
      await expect(exposure(page)).toContainText('259 addresses allowed');
    },
    after: (page) => expect(page.getByText('Running')).toBeVisible(),
  },
  {
    endpoint: 'managed_ranges',
    when: 'New rule, when it is opened',
    path: `${orders}?new-rule`,
    renews: true,
    act: (page) => source(page).fill('192.0.2.1'),
    said: (page) => newRule(page).getByRole('alert'),
    what: 'The list',
    again: (page) => tryAgain(newRule(page)),
    meanwhile: async (page) => {
      await expect(newRule(page).getByRole('radio')).toHaveCount(1);
      await expect(source(page)).toHaveValue('192.0.2.1');
    },
    after: async (page) => {
      await expect(newRule(page).getByRole('radio')).toHaveCount(3);
      await expect(newRule(page).getByRole('radio', { name: 'Custom CIDR IPv4' })).toBeChecked();
      await expect(source(page)).toHaveValue('192.0.2.1');
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await expect(rulesTable(page)).toContainText('192.0.2.1/32');
      await expect(rulesTable(page)).toContainText('Scalingo osc-fr1 region');
    },
  },
  {
    endpoint: 'endpoints',
    when: 'Connect, when the page is opened',
    path: orders,
    said: connect,
    again: (page) => tryAgain(connect(page)),
    meanwhile: async (page) => {
      await expect(rulesTable(page)).toBeVisible();
      await expect(connect(page).getByRole('button', { name: 'Reveal' })).toBeEnabled();
    },
    after: (page) => expect(connect(page)).toContainText('.osc-fr1.scalingo-dbs.com:31001'),
  },
  {
    endpoint: 'net_peerings',
    ...peerings,
    meanwhile: async (page) => {
      await expect(netPeering(page)).toContainText('10.1.0.0/24');
      await expect(netPeering(page)).not.toContainText('No Net Peering yet');
      await expect(rulesTable(page)).toBeVisible();
    },
  },
  {
    endpoint: 'network_configuration',
    ...peerings,
    meanwhile: (page) => expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active'),
  },
  {
    endpoint: 'variables',
    when: 'Connect, on Reveal',
    path: orders,
    act: (page) => connect(page).getByRole('button', { name: 'Reveal' }).click(),
    said: connect,
    words: (fault) => {
      if (fault === '403') {
        return 'Your role can’t read this password. The Owner or a full Collaborator can.';
      }
      return fault === '404'
        ? 'This database has no variable SCALINGO_POSTGRESQL_URL, which holds the connection string.'
        : '';
    },
    again: (page) => connect(page).getByRole('button', { name: 'Reveal' }),
    meanwhile: async (page) => {
      await expect(connect(page)).toContainText('is allowed by Ana, workstation.');
      await expectExposure(page, FOUR_RULES);
    },
    after: (page) => expect(connect(page).getByRole('button', { name: 'Hide' })).toBeVisible(),
  },
  { endpoint: 'addon_token', ...settings },
  { endpoint: 'database', ...settings, renews: true },
  {
    endpoint: 'firewall_rules',
    when: 'Overview, when it is opened',
    path: '/databases/orders-production',
    renews: true,
    said: alert,
    again: (page) => tryAgain(alert(page)),
    meanwhile: async (page) => {
      await expectExposure(page, UNKNOWN);
      await expect(page.getByText('PostgreSQL 16.8').first()).toBeVisible();
      await expect(connect(page)).toContainText('whether this string can work is not known');
    },
    after: (page) => expectExposure(page, FOUR_RULES),
  },
  {
    endpoint: 'database',
    when: 'Overview of Shared Resources, when it is opened',
    path: '/databases/blog-staging',
    renews: true,
    said: alert,
    again: (page) => tryAgain(alert(page)),
    meanwhile: (page) => expectExposure(page, UNKNOWN),
    after: (page) => expectExposure(page, REGIONAL),
  },
];
