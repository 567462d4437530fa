import type { Page } from 'playwright/test';
import type { Scenario } from '~mocks/scenarios';
import { expect } from './fixtures';
import {
  addingPeering,
  connect,
  exposure,
  goPublic,
  internetAccess,
  netPeering,
  newRule,
  part,
  peeringRow,
  peeringStep,
  question,
  removal,
  removeRule,
  rulesTable,
  sendPeering,
  source,
  turnOnForceTls,
} from './vocabulary';
import { pasteDialog, pasteList } from './pasting';

type State = {
  path: string;
  scenario?: Scenario;
  fault?: string;
  /** Brings the page there; ends when the state can be seen. */
  reach: (page: Page) => Promise<void>;
};

const orders = internetAccess('orders-production');
const type = (text: string, answer: string) => async (page: Page) => {
  await source(page).fill(text);
  await page.clock.runFor(500);
  await expect(newRule(page).getByText(answer)).toBeVisible();
};
const reveal = async (page: Page, last: string) => {
  await connect(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(part(page, last)).toBeVisible();
};
const heading = (name: string) => (page: Page) =>
  expect(page.getByRole('heading', { name, exact: true })).toBeVisible();

/** Every state of the pages, as a person meets it. */
export const STATES: Readonly<Record<string, State>> = {
  databases: { path: '/', reach: (page) => expect(page.getByRole('row')).toHaveCount(10) },
  'databases, loading': {
    path: '/',
    fault: 'apps:time-out',
    reach: (page) => expect(page.getByText('Reading your databases')).toBeAttached(),
  },
  'databases, failed': {
    path: '/',
    fault: 'apps:503',
    reach: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'databases, none': {
    path: '/',
    scenario: 'no-databases',
    reach: (page) => expect(page.getByText('No database yet')).toBeVisible(),
  },
  overview: {
    path: '/databases/orders-production',
    reach: (page) => expect(exposure(page)).toContainText('259 addresses'),
  },
  'overview, shared': {
    path: '/databases/partners-api',
    reach: heading('Anyone on the Internet can reach this database'),
  },
  'page not found': { path: '/nope', reach: heading('Page not found') },
  'database not found': { path: '/databases/nope', reach: heading('Database not found') },
  rules: {
    path: orders,
    reach: (page) => expect(rulesTable(page).getByText(/1 min 2\d s left/)).toBeVisible(),
  },
  'rules, loading': {
    path: orders,
    fault: 'firewall_rules:time-out',
    reach: (page) => expect(page.getByText('Loading firewall rules')).toBeVisible(),
  },
  'rules, failed': {
    path: orders,
    fault: 'firewall_rules:503',
    reach: (page) =>
      expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible(),
  },
  'rules, none': {
    path: internetAccess('patients-archive'),
    reach: (page) => expect(page.getByText('this browser right now')).toBeVisible(),
  },
  'rules, 30': {
    path: orders,
    scenario: 'thirty-rules',
    reach: (page) => expect(page.getByText('30 of 30 rules are used')).toBeVisible(),
  },
  'check an address, in part': {
    path: `${orders}?check=203.0.112.0/23`,
    reach: (page) => expect(page.getByText('is allowed in part')).toBeVisible(),
  },
  'check an address, refused': {
    path: `${orders}?check=203.0.113.10/24`,
    reach: (page) => expect(page.getByText('is inside this /24 range')).toBeVisible(),
  },
  'check an address, only to be looked at': {
    path: `${orders}?check=8.8.8.8`,
    scenario: 'limited-collaborator',
    reach: (page) => expect(page.getByRole('button', { name: 'Copy a request' })).toBeVisible(),
  },
  'rules, very wide': {
    path: internetAccess('devices-gateway'),
    reach: (page) => expect(exposure(page)).toContainText('Very wide'),
  },
  'rules, everyone': {
    path: internetAccess('telemetry-hub'),
    reach: heading('Anyone on the Internet can reach this database'),
  },
  shared: {
    path: internetAccess('blog-staging'),
    reach: heading('Only the osc-fr1 regional network can reach this database'),
  },
  'shared, public': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-public',
    reach: heading('Anyone on the Internet can reach this database'),
  },
  'shared, enabling': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-enabling',
    reach: (page) => expect(exposure(page)).toContainText('is being enabled'),
  },
  'shared, disabling': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-disabling',
    reach: (page) => expect(exposure(page)).toContainText('is being disabled'),
  },
  'shared, failed': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-failed',
    reach: (page) => expect(page.getByRole('button', { name: 'Turn on' })).toBeVisible(),
  },
  'shared, unknown status': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-unknown-status',
    reach: (page) => expect(page.getByRole('button', { name: 'Read again' })).toBeVisible(),
  },
  'shared, loading': {
    path: internetAccess('blog-staging'),
    fault: 'database:time-out',
    reach: (page) => expect(page.getByText('Reading which networks can reach')).toBeAttached(),
  },
  'shared, settings failed': {
    path: internetAccess('blog-staging'),
    fault: 'database:503',
    reach: (page) => expect(page.getByRole('alert')).toContainText('could not be loaded'),
  },
  'shared, the way to public': {
    path: `${internetAccess('blog-staging')}?goal=public`,
    scenario: 'tls-enabling',
    reach: (page) => expect(page.getByText('After step 1')).toBeVisible(),
  },
  'shared, back to private': {
    path: `${internetAccess('blog-staging')}?goal=private`,
    scenario: 'shared-public',
    reach: (page) => expect(page.getByText('After step 1')).toBeVisible(),
  },
  'turn on Force TLS': {
    path: `${internetAccess('blog-staging')}?turn-on=force-tls`,
    reach: (page) => expect(question(page, 'Turn on Force TLS connections?')).toBeVisible(),
  },
  'turn on Internet Accessibility, refused': {
    path: internetAccess('blog-staging'),
    scenario: 'shared-tls',
    fault: 'enable_feature:503',
    reach: async (page) => {
      await goPublic(page, 'blog-staging');
      await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('503');
    },
  },
  'turn on Internet Accessibility, too early': {
    path: `${internetAccess('blog-staging')}?turn-on=internet-accessibility`,
    reach: (page) => expect(page.getByRole('alertdialog').getByRole('alert')).toBeVisible(),
  },
  'turn off Internet Accessibility': {
    path: `${internetAccess('blog-staging')}?turn-off=internet-accessibility`,
    scenario: 'shared-public',
    reach: (page) => expect(question(page, 'Turn off Internet Accessibility?')).toBeVisible(),
  },
  'connect, revealed': { path: orders, reach: (page) => reveal(page, 'TLS mode') },
  'connect, revealed with every character': {
    path: `${internetAccess('partners-api')}?route=direct`,
    reach: (page) => reveal(page, 'TLS mode'),
  },
  'connect, fields of pgAdmin': {
    path: '/databases/orders-production',
    reach: async (page) => {
      await reveal(page, 'TLS mode');
      await connect(page).getByRole('tab', { name: 'pgAdmin' }).click();
      await expect(connect(page).getByRole('table', { name: 'Fields of pgAdmin' })).toBeVisible();
    },
  },
  'connect, several lines': {
    path: '/databases/orders-production',
    reach: async (page) => {
      await reveal(page, 'TLS mode');
      await connect(page).getByRole('tab', { name: 'Node' }).click();
    },
  },
  'connect, clipboard denied': {
    path: orders,
    reach: async (page) => {
      await connect(page).getByRole('button', { name: 'Copy connection string' }).click();
      await expect(connect(page).getByRole('textbox', { name: 'Connection string' })).toBeVisible();
    },
  },
  'connect, direct and private': {
    path: `${internetAccess('blog-staging')}?route=direct`,
    reach: (page) => expect(connect(page)).toContainText('can’t work yet'),
  },
  'connect, secrets refused': {
    path: orders,
    fault: 'variables:403',
    reach: async (page) => {
      await connect(page).getByRole('button', { name: 'Reveal' }).click();
      await expect(connect(page)).toContainText('Your role can’t read this password.');
    },
  },
  'connect, for another user': {
    path: '/databases/blog-staging',
    reach: async (page) => {
      await connect(page).getByRole('button', { name: 'For another database user' }).click();
      await expect(part(page, 'User')).toHaveText('USER');
    },
  },
  'connect, endpoint failed': {
    path: '/databases/patients-archive',
    fault: 'endpoints:503',
    reach: (page) => expect(connect(page)).toContainText('The endpoint could not be loaded.'),
  },
  'preview panel': {
    path: '/?speed=soon',
    reach: async (page) => {
      await expect(page.getByRole('dialog', { name: 'Preview' })).toContainText('is no speed');
      await page.getByText(/requests of this page/).click();
    },
  },
  'new rule': { path: `${orders}?new-rule`, reach: (page) => expect(newRule(page)).toBeVisible() },
  'new rule, host bits': {
    path: `${orders}?new-rule`,
    reach: type('203.0.113.10/24', '203.0.113.10 is inside this /24 range'),
  },
  'new rule, covered': { path: `${orders}?new-rule`, reach: type('203.0.113.7', 'Already covered by') },
  'new rule, very wide': { path: `${orders}?new-rule`, reach: type('32.0.0.0/4', 'Very wide: 1 in 16') },
  'new rule, everyone': {
    path: `${orders}?new-rule`,
    reach: type('0.0.0.0/0', 'This opens the database to everyone'),
  },
  'new rule, managed': {
    path: `${orders}?new-rule`,
    reach: async (page) => {
      await newRule(page).getByRole('radio', { name: 'Scalingo osc-secnum-fr1 region' }).check();
      await expect(newRule(page).getByText('148.253.96.190')).toBeVisible();
    },
  },
  'new rule, ranges failed': {
    path: `${orders}?new-rule`,
    fault: 'managed_ranges:503',
    reach: (page) =>
      expect(newRule(page).getByText('The list of managed ranges could not be loaded.')).toBeVisible(),
  },
  'new rule, refused': {
    path: `${orders}?new-rule`,
    fault: 'create_firewall_rule:409',
    reach: async (page) => {
      await source(page).fill('192.0.2.1');
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await expect(newRule(page).getByText('The rule was not added')).toBeVisible();
    },
  },
  remove: {
    path: `${orders}?remove=67a1c8e2f000000100000102`,
    reach: (page) =>
      expect(removal(page, '198.51.100.25/32').getByText('Your current address')).toBeVisible(),
  },
  removed: {
    path: orders,
    reach: async (page) => {
      await removeRule(page, '203.0.113.0/24');
      await expect(page.getByText('203.0.113.0/24 removed')).toBeVisible();
    },
  },
  'net peerings': {
    path: orders,
    scenario: 'net-peering',
    reach: (page) => expect(peeringStep(page, 'private endpoint')).toContainText('.peering.postgresql.'),
  },
  'net peerings, changing': {
    path: orders,
    scenario: 'net-peering-changing',
    reach: (page) => expect(peeringRow(page, 'pcx-6b02f4c8')).toContainText('Deleted'),
  },
  'net peerings, loading': {
    path: orders,
    fault: 'net_peerings:time-out,network_configuration:time-out',
    reach: (page) => expect(page.getByText('Loading Net Peerings')).toBeAttached(),
  },
  'net peerings, failed': {
    path: orders,
    fault: 'net_peerings:503,network_configuration:503',
    reach: (page) => expect(netPeering(page).getByRole('alert')).toHaveCount(2),
  },
  'net peerings, clipboard denied': {
    path: orders,
    reach: async (page) => {
      await netPeering(page).getByRole('button', { name: 'Copy net ID' }).click();
      await expect(netPeering(page).getByRole('textbox', { name: 'net ID' })).toBeVisible();
    },
  },
  'adding a net peering, another ID': {
    path: `${orders}?add-net-peering`,
    reach: async (page) => {
      await sendPeering(page, 'PCX-4E7A90B1');
      await expect(addingPeering(page).getByRole('button', { name: 'Use pcx-4e7a90b1' })).toBeVisible();
    },
  },
  'adding a net peering, refused': {
    path: `${orders}?add-net-peering`,
    fault: 'create_net_peering:403',
    reach: async (page) => {
      await sendPeering(page, 'pcx-4e7a90b1');
      await expect(addingPeering(page).getByRole('alert')).toContainText('Your role does not allow this.');
    },
  },
  'removing a net peering': {
    path: `${orders}?remove-net-peering=67a1c8e2f000000100000200`,
    scenario: 'net-peering',
    reach: (page) => expect(removal(page, 'pcx-4e7a90b1')).toContainText('the only active Net Peering'),
  },
  'CLI for net peerings': {
    path: `${orders}?cli=net-peering`,
    scenario: 'net-peering',
    reach: (page) => expect(page.getByRole('heading', { name: 'Remove pcx-4e7a90b1' })).toBeVisible(),
  },
  'CLI for Internet Accessibility': {
    path: `${internetAccess('blog-staging')}?cli=internet-accessibility`,
    reach: (page) => expect(page.getByRole('heading', { name: 'See what is on' })).toBeVisible(),
  },
  'CLI for Connect': {
    path: '/databases/blog-staging?cli=connect',
    reach: (page) => expect(page.getByRole('heading', { name: 'Show the connection string' })).toBeVisible(),
  },
  'label, being edited': {
    path: orders,
    fault: 'update_firewall_rule:503',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Edit label of 192.0.2.64/28' }).click();
      const field = page.getByRole('textbox', { name: 'Label of 192.0.2.64/28' });
      await field.fill('Builders');
      await field.press('Enter');
      await expect(page.getByText('Scalingo’s API answered 503')).toBeVisible();
    },
  },
  'pasting rules': {
    path: `${orders}?paste`,
    reach: async (page) => {
      await pasteList(page).fill(
        '198.51.100.128/26\n198.51.100.192/26\n203.0.113.40\n192.0.2.203/29\n0.0.0.0/0',
      );
      await pasteDialog(page).getByRole('button', { name: 'Add anyway' }).last().click();
      await expect(pasteDialog(page).getByRole('button', { name: 'Open to everyone' })).toBeVisible();
    },
  },
  'pasting rules, partly refused': {
    path: `${orders}?paste`,
    fault: 'create_firewall_rule:422:1',
    reach: async (page) => {
      await pasteList(page).fill('192.0.2.1\n192.0.2.9');
      await pasteDialog(page).getByRole('button', { name: 'Add 2 rules' }).click();
      await expect(pasteDialog(page)).toContainText('1 rule added, 1 was not.');
    },
  },
  'exporting rules': {
    path: `${orders}?export`,
    reach: (page) => expect(page.getByRole('dialog', { name: 'Export rules' })).toBeVisible(),
  },
  'rules, only to be looked at': {
    path: orders,
    scenario: 'limited-collaborator',
    reach: (page) => expect(page.getByText('You can look at these rules, not change them')).toBeVisible(),
  },
  'switches, only to be looked at': {
    path: internetAccess('blog-staging'),
    fault: 'enable_feature:403',
    reach: async (page) => {
      await turnOnForceTls(page);
      await question(page, 'Turn on Force TLS connections?').getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('button', { name: 'My role has changed' }).first()).toBeVisible();
    },
  },
  'connect, private endpoint': {
    path: `${orders}?route=private`,
    scenario: 'net-peering',
    reach: (page) => expect(connect(page)).toContainText('is not allowed by any rule yet.'),
  },
  'connect, why not': {
    path: `${orders}?why`,
    scenario: 'empty-firewall',
    reach: async (page) => {
      await connect(page)
        .getByRole('textbox', { name: 'Error message of the client' })
        .fill('timeout expired');
      await expect(connect(page)).toContainText('It denies your current address');
    },
  },
  'worth a look': {
    path: orders,
    scenario: 'findings',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Dismiss: 10\.20\.0\.0\/16 .*is private$/ }).click();
      await expect(page.getByText('1 finding dismissed')).toBeVisible();
    },
  },
  'editing a rule': {
    path: `${orders}?edit=67a1c8e2f000000100000102`,
    reach: async (page) => {
      const dialog = page.getByRole('dialog', { name: 'Edit 198.51.100.25/32' });
      await dialog.getByRole('textbox', { name: 'Source' }).fill('198.51.100.0/28');
      await expect(dialog.getByText('1 address loses access, 16 gain it')).toBeVisible();
    },
  },
  'a change stopped halfway': {
    path: `${orders}?edit=67a1c8e2f000000100000102`,
    fault: 'delete_firewall_rule:409',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'Source' }).fill('198.51.100.0/28');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('The change stopped halfway')).toBeVisible();
    },
  },
  'removing several rules': {
    path: `${internetAccess('telemetry-hub')}?remove=67a1c8e2f000000900000100,67a1c8e2f000000900000101`,
    reach: (page) => expect(page.getByRole('alertdialog', { name: 'Remove 2 rules?' })).toBeVisible(),
  },
  'new rule, checking an address': {
    path: `${orders}?new-rule=198.51.100.0/28`,
    reach: async (page) => {
      await newRule(page).getByRole('button', { name: 'Check an address with this rule' }).click();
      await newRule(page).getByRole('textbox', { name: 'Address or range' }).fill('198.51.100.0/27');
      await expect(newRule(page).getByText('This rule allows a part of')).toBeVisible();
    },
  },
  'keyboard shortcuts': {
    path: `${orders}?shortcuts`,
    reach: (page) => expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible(),
  },
  'CLI for the last change': {
    path: `${orders}?new-rule=192.0.2.0/30`,
    reach: async (page) => {
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await page.getByRole('button', { name: 'CLI and Terraform', exact: true }).click();
      await page.getByRole('button', { name: 'Show the last change' }).click();
      await expect(page.getByRole('button', { name: 'Copy commands of the last change' })).toBeVisible();
    },
  },
  'actions of a rule': {
    path: `${orders}?actions=67a1c8e2f000000100000102`,
    reach: (page) => expect(page.getByRole('dialog', { name: '198.51.100.25/32' })).toBeVisible(),
  },
  'CLI for the whole list': {
    path: `${orders}?same-by=cli`,
    reach: (page) => expect(page.getByRole('code').filter({ hasText: 'rules-add' })).toBeVisible(),
  },
  'Terraform for the whole list': {
    path: `${orders}?same-by=terraform`,
    reach: (page) => expect(page.getByRole('group', { name: 'import blocks' })).toBeVisible(),
  },
  'databases, one app unread': {
    path: '/',
    fault: 'addons:503:1',
    reach: (page) => expect(page.getByText('could not be read and are missing here.')).toBeVisible(),
  },
  'databases, not all read': {
    path: '/',
    fault: 'database:503',
    reach: (page) => expect(page.getByRole('alert')).toContainText('Not everything about'),
  },
  'overview, rules and status not read': {
    path: '/databases/orders-production',
    fault: 'firewall_rules:503,database:503',
    reach: async (page) => {
      await expect(page.getByRole('alert').filter({ hasText: 'Status unknown.' })).toBeVisible();
      await expect(exposure(page).getByRole('alert')).toBeVisible();
    },
  },
  'databases, none of that name': {
    path: '/',
    reach: async (page) => {
      await page.getByRole('searchbox', { name: 'Filter by name' }).fill('nothing');
      await expect(page.getByText('No database has')).toBeVisible();
    },
  },
};
